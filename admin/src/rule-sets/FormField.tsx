import { lazy, type ReactNode, Suspense } from 'react';
import { Box, Button, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Condition } from '../../../api/contract/condition.js';
import type { Bounds, Figure, Title } from '../../../api/contract/fields.js';
import type { ScoreNode } from '../../../api/contract/score-node.js';
import type { Locale } from '../i18n/message.js';
import { Waiting } from '../shared/Waiting.js';
import { BoundFields } from './BoundFields.js';
import { dictionaryOf } from './dictionary.js';
import { TitleField } from './Effects.js';
import { FieldGroup } from './FieldGroup.js';
import { FieldList } from './FieldList.js';
import { useForm } from './form-context.js';
import { choiceWord, fieldWord } from './form-words.js';
import { type Field, turnedInto, variantName } from './form.js';
import { ChoicesField, FigureField, LimitField, NamesField } from './small-fields.js';
import { Pick } from './Pick.js';
import { clausesOf, namesFor } from './references.js';

const ConditionEditor = lazy(() => import('./ConditionEditor.js'));

/** One field with its name; one that need not be there can be taken away. */
export function FormField({ field, isWhole = false }: { field: Field; isWhole?: boolean }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const { change } = useForm();
  const label = fieldWord(field.name, field.path, locale);
  const isWide = WIDE.has(field.kind) || (field.kind === 'union' && field.field?.kind === 'group');
  const body = <Body field={field} label={label} />;
  const take = field.isOptional && !isWhole && (
    <Button
      variant="text"
      aria-label={translate('rule-sets.form.remove', { name: label })}
      title={translate('rule-sets.form.remove', { name: label })}
      onClick={() => change([{ path: field.path, value: undefined }])}
      sx={{ minWidth: 0, px: 0.5, color: 'var(--third)' }}
    >
      ×
    </Button>
  );
  if (!isWide)
    return (
      <Box sx={{ display: 'inline-flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px 6px', maxWidth: 1 }}>
        {body}
        {take}
      </Box>
    );
  if (isWhole) return <>{body}</>;
  return (
    <Box role="group" aria-label={label} sx={{ width: 1, pl: 1.5, borderLeft: '2px solid var(--line)' }}>
      <Box sx={{ fontSize: '0.75rem', fontWeight: 600, color: 'var(--second)', mb: 0.75 }}>
        {label}
        {take}
      </Box>
      {body}
    </Box>
  );
}

function Body({ field, label }: { field: Field; label: string }): ReactNode {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const { ruleSet, kind, change, openNode } = useForm();
  const set = (value: unknown) => change([{ path: field.path, value }]);
  const word = (one: string) => choiceWord(field.name, one, locale);
  switch (field.kind) {
    case 'title':
      return (
        <TitleField label={label} value={field.value as Title | undefined} onChange={(value) => value && set(value)} />
      );
    case 'clause':
      return (
        <Pick
          label={label}
          value={field.value as string}
          options={clausesOf(ruleSet, locale)}
          onChange={set}
          sx={SHORT}
        />
      );
    case 'figure':
      return <FigureField label={label} value={field.value as Figure | undefined} words={field.words} onChange={set} />;
    case 'integer':
      return (
        <FigureField
          label={label}
          value={field.value as number}
          words={NO_WORDS}
          onChange={(value) => Number.isInteger(value) && set(value)}
        />
      );
    case 'limit':
      return <LimitField label={label} value={field.value as never} onChange={set} />;
    case 'boolean':
      return (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={field.value === true}
              onChange={(_event, isOn) => set(isOn)}
              sx={{ py: 0 }}
            />
          }
          label={label}
          slotProps={{ typography: { sx: { fontSize: '0.8125rem' } } }}
        />
      );
    case 'choice':
      return (
        <Pick
          label={label}
          value={field.value as string | undefined}
          options={field.of.map((one) => [one, word(one)] as const)}
          onChange={set}
        />
      );
    case 'choices':
      return (
        <ChoicesField
          label={label}
          value={(field.value as string[]) ?? []}
          options={field.of.map((one) => [one, word(one)] as const)}
          onChange={set}
        />
      );
    case 'names':
      return (
        <NamesField
          label={label}
          value={(field.value as string[]) ?? []}
          options={namesFor(field.name, true, ruleSet, locale, kind)}
          onChange={set}
        />
      );
    case 'bounds':
      return <BoundFields bounds={(field.value as Bounds) ?? {}} path={field.path} change={change} />;
    case 'condition':
      return (
        <Suspense fallback={<Waiting />}>
          <ConditionEditor
            condition={field.value as Condition}
            facts={dictionaryOf(ruleSet, kind ?? 'cadre')}
            change={set}
            label={label}
          />
        </Suspense>
      );
    case 'node': {
      const node = field.value as ScoreNode;
      return (
        <Button variant="outlined" disabled={!openNode} onClick={() => openNode?.(field.path)}>
          {label} · {node?.title?.[locale] ?? node?.id}
        </Button>
      );
    }
    case 'group':
      return <FieldGroup group={field} />;
    case 'list':
    case 'map':
      return <FieldList field={field} />;
    case 'union': {
      const pick = (
        <Pick
          label={field.field?.kind === 'group' ? translate('rule-sets.form.kind') : label}
          value={field.now && variantName(field.now)}
          options={field.variants.map((one) => [variantName(one), word(variantName(one))] as const)}
          onChange={(name) => {
            const variant = field.variants.find((one) => variantName(one) === name);
            const clause = Object.keys(ruleSet.basis)[0] ?? '';
            if (variant && variant !== field.now) set(turnedInto(variant, field.value, clause));
          }}
        />
      );
      return (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '12px 8px', alignItems: 'flex-end' }}>
          {pick}
          {field.field && <Body field={field.field} label={label} />}
        </Box>
      );
    }
    default: {
      const names = namesFor(field.name, false, ruleSet, locale, kind);
      if (names.length > 0)
        return <Pick label={label} value={field.value as string | undefined} options={names} onChange={set} />;
      return (
        <TextField
          label={label}
          margin="none"
          value={(field.value as string | undefined) ?? ''}
          type={field.kind === 'day' ? 'date' : 'text'}
          onChange={(event) => set(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: field.kind === 'day' ? 150 : 140 }}
        />
      );
    }
  }
}

const NO_WORDS: readonly string[] = [];
const WIDE: ReadonlySet<Field['kind']> = new Set(['group', 'list', 'map', 'condition', 'choices']);
const SHORT = { maxWidth: 200 } as const;
