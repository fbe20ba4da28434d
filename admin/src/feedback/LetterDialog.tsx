import { useState } from 'react';
import { Box, MenuItem, TextField } from '@mui/material';
import { useDataProvider, useGetList, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { Unit } from '../../../api/contract/records/unit.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { useToday } from '../shared/myself.js';
import { useMaking } from '../shared/useMaking.js';

/** Records the letter that told a unit of its cadres' results. */
export function LetterDialog({ cycle, close }: { cycle: CycleRecord; close: () => void }) {
  const translate = useTranslate();
  const today = useToday();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [unitId, setUnitId] = useState('');
  const [number, setNumber] = useState('');
  const [sentOn, setSentOn] = useState('');
  const { data: units = [] } = useGetList<Unit>('units', {
    filter: {},
    sort: { field: 'unitCode', order: 'ASC' },
    pagination: { page: 1, perPage: 1000 },
  });
  const title = translate('feedback.letter.button');
  const { make, ...making } = useMaking({ what: title, close, refused: () => undefined });
  const submit = () =>
    make((key) => {
      const body = { cycleId: cycle.id, unitId, number: number.trim(), ...(sentOn && { sentOn }) };
      return provider.post('feedback/letters', body, { key });
    });
  return (
    <FormDialog
      id="letter"
      title={title}
      submit={submit}
      close={close}
      fault={making.fault}
      isWaiting={making.isWaiting}
    >
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('feedback.letter.hint')}</Box>
      <TextField
        select
        fullWidth
        required
        margin="dense"
        label={translate('feedback.fields.unitId')}
        value={unitId}
        onChange={(event) => setUnitId(event.target.value)}
      >
        {units.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <MoveText label={translate('feedback.letter.number')} value={number} onChange={setNumber} atMost={200} />
      <MoveText
        label={translate('feedback.letter.sentOn')}
        type="date"
        value={sentOn}
        onChange={setSentOn}
        isRequired={false}
        max={today}
      />
    </FormDialog>
  );
}
