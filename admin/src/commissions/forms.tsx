import { useState } from 'react';
import { Autocomplete, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CommissionRecord } from '../../../api/contract/records/commission.js';
import type { Move } from '../../../api/contract/transitions.js';
import { useAreaNames, useAreas } from '../shared/areas.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { useToday } from '../shared/myself.js';

type Props = { record: CommissionRecord; move: Move; close: () => void };
const WORD = 'commissions';

/** Villages that were drawn late. */
function AddDialog(props: Props) {
  const translate = useTranslate();
  const areas = useAreas();
  const nameOf = useAreaNames();
  const [villages, setVillages] = useState<string[]>([]);
  const named = new Set(props.record.villages.flatMap((one) => (one.releasedFor === null ? [one.areaCode] : [])));
  const options = [...(areas?.values() ?? [])]
    .filter(({ kind, areaCode }) => kind === 'village' && !named.has(areaCode))
    .map(({ areaCode }) => areaCode);
  return (
    <MoveDialog word={WORD} {...props} also={{ villages }}>
      <Autocomplete
        multiple
        disableCloseOnSelect
        options={options}
        value={villages}
        onChange={(_, chosen) => setVillages(chosen)}
        getOptionLabel={(code) => nameOf(code, true)}
        renderInput={(params) => <TextField {...params} label={translate('commissions.fields.villages')} />}
      />
    </MoveDialog>
  );
}

/** One village that is not this firm's any more. */
function ReleaseDialog(props: Props) {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const [areaCode, setAreaCode] = useState('');
  const named = props.record.villages.filter(({ releasedFor }) => releasedFor === null);
  return (
    <MoveDialog word={WORD} {...props} also={{ areaCode }}>
      <TextField
        select
        required
        fullWidth
        label={translate('commissions.fields.areaCode')}
        value={areaCode}
        onChange={(event) => setAreaCode(event.target.value)}
        sx={{ mt: 2 }}
      >
        {named.map((one) => (
          <MenuItem key={one.areaCode} value={one.areaCode}>
            {nameOf(one.areaCode, true)}
          </MenuItem>
        ))}
      </TextField>
    </MoveDialog>
  );
}

/** Other last days. */
function ExtendDialog(props: Props) {
  const [days, setDays] = useState({ untilOn: props.record.untilOn, destroyOn: props.record.destroyOn });
  return (
    <MoveDialog word={WORD} {...props} also={days}>
      <Stack direction="row" spacing={2} sx={{ mt: 2 }}>
        {(['untilOn', 'destroyOn'] as const).map((name) => (
          <DayField key={name} name={name} value={days[name]} set={(day) => setDays({ ...days, [name]: day })} />
        ))}
      </Stack>
    </MoveDialog>
  );
}

/** Accepted; where something is missing, why all the same. */
function AcceptDialog(props: Props) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  return (
    <MoveDialog word={WORD} {...props} also={{ reason: reason.trim() || null }}>
      <TextField
        label={translate('commissions.why')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        multiline
        fullWidth
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </MoveDialog>
  );
}

/** The receipt that every copy of the lists was destroyed. */
function DestroyDialog(props: Props) {
  const translate = useTranslate();
  const today = useToday();
  const [said, setSaid] = useState({ destroyedOn: today, count: '', means: '', witness: '' });
  const set = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value });
  return (
    <MoveDialog word={WORD} {...props} also={{ ...said, count: Number(said.count) }}>
      <Stack spacing={2} sx={{ mt: 1 }}>
        <DayField name="destroyedOn" value={said.destroyedOn} set={set('destroyedOn')} />
        {(['count', 'means', 'witness'] as const).map((name) => (
          <TextField
            key={name}
            required
            label={translate(`commissions.fields.${name}`)}
            type={name === 'count' ? 'number' : 'text'}
            value={said[name]}
            onChange={(event) => set(name)(event.target.value)}
          />
        ))}
      </Stack>
    </MoveDialog>
  );
}

function DayField({ name, value, set }: { name: string; value: string; set: (day: string) => void }) {
  const translate = useTranslate();
  return (
    <TextField
      required
      type="date"
      label={translate(`commissions.fields.${name}`)}
      value={value}
      onChange={(event) => set(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

/** Moves that ask for more than a reason. */
export const FORMS = {
  add: { Dialog: AddDialog },
  release: { Dialog: ReleaseDialog },
  extend: { Dialog: ExtendDialog },
  accept: { Dialog: AcceptDialog },
  destroy: { Dialog: DestroyDialog },
};
