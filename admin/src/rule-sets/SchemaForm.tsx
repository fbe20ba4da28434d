import { useMemo } from 'react';
import { Box, Button } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import type { Edit, Path } from './editing.js';
import { FieldGroup } from './FieldGroup.js';
import { FormIn } from './form-context.js';
import { fieldWord } from './form-words.js';
import { type Field, formAt, startOf } from './form.js';
import { FormField } from './FormField.js';
import { schemaAt } from './schema.js';

type Props = {
  ruleSet: RuleSet;
  path: Path;
  change: (edits: readonly Edit[]) => void;
  kind?: EntityKind | undefined;
  /** Properties that are edited elsewhere. */
  skip?: readonly string[];
  /** The only properties that are edited here. */
  only?: readonly string[];
  openNode?: ((path: Path) => void) | undefined;
};

/** The form of any part of a rule set, made from the contract: each field changes its own place in the text and nothing else. */
export default function SchemaForm({ ruleSet, path, change, kind, skip = NONE, only, openNode }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const place = path.join('/');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a path is told by its steps, not by its identity
  const field = useMemo(() => formAt(ruleSet, path), [ruleSet, place]);
  const context = useMemo(() => ({ ruleSet, kind, change, openNode, draw }), [ruleSet, kind, change, openNode]);
  if (!field) return null;
  const name = String(path.at(-1));
  const isThere = field.value !== undefined;
  const add = () => {
    const schema = schemaAt(ruleSet, path as (string | number)[])!;
    change([{ path, value: startOf(schema, Object.keys(ruleSet.basis)[0] ?? '') }]);
  };
  return (
    <FormIn.Provider value={context}>
      {!isThere && field.kind !== 'map' && field.kind !== 'list' ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'var(--second)', fontSize: '0.8125rem' }}>
          {translate('rule-sets.form.absent')}
          <Button variant="outlined" onClick={add}>
            ＋ {fieldWord(name, path, locale)}
          </Button>
        </Box>
      ) : field.kind === 'group' ? (
        <FieldGroup group={field} skip={only ? namesIn(field).filter((one) => !only.includes(one)) : skip} />
      ) : (
        <FormField field={field} isWhole />
      )}
    </FormIn.Provider>
  );
}

const NONE: readonly string[] = [];
const draw = (field: Field, isWhole = false) => <FormField field={field} isWhole={isWhole} />;
const namesIn = ({ fields, further }: Extract<Field, { kind: 'group' }>) =>
  [...fields, ...further].map(({ name }) => name);
