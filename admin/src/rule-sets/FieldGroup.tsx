import { Fragment, useState } from 'react';
import { Box, Button, Menu, MenuItem } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Locale } from '../i18n/message.js';
import { useForm } from './form-context.js';
import { fieldWord } from './form-words.js';
import { type Field, startOf } from './form.js';

type Group = Extract<Field, { kind: 'group' }>;

/** The fields of one part, small ones side by side, and what else it could say. */
export function FieldGroup({ group, skip = NONE }: { group: Group; skip?: readonly string[] }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const { ruleSet, change, draw } = useForm();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const fields = group.fields.filter(({ name }) => !skip.includes(name));
  const further = group.further.filter(({ name }) => !skip.includes(name));
  const word = (name: string) => fieldWord(name, [...group.path, name], locale);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '12px 8px', alignItems: 'flex-end' }}>
      {fields.map((field) => (
        <Fragment key={field.name}>{draw(field)}</Fragment>
      ))}
      {further.length > 0 && (
        <>
          <Button
            variant="text"
            aria-haspopup="menu"
            onClick={(event) => setAnchor(event.currentTarget)}
            sx={{ fontSize: '0.8125rem', minWidth: 0 }}
          >
            ＋ {further.length === 1 ? word(further[0]!.name) : translate('rule-sets.form.further')}
          </Button>
          <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
            {further.map(({ name, schema }) => (
              <MenuItem
                key={name}
                onClick={() => {
                  setAnchor(null);
                  const clause = Object.keys(ruleSet.basis)[0] ?? '';
                  change([{ path: [...group.path, name], value: startOf(schema, clause) }]);
                }}
              >
                {word(name)}
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
    </Box>
  );
}

const NONE: readonly string[] = [];
