import { useState } from 'react';
import { Box, FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ExemptionFile } from '../../../api/contract/records/exemption.js';
import type { Claused } from '../../../api/contract/records/rule-set-forms.js';
import type { Move } from '../../../api/contract/transitions.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { useDraft } from '../shared/useDraft.js';
import { useTitleOf } from '../shared/useForms.js';
import { useFormsOf } from '../shared/useFormsOf.js';

type Props = { record: ExemptionFile; move: Move; close: () => void };
type Typed = { [id: string]: { holds?: boolean; because: string } };

/** What looking into it came to: every condition and every exclusion answered, each with a sentence. Kept on the device meanwhile. */
export function VerifyDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const policy = useFormsOf(record.cycleId)?.exemptions;
  const isOfPlace = policy?.forceMajeure.some(({ id }) => id === record.situation) ?? false;
  const [typed, keep] = useDraft<Typed>(`exemptions.${record.id}.verify`, record.answers);
  const [found, setFound] = useState(record.found ?? '');
  const answers = Object.fromEntries(
    Object.entries(typed).flatMap(([id, { holds, because }]) =>
      holds === undefined ? [] : [[id, { holds, because: because.trim() }]],
    ),
  );
  const ask = (one: Claused) => (
    <Asked
      key={one.id}
      asked={one}
      value={typed[one.id] ?? { because: '' }}
      onChange={(value) => keep({ ...typed, [one.id]: value })}
    />
  );
  return (
    <MoveDialog
      word="exemptions"
      record={record}
      move={move}
      close={close}
      also={{ answers: isOfPlace ? {} : answers, found: found.trim() || null }}
    >
      {!isOfPlace && (
        <>
          <Head>{translate('exemptions.conditions')}</Head>
          {policy?.conditions.map(ask)}
          <Head>{translate('exemptions.exclusions')}</Head>
          {policy?.exclusions.map(ask)}
        </>
      )}
      <MoveText
        label={translate('exemptions.fields.found')}
        value={found}
        onChange={setFound}
        atMost={2000}
        rows={2}
        isRequired={isOfPlace}
      />
    </MoveDialog>
  );
}

function Head({ children }: { children: string }) {
  return (
    <Box component="h3" sx={{ fontSize: '0.875rem', fontWeight: 600, m: 0, mt: 1.5 }}>
      {children}
    </Box>
  );
}

type AskedProps = { asked: Claused; value: Typed[string]; onChange: (value: Typed[string]) => void };

function Asked({ asked, value, onChange }: AskedProps) {
  const translate = useTranslate();
  const title = useTitleOf()([asked], asked.id);
  const id = `asked-${asked.id}`;
  return (
    <Box sx={{ py: 0.75, borderTop: '1px solid var(--line)' }}>
      <Box id={id}>
        {title}〔{asked.clause}〕
      </Box>
      <RadioGroup
        row
        aria-labelledby={id}
        value={value.holds === undefined ? '' : String(value.holds)}
        onChange={(_, chosen) => onChange({ ...value, holds: chosen === 'true' })}
      >
        {[true, false].map((holds) => (
          <FormControlLabel
            key={String(holds)}
            value={String(holds)}
            control={<Radio required />}
            label={translate(holds ? 'exemptions.holds' : 'exemptions.holdsNot')}
          />
        ))}
      </RadioGroup>
      <MoveText
        label={`${translate('exemptions.because')}：${title}`}
        value={value.because}
        onChange={(because) => onChange({ ...value, because })}
        atMost={500}
      />
    </Box>
  );
}
