import { useState } from 'react';
import { Box, Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { ExemptionFile } from '../../../api/contract/records/exemption.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { useToday } from '../shared/myself.js';
import { useTitleOf } from '../shared/useForms.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { useFindingsAbout } from './useFindingsAbout.js';

type Props = { record: ExemptionFile; move: Move; close: () => void };

/** Grants or refuses it, with the grounds; one that is granted names what is struck and what is set aside. */
export function DecideDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const today = useToday();
  const titleOf = useTitleOf();
  const provider = useDataProvider<ConsoleDataProvider>();
  const policy = useFormsOf(record.cycleId)?.exemptions;
  const isGranted = move.move === 'grant';
  const findings = useFindingsAbout(record);
  const struckName = (id: string) =>
    [id, findings.find(({ number }) => number === id)?.title].filter(Boolean).join('　');
  const [strikes, setStrikes] = useState(record.strikes);
  const [setsAside, setSetsAside] = useState(record.setsAside);
  const [decidedOn, setDecidedOn] = useState(today);
  const [reason, setReason] = useState('');
  const asked = { ...move, needs: move.needs.filter((need) => need !== 'reason') };
  const named = isGranted ? { strikes, setsAside } : { strikes: [], setsAside: [] };
  return (
    <MoveDialog
      word="exemptions"
      record={record}
      move={asked}
      close={close}
      also={{ isGranted, ...named, decidedOn, reason: reason.trim() }}
      send={(_, body, sending) => provider.move('exemptions', record.id, 'decide', body, sending)}
    >
      {isGranted && (
        <>
          <Ticks
            title={translate('exemptions.fields.strikes')}
            choices={record.strikes.map((id) => ({ id, name: struckName(id) }))}
            value={strikes}
            onChange={setStrikes}
          />
          <Ticks
            title={translate('exemptions.fields.setsAside')}
            choices={record.setsAside.map((id) => ({ id, name: titleOf(policy?.setsAside, id) }))}
            value={setsAside}
            onChange={setSetsAside}
          />
        </>
      )}
      <MoveText
        label={translate('exemptions.fields.decidedOn')}
        type="date"
        max={today}
        value={decidedOn}
        onChange={setDecidedOn}
      />
      <MoveText
        label={translate('exemptions.fields.reason')}
        value={reason}
        onChange={setReason}
        atMost={2000}
        rows={3}
      />
    </MoveDialog>
  );
}

type TicksProps = {
  title: string;
  choices: readonly { id: string; name: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

function Ticks({ title, choices, value, onChange }: TicksProps) {
  if (choices.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0 }}>
      <Box component="legend" sx={{ color: 'var(--second)' }}>
        {title}
      </Box>
      <FormGroup>
        {choices.map(({ id, name }) => (
          <FormControlLabel
            key={id}
            label={name}
            control={
              <Checkbox
                checked={value.includes(id)}
                onChange={(_, isOn) => onChange(isOn ? [...value, id] : value.filter((one) => one !== id))}
              />
            }
          />
        ))}
      </FormGroup>
    </Box>
  );
}
