import { useMemo, useState } from 'react';
import { Box, MenuItem, TextField } from '@mui/material';
import { QueryBuilderMaterial } from '@react-querybuilder/material';
import { useLocale, useTranslate } from 'ra-core';
import {
  QueryBuilder,
  type RuleGroupType,
  type RuleType,
  type ValueEditorProps,
  type ValueSelectorProps,
} from 'react-querybuilder';
import type { Condition } from '../../../api/contract/condition.js';
import type { Figure } from '../../../api/contract/fields.js';
import type { Locale } from '../i18n/message.js';
import { type Query, toCondition, toQuery } from './conditions.js';
import { comparable, type Dictionary, isAmong, OPERATORS, startValue } from './dictionary.js';
import { readFigure } from './figures.js';
import { NumberField } from './NumberField.js';

type Props = { condition: Condition; facts: Dictionary; change: (condition: Condition) => void; label: string };

/** A condition to build: facts by name, comparisons that their type allows, groups inside groups, one fact against another. */
export default function ConditionEditor({ condition, facts, change, label }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const [query, setQuery] = useState<Query>(() => toQuery(condition));
  const written = JSON.stringify(condition);
  const [seen, setSeen] = useState(written);
  if (seen !== written) {
    // Changed elsewhere too: in the JSON tab, or taken back.
    setSeen(written);
    if (JSON.stringify(toCondition(query)) !== written) setQuery(toQuery(condition));
  }

  const fields = useMemo(
    () =>
      Object.entries(facts).map(([name, { title, type }]) => ({
        name,
        label: title[locale],
        operators: OPERATORS[type].map((one) => ({ name: one, label: translate(`rule-sets.operators.${one}`) })),
      })),
    [facts, locale, translate],
  );
  const words = useMemo(() => texts(translate), [translate]);
  const context = useMemo(() => ({ facts }), [facts]);
  const take = (next: Query) => {
    const fit = fitted(next);
    setQuery(fit);
    const after = toCondition(fit);
    if (after && JSON.stringify(after) !== written) change(after);
  };

  return (
    <Box role="group" aria-label={label} sx={LOOK}>
      <QueryBuilderMaterial>
        <QueryBuilder
          fields={fields}
          combinators={words.combinators}
          query={query as RuleGroupType}
          onQueryChange={(next) => take(next as unknown as Query)}
          context={context}
          getValueSources={(field, operator) =>
            comparable(facts, field, operator).length > 0 ? ['value', 'field'] : ['value']
          }
          getDefaultOperator={(field) => OPERATORS[facts[field]?.type ?? 'number'][0]!}
          getDefaultValue={(rule) => defaultOf(rule, facts)}
          controlElements={CONTROLS}
          translations={words.buttons}
          resetOnOperatorChange={false}
          resetOnFieldChange
          addRuleToNewGroups
          listsAsArrays
        />
      </QueryBuilderMaterial>
    </Box>
  );
}

const defaultOf = ({ field, operator, valueSource }: RuleType, facts: Dictionary) =>
  valueSource === 'field' ? comparable(facts, field, operator)[0] : startValue(facts[field], operator);

/** One value where an operator takes one, a list where it takes several: changing the operator keeps what was typed. */
function fitted(query: Query): Query {
  const rules = query.rules.map((rule) => {
    if ('rules' in rule) return fitted(rule as Query);
    if (rule.valueSource === 'field') return rule;
    const value: unknown = isAmong(rule.operator) ? listed(rule.value) : single(rule.value);
    return { ...rule, value };
  });
  return { ...query, rules };
}

/** What a fact is compared with: a number, a yes or no, one choice or several, or another fact. */
function ComparedWith({ field, operator, value, valueSource, handleOnChange, context }: ValueEditorProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const { facts } = context as { facts: Dictionary };
  const fact = facts[field];
  const label = translate('rule-sets.conditions.value');
  if (valueSource === 'field') {
    const others = comparable(facts, field, operator);
    const options = others.includes(value as string) ? others : [value as string, ...others];
    return (
      <Choice label={label} value={value as string} onChange={handleOnChange}>
        {options.map((id) => [id, facts[id]?.title[locale] ?? id] as const)}
      </Choice>
    );
  }
  const isList = isAmong(operator);
  if (fact?.type === 'boolean' && !isList)
    return (
      <Choice label={label} value={String(value)} onChange={(next) => handleOnChange(next === 'true')}>
        {(['true', 'false'] as const).map((one) => [one, translate(`ra.boolean.${one}`)] as const)}
      </Choice>
    );
  if (fact?.choices) {
    const options = Object.entries(fact.choices).map(([id, title]) => [id, title[locale]] as const);
    return isList ? (
      <Several label={label} value={listed(value) as string[]} onChange={handleOnChange}>
        {options}
      </Several>
    ) : (
      <Choice label={label} value={String(single(value))} onChange={handleOnChange}>
        {options}
      </Choice>
    );
  }
  if (isList)
    return <Listed label={label} value={listed(value)} isNumber={fact?.type === 'number'} onChange={handleOnChange} />;
  if (fact?.type === 'number')
    return (
      <>
        <NumberField
          label={label}
          value={single(value) as Figure}
          onChange={(next) => next !== undefined && handleOnChange(next)}
          sx={{ width: 84 }}
        />
        <Box component="span" sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>
          {fact.range && `${fact.range.join('～')} `}
          {fact.unit?.[locale]}
        </Box>
      </>
    );
  return (
    <TextField
      margin="none"
      value={String(single(value) ?? '')}
      onChange={(event) => handleOnChange(event.target.value)}
      type={fact?.type === 'date' ? 'date' : 'text'}
      slotProps={{ htmlInput: { 'aria-label': label } }}
    />
  );
}

type Options<T> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  children: readonly (readonly [string, string])[];
};

function Choice({ label, value, onChange, children }: Options<string>) {
  return (
    <TextField
      select
      margin="none"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { SelectDisplayProps: { 'aria-label': label } } }}
    >
      {children.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Several({ label, value, onChange, children }: Options<string[]>) {
  return (
    <TextField
      select
      margin="none"
      value={value}
      onChange={(event) => onChange(event.target.value as unknown as string[])}
      slotProps={{ select: { multiple: true, SelectDisplayProps: { 'aria-label': label } } }}
    >
      {children.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

type ListedProps = { label: string; value: unknown[]; isNumber: boolean; onChange: (value: unknown[]) => void };

/** Several values with commas between them. */
function Listed({ label, value, isNumber, onChange }: ListedProps) {
  const [typed, setTyped] = useState(value.join(', '));
  return (
    <TextField
      margin="none"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        const parts = event.target.value.split(/[,，、]/).map((part) => part.trim());
        const read = parts.filter(Boolean).map((part) => (isNumber ? readFigure(part) : part));
        if (read.length > 0 && !read.includes(undefined)) onChange(read);
      }}
      slotProps={{ htmlInput: { 'aria-label': label } }}
    />
  );
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const single = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);

function texts(translate: (key: string) => string) {
  const t = (key: string) => translate(`rule-sets.conditions.${key}`);
  const button = (key: string) => ({ label: t(key), title: t(key) });
  return {
    combinators: (['all', 'any', 'not'] as const).map((name) => ({ name, label: t(name) })),
    buttons: {
      fields: { title: t('fact') },
      operators: { title: t('operator') },
      combinators: { title: t('combinator') },
      valueSourceSelector: { title: t('source') },
      value: { title: t('value') },
      addRule: button('addRule'),
      addGroup: button('addGroup'),
      removeRule: button('remove'),
      removeGroup: button('remove'),
    },
  };
}

/** A choice of the builder's own, with a name to be read out. */
function Named({ options, value, handleOnChange, title }: ValueSelectorProps) {
  const choices = (options as { name: string; label: string }[]).map(({ name, label }) => [name, label] as const);
  return (
    <Choice label={title ?? ''} value={value ?? ''} onChange={handleOnChange}>
      {choices}
    </Choice>
  );
}

/** Whether a fact is compared with a value or with another fact. */
function Against({ options, value, handleOnChange, title }: ValueSelectorProps) {
  const translate = useTranslate();
  const choices = (options as { name: string }[]).map(
    ({ name }) => [name, translate(`rule-sets.conditions.${name === 'field' ? 'another' : 'literal'}`)] as const,
  );
  return (
    <Choice label={title ?? ''} value={value ?? 'value'} onChange={handleOnChange}>
      {choices}
    </Choice>
  );
}

const CONTROLS = {
  valueEditor: ComparedWith,
  combinatorSelector: Named,
  fieldSelector: Named,
  operatorSelector: Named,
  valueSourceSelector: Against,
};
const LOOK = {
  '& .ruleGroup': {
    display: 'grid',
    gap: 1,
    p: 1,
    border: '1px solid var(--line)',
    borderRadius: '4px',
    bgcolor: 'var(--page)',
  },
  '& .ruleGroup-header, & .rule': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 },
  '& .ruleGroup-body': { display: 'grid', gap: 1, pl: 1, borderLeft: '2px solid var(--edge)' },
  '& .MuiButton-root': {
    bgcolor: 'transparent',
    color: 'var(--primary)',
    fontWeight: 500,
    px: 1,
    '&:hover': { bgcolor: 'var(--weak)' },
  },
  '& .MuiInputBase-root': { fontSize: '0.8125rem' },
  '& .MuiSelect-select, & .MuiInputBase-input': { py: '4px' },
} as const;
