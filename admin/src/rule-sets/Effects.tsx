import { Box, Button, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Effect, EffectKind } from '../../../api/contract/effect.js';
import type { EntityKind, Figure, Title } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import type { Edit, Path } from './editing.js';
import { EFFECT_FIELDS, type EffectField, startEffect } from './effect-fields.js';
import { allNodes } from './nodes.js';
import { NumberField } from './NumberField.js';
import { Pick } from './Pick.js';

type Props = {
  effects: readonly Effect[];
  path: Path;
  ruleSet: RuleSet;
  kind: EntityKind;
  change: (edits: readonly Edit[]) => void;
};
const KINDS = Object.keys(EFFECT_FIELDS) as EffectKind[];

/** What follows when a rule holds: a form for each effect, and one more to add. */
export function Effects({ effects, path, ruleSet, kind, change }: Props) {
  const translate = useTranslate();
  const kinds = KINDS.map((one) => [one, translate(`rule-sets.effects.${one}`)] as const);
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
      {effects.map((effect, i) => (
        <Box key={`${i} ${effect.kind}`} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Box component="span" sx={{ color: 'var(--third)', fontSize: '0.8125rem' }}>
            {translate(i === 0 ? 'rule-sets.effects.then' : 'rule-sets.effects.and')}
          </Box>
          <Pick
            label={translate('rule-sets.effects.kind')}
            value={effect.kind}
            options={kinds}
            onChange={(next) =>
              next && change([{ path: [...path, i], value: startEffect(next as EffectKind, ruleSet, kind) }])
            }
          />
          {(EFFECT_FIELDS[effect.kind] ?? []).map((field) => (
            <Field key={field.name} {...{ field, effect, path: [...path, i], ruleSet, kind, change }} />
          ))}
          {effects.length > 1 && (
            <Button variant="text" onClick={() => change([{ path: [...path, i], value: undefined }])}>
              {translate('rule-sets.conditions.remove')}
            </Button>
          )}
        </Box>
      ))}
      <Box>
        <Button
          variant="text"
          onClick={() =>
            change([{ path: [...path, effects.length], value: startEffect('notify', ruleSet, kind), isInsert: true }])
          }
        >
          ＋ {translate('rule-sets.effects.add')}
        </Button>
      </Box>
    </Box>
  );
}

type FieldProps = Omit<Props, 'effects'> & { field: EffectField; effect: Effect };

function Field({ field, effect, path, ruleSet, kind, change }: FieldProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const label = translate(`rule-sets.effects.fields.${field.name}`);
  const value = (effect as unknown as Record<string, unknown>)[field.name];
  const set = (next: unknown) => change([{ path: [...path, field.name], value: next }]);
  const isOptional = 'isOptional' in field && field.isOptional === true;
  const none = isOptional ? { none: '—' } : {};
  const facts = ruleSet.entities[kind]?.facts ?? {};
  switch (field.kind) {
    case 'figure':
      return (
        <NumberField
          label={label}
          value={value as Figure | undefined}
          onChange={set}
          isOptional={isOptional}
          isNamed
          sx={{ width: 88 }}
        />
      );
    case 'node': {
      const own = allNodes(ruleSet).filter((one) => one.path[1] === kind);
      const options = own.map(({ node }) => [node.id, node.title[locale]] as const);
      const concerned = [['concerned', translate('rule-sets.effects.concerned')] as const];
      return <Pick label={label} value={value as string} options={[...options, ...concerned]} onChange={set} />;
    }
    case 'grade': {
      const grades = ruleSet.entities[kind]?.grades?.order ?? [];
      return (
        <Pick
          label={label}
          value={value as string}
          options={grades.map(({ id, title }) => [id, title[locale]] as const)}
          onChange={set}
        />
      );
    }
    case 'fact': {
      const numbers = Object.entries(facts).filter(([, { type }]) => type === 'number');
      return (
        <Pick
          label={label}
          value={value as string | undefined}
          options={numbers.map(([id, { title }]) => [id, title[locale]] as const)}
          onChange={set}
          {...none}
        />
      );
    }
    case 'word':
      return (
        <Pick
          label={label}
          value={value as string}
          options={field.of.map((one) => [one, translate(`rule-sets.effects.words.${one}`)] as const)}
          onChange={set}
        />
      );
    case 'title':
      return <TitleField label={label} value={value as Title | undefined} onChange={set} />;
    case 'limit':
      return <LimitField label={label} value={value as Within | undefined} onChange={set} />;
    default:
      return (
        <TextField
          label={label}
          margin="none"
          value={(value as string | undefined) ?? ''}
          onChange={(event) => set(event.target.value || undefined)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: 140 }}
        />
      );
  }
}

type TitleProps = { label: string; value: Title | undefined; onChange: (value: Title | undefined) => void };

/** A text in both languages; without both there is none. */
export function TitleField({ label, value, onChange }: TitleProps) {
  const translate = useTranslate();
  const set = (of: Locale, text: string) => {
    const next = { zh: value?.zh ?? '', en: value?.en ?? '', [of]: text };
    onChange(next.zh === '' && next.en === '' ? undefined : next);
  };
  return (
    <>
      {(['zh', 'en'] as const).map((of) => (
        <TextField
          key={of}
          label={`${label} · ${translate(`rule-sets.inLanguage.${of}`)}`}
          margin="none"
          value={value?.[of] ?? ''}
          onChange={(event) => set(of, event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: 180 }}
        />
      ))}
    </>
  );
}

type Within = { number: number; unit: string };
type LimitProps = { label: string; value: Within | undefined; onChange: (value: Within | undefined) => void };
const UNITS = ['days', 'workingDays', 'months'] as const;

function LimitField({ label, value, onChange }: LimitProps) {
  const translate = useTranslate();
  return (
    <>
      <NumberField
        label={label}
        value={value?.number}
        isOptional
        isNamed
        onChange={(number) =>
          onChange(typeof number === 'number' ? { number, unit: value?.unit ?? 'days' } : undefined)
        }
        sx={{ width: 88 }}
      />
      {value && (
        <Pick
          label={translate('rule-sets.effects.fields.unit')}
          value={value.unit}
          options={UNITS.map((one) => [one, translate(`rule-sets.effects.words.${one}`)] as const)}
          onChange={(unit) => unit && onChange({ ...value, unit })}
        />
      )}
    </>
  );
}
