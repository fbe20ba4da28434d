import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { AuditEvent } from '../../../api/contract/records/audit-event.js';
import { instantText } from '../shared/dates-and-numbers.js';

type Props = { event: AuditEvent; by: string; close: () => void };

/** One line of the chain: who, when, of which record, what it was and what it became, and the hashes that hold it. */
export function LineDialog({ event, by, close }: Props) {
  const translate = useTranslate();
  const { place, at, role, action, word, recordId, requestId, change, previousHash, hash } = event;
  const t = (key: string) => translate(`audit.${key}`);
  const changes = Object.entries(change);
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="line-title">
      <DialogTitle id="line-title">
        {translate('audit.line', { place })}　{translate(`audit.actions.${action}`, { _: action })}{' '}
        {translate(`${word}.name`, { _: word })}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'var(--second)', mb: 1.5 }}>
          {instantText(at)}　{by}（{translate(`layout.roles.${role}`, { _: role })}）
        </Box>
        {changes.length === 0 ? (
          <Box sx={{ color: 'var(--second)' }}>{t('nothingChanged')}</Box>
        ) : (
          <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('fields.change')}>
            <Box component="table" sx={TABLE}>
              <thead>
                <tr>
                  <th scope="col">{t('property')}</th>
                  <th scope="col">{t('before')}</th>
                  <th scope="col">{t('after')}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(([name, [was, is]]) => (
                  <tr key={name}>
                    <th scope="row">
                      {translate(`${word}.fields.${name}`, { _: translate(`audit.properties.${name}`, { _: name }) })}
                    </th>
                    <td className="was">{textOf(was)}</td>
                    <td>{textOf(is)}</td>
                  </tr>
                ))}
              </tbody>
            </Box>
          </Box>
        )}
        <Box component="dl" sx={HASHES}>
          {Object.entries({ recordId, requestId, previousHash, hash }).map(([name, value]) => (
            <div key={name}>
              <dt>{t(`fields.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={close}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value, null, 1);

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    py: '5px',
    pr: 2,
    borderBottom: '1px solid var(--line)',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    minWidth: 96,
  },
  '& thead th': { fontSize: '0.75rem', color: 'var(--third)', fontWeight: 400 },
  '& .was': { color: 'var(--third)' },
} as const;
const HASHES = {
  m: 0,
  mt: 2,
  fontSize: '0.75rem',
  color: 'var(--third)',
  '& > div': { display: 'flex', gap: 1 },
  '& dt': { flex: '0 0 7em' },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
} as const;
