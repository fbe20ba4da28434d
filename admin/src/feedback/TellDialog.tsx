import { useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ToldAtOnce } from '../../../api/contract/records/feedback.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { useToday } from '../shared/myself.js';
import { useMaking } from '../shared/useMaking.js';

const WAYS = ['inPerson', 'inWriting', 'byPhone'] as const;

/** Records that everybody was told who can be; who could not be told is named afterwards. */
export function TellDialog({ cycle, close }: { cycle: CycleRecord; close: () => void }) {
  const translate = useTranslate();
  const today = useToday();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [how, setHow] = useState<string>(WAYS[0]);
  const [toldOn, setToldOn] = useState('');
  const [told, setTold] = useState<ToldAtOnce>();
  const title = translate('feedback.tell.button');
  const { make, ...making } = useMaking({ what: title, close: () => undefined, refused: () => undefined });
  const submit = () =>
    make(async (key) => {
      const body = { cycleId: cycle.id, how, ...(toldOn && { toldOn }) };
      setTold((await provider.post<ToldAtOnce>('feedback/all', body, { key })).data);
    });
  if (told) return <Told title={title} told={told} close={close} />;
  return (
    <FormDialog id="tell" title={title} submit={submit} close={close} fault={making.fault} isWaiting={making.isWaiting}>
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('feedback.tell.hint')}</Box>
      <TextField
        select
        fullWidth
        margin="dense"
        label={translate('feedback.fields.how')}
        value={how}
        onChange={(event) => setHow(event.target.value)}
      >
        {WAYS.map((way) => (
          <MenuItem key={way} value={way}>
            {translate(`feedback.choices.how.${way}`)}
          </MenuItem>
        ))}
      </TextField>
      <MoveText
        label={translate('feedback.tell.toldOn')}
        type="date"
        value={toldOn}
        onChange={setToldOn}
        isRequired={false}
        max={today}
      />
    </FormDialog>
  );
}

function Told({ title, told: { told, left }, close }: { title: string; told: ToldAtOnce; close: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="told-title">
      <DialogTitle id="told-title">{title}</DialogTitle>
      <DialogContent>
        <Alert severity={left.length > 0 ? 'warning' : 'success'} role="status">
          {translate('feedback.tell.done', { told })}
        </Alert>
        {left.length > 0 && (
          <>
            <Box component="h3" sx={{ fontSize: '0.875rem', mb: 0.5 }}>
              {translate('feedback.tell.left')}
            </Box>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {left.map(({ resultId, code, name, why }) => (
                <li key={resultId}>
                  <b>{name ?? code}</b>　{translate(`feedback.tell.why.${why}`)}
                </li>
              ))}
            </Box>
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={close}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
