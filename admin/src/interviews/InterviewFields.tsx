import { Box, MenuItem, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Locale } from '../i18n/message.js';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import type { FieldErrors } from '../shared/http.js';
import { isHeld, type Typed } from './said.js';

type Vote = RuleSetForms['votes'][number];
type Props = { typed: Typed; change: (to: Partial<Typed>) => void; vote: Vote; faults?: FieldErrors };

const OUTCOMES = ['complete', 'refused', 'absent', 'substituted', 'invalid', 'brokenOff'] as const;
const KINDS = ['monitored', 'formerPoor', 'ordinary'] as const;
const MODES = ['visit', 'telephone'] as const;

/** One contact with a household: large buttons for what is chosen, so that a tablet in a village is enough. */
export function InterviewFields({ typed, change, vote, faults = {} }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const label = (name: string) => translate(`interviews.fields.${name}`);
  const fault = (name: string) => (typeof faults[name] === 'string' ? faults[name] : undefined);
  const text = (name: 'sampleNumber' | 'replaces' | 'interviewer' | 'invalidBecause', most: number) => (
    <TextField
      label={label(name)}
      value={typed[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      error={fault(name) !== undefined}
      helperText={fault(name)}
      required
      autoComplete="off"
      slotProps={{ htmlInput: { maxLength: most } }}
    />
  );
  const isSubstitute = typed.outcome === 'substituted';
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Box sx={TWO}>
        {text('sampleNumber', 20)}
        <TextField
          label={label('attempt')}
          value={isSubstitute ? '' : typed.attempt}
          onChange={(event) => change({ attempt: event.target.value })}
          type="number"
          disabled={isSubstitute}
          required={!isSubstitute}
          error={fault('attempt') !== undefined}
          helperText={fault('attempt')}
          slotProps={{ htmlInput: { min: 1, max: 50, inputMode: 'numeric' } }}
        />
      </Box>
      <Choose
        name="householdKind"
        values={KINDS}
        value={typed.householdKind}
        choose={(householdKind) => change({ householdKind })}
      />
      <Choose name="mode" values={MODES} value={typed.mode} choose={(mode) => change({ mode })} />
      <TextField
        select
        label={label('outcome')}
        value={typed.outcome}
        onChange={(event) => change({ outcome: event.target.value as Typed['outcome'] })}
      >
        {OUTCOMES.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`interviews.choices.outcome.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {isSubstitute && text('replaces', 20)}
      {typed.outcome === 'invalid' && text('invalidBecause', 200)}
      {isHeld(typed.outcome) &&
        vote.questions.map(({ id, title, options }) => (
          <Box key={id}>
            <Box sx={{ mb: 0.5, fontWeight: 600 }}>{title[locale]}</Box>
            <ToggleButtonGroup
              exclusive
              value={typed.answers[id] ?? null}
              onChange={(_, option: string | null) => {
                const { [id]: __, ...others } = typed.answers;
                change({ answers: option === null ? others : { ...others, [id]: option } });
              }}
              aria-label={title[locale]}
              sx={{ flexWrap: 'wrap' }}
            >
              {options.map((option) => (
                <ToggleButton key={option.id} value={option.id} sx={BIG}>
                  {option.title[locale]}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            {typeof faults['answers'] === 'object' && (
              <Box role="alert" sx={{ color: 'var(--stop)', fontSize: '0.8125rem' }}>
                {(faults['answers'] as Record<string, string>)[id]}
              </Box>
            )}
          </Box>
        ))}
      <Box sx={TWO}>
        {text('interviewer', 100)}
        <TextField
          label={label('minutes')}
          value={typed.minutes}
          onChange={(event) => change({ minutes: event.target.value })}
          type="number"
          slotProps={{ htmlInput: { min: 0, max: 600, inputMode: 'numeric' } }}
        />
      </Box>
      <Box sx={TWO}>
        <TextField
          label={translate('interviews.day')}
          type="date"
          value={typed.day}
          onChange={(event) => change({ day: event.target.value })}
          required
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          label={label('beganAt')}
          type="time"
          value={typed.time}
          onChange={(event) => change({ time: event.target.value })}
          required
          error={fault('beganAt') !== undefined}
          helperText={fault('beganAt')}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
    </Box>
  );
}

type ChooseProps<T extends string> = {
  name: 'householdKind' | 'mode';
  values: readonly T[];
  value: T;
  choose: (value: T) => void;
};

function Choose<T extends string>({ name, values, value, choose }: ChooseProps<T>) {
  const translate = useTranslate();
  const title = translate(`interviews.fields.${name}`);
  return (
    <ToggleButtonGroup
      exclusive
      value={value}
      onChange={(_, chosen: T | null) => chosen !== null && choose(chosen)}
      aria-label={title}
    >
      {values.map((one) => (
        <ToggleButton key={one} value={one} sx={BIG}>
          {translate(`interviews.choices.${name}.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

const TWO = { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.25 } as const;
const BIG = {
  minHeight: 44,
  px: 2,
  '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'var(--weak)', color: 'var(--primary)', fontWeight: 600 },
} as const;
