import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useRefresh, useResourceContext, useTranslate } from 'ra-core';
import { useFormContext } from 'react-hook-form';
import type { Problem } from '../../../api/contract/problem.js';

/** A save that came too late: the service's refusal, and what was to be saved. */
export type StaleSave = { problem: Problem; mine: Record<string, unknown> };

/** Both versions beside each other, and the choice between them; nothing typed is lost. */
export function StaleDialog({ stale: { problem, mine }, close }: { stale: StaleSave; close: () => void }) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  const refresh = useRefresh();
  const { setValue, reset } = useFormContext();
  const theirs = (problem.details?.['current'] ?? {}) as Record<string, unknown>;
  const differing = Object.keys(mine).filter(
    (name) => name !== 'version' && name in theirs && JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]),
  );
  const keepMine = () => {
    // The next save is made from their version: seen, and decided against.
    setValue('version', theirs['version'], { shouldDirty: true });
    close();
  };
  const takeTheirs = () => {
    reset(theirs);
    refresh();
    close();
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="stale-title">
      <DialogTitle id="stale-title">{translate('shared.stale.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'var(--second)', mb: 1.5 }}>{translate('shared.stale.lead')}</Box>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('shared.stale.what')}</TableCell>
              <TableCell>{translate('shared.stale.mine')}</TableCell>
              <TableCell>{translate('shared.stale.theirs')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {differing.map((name) => (
              <TableRow key={name}>
                <TableCell>{translate(`${word}.fields.${name}`)}</TableCell>
                <TableCell>{written(mine[name])}</TableCell>
                <TableCell>{written(theirs[name])}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={takeTheirs}>{translate('shared.stale.takeTheirs')}</Button>
        <Button onClick={keepMine} variant="contained">
          {translate('shared.stale.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const written = (value: unknown) =>
  value === null || value === undefined || value === ''
    ? '—'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
