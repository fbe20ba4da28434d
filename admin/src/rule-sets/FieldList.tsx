import { useState } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Title } from '../../../api/contract/fields.js';
import type { Locale } from '../i18n/message.js';
import { ClauseMark } from './ClauseMark.js';
import { useForm } from './form-context.js';
import { choiceWord } from './form-words.js';
import { type Field, startOf } from './form.js';

type Many = Extract<Field, { kind: 'list' | 'map' }>;
const ID = /^[A-Za-z][A-Za-z0-9]*$/;

/** Several of one thing: each in one line, opened to be changed; one more at the end. */
export function FieldList({ field }: { field: Many }) {
  const translate = useTranslate();
  const { ruleSet, change } = useForm();
  const [key, setKey] = useState('');
  const isKeyWrong = field.kind === 'map' && (!ID.test(key) || field.items.some(({ name }) => name === key));
  const add = () => {
    const value = startOf(field.item, Object.keys(ruleSet.basis)[0] ?? '');
    if (field.kind === 'map') change([{ path: [...field.path, key], value }]);
    else change([{ path: [...field.path, field.items.length], value, isInsert: true }]);
    setKey('');
  };
  return (
    <Box>
      {field.items.map((item) => (
        <Item key={item.path.join('/')} item={item} isNamed={field.kind === 'map'} />
      ))}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 0.5 }}>
        {field.kind === 'map' && (
          <TextField
            label={translate('rule-sets.form.newId')}
            value={key}
            margin="none"
            error={key !== '' && isKeyWrong}
            onChange={(event) => setKey(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ width: 150 }}
          />
        )}
        <Button variant="text" disabled={isKeyWrong} onClick={add}>
          ＋ {translate('rule-sets.form.add')}
        </Button>
      </Box>
    </Box>
  );
}

function Item({ item, isNamed }: { item: Field; isNamed: boolean }) {
  const translate = useTranslate();
  const { change, draw } = useForm();
  const [isOpen, setOpen] = useState(false);
  const remove = (
    <Button
      variant="text"
      onClick={() => change([{ path: item.path, value: undefined }])}
      sx={{ minWidth: 0, flexShrink: 0, fontSize: '0.75rem' }}
    >
      {translate('rule-sets.conditions.remove')}
    </Button>
  );
  if (isSmall(item))
    return (
      <Box sx={{ ...LINE, alignItems: 'center' }}>
        {isNamed && <Box component="code">{item.name}</Box>}
        {draw(item, true)}
        {remove}
      </Box>
    );
  return (
    <Box sx={{ borderTop: '1px solid var(--line)' }}>
      <Box sx={{ ...LINE, flexWrap: 'nowrap' }}>
        <Summary item={item} isNamed={isNamed} />
        <Button
          variant="text"
          aria-expanded={isOpen}
          aria-label={`${translate(isOpen ? 'rule-sets.rules.close' : 'rule-sets.rules.open')} ${nameOf(item)}`}
          onClick={() => setOpen(!isOpen)}
          sx={{ minWidth: 0, flexShrink: 0, fontSize: '0.75rem' }}
        >
          {translate(isOpen ? 'rule-sets.rules.close' : 'rule-sets.rules.open')}
        </Button>
        {remove}
      </Box>
      {isOpen && <Box sx={{ pt: 1, pb: 1.5 }}>{draw(item, true)}</Box>}
    </Box>
  );
}

type Said = {
  id?: string;
  code?: string;
  title?: Title;
  text?: Title;
  kind?: string;
  clause?: string;
  weight?: unknown;
};

const nameOf = ({ value, name }: Field): string => {
  const { id, code } = (value ?? {}) as Said;
  return id ?? code ?? name;
};

/** What a closed item is called. */
function Summary({ item, isNamed }: { item: Field; isNamed: boolean }) {
  const locale = useLocale() as Locale;
  const said = (item.value ?? {}) as Said;
  const kind = said.kind === undefined ? undefined : choiceWord('kind', said.kind, locale);
  const text = said.title?.[locale] ?? said.text?.[locale] ?? kind;
  return (
    <>
      {said.clause && <ClauseMark id={said.clause} />}
      <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', fontSize: '0.8125rem' }}>
        {text}{' '}
        <Box component="code" sx={{ color: 'var(--third)', fontSize: '0.75rem' }}>
          {isNamed ? item.name : (said.id ?? said.code ?? (text ? '' : item.name))}
        </Box>
      </Box>
    </>
  );
}

/** Few small fields go into one line. */
function isSmall(item: Field): boolean {
  if (item.kind !== 'group') return !['list', 'map', 'union', 'condition', 'choices'].includes(item.kind);
  return item.fields.length <= 3 && item.further.length <= 2 && item.fields.every((one) => SMALL.has(one.kind));
}
const SMALL: ReadonlySet<Field['kind']> = new Set([
  'figure',
  'integer',
  'bounds',
  'limit',
  'boolean',
  'text',
  'clause',
  'choice',
]);
const LINE = { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1, py: 0.5 } as const;
