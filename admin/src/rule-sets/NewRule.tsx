import { useState } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { EntityKind, Title } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import type { Edit } from './editing.js';
import { TitleField } from './Effects.js';
import { freeId, idsOf, startRule } from './new-parts.js';
import { Pick } from './Pick.js';
import { clausesOf } from './references.js';

type Props = {
  ruleSet: RuleSet;
  kind: EntityKind;
  part: 'rules' | 'recommendations';
  change: (edits: readonly Edit[]) => void;
  /** The rule that was added. */
  added: (id: string) => void;
};

/** Asks which clause a new rule carries out and what it is called; its condition and effects are then built in its own card. */
export function NewRule({ ruleSet, kind, part, change, added }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const taken = idsOf(ruleSet, kind);
  const clauses = clausesOf(ruleSet, locale);
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState('rule');
  const [clause, setClause] = useState<string>();
  const [typedId, setId] = useState<string>();
  const [title, setTitle] = useState<Title>();
  const id = typedId ?? freeId(taken, 'R', taken.size + 1);
  const isTaken = taken.has(id) || !/^[A-Za-z][A-Za-z0-9]*$/.test(id);
  const isReady = !isTaken && clause !== undefined && Boolean(title?.zh.trim()) && Boolean(title?.en.trim());
  if (!isOpen)
    return (
      <Button variant="text" onClick={() => setOpen(true)}>
        ＋ {translate(`rule-sets.rules.new.${part}`)}
      </Button>
    );
  const add = () => {
    const said = { id, title: title!, clause: clause! };
    const value = startRule(ruleSet, kind, form === 'ladder', said);
    const length = ruleSet.entities[kind]?.[part]?.length ?? 0;
    change([{ path: ['entities', kind, part, length], value, isInsert: true }]);
    added(id);
    setOpen(false);
    setId(undefined);
    setTitle(undefined);
  };
  return (
    <Box
      component="form"
      aria-label={translate(`rule-sets.rules.new.${part}`)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) add();
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '12px 8px',
        p: 1.5,
        border: '1px solid var(--primary)',
        borderRadius: '6px',
      }}
    >
      <Pick
        label={translate('rule-sets.form.kind')}
        value={form}
        options={[
          ['rule', translate('rule-sets.rules.one')],
          ['ladder', translate('rule-sets.rules.ladder')],
        ]}
        onChange={(value) => value && setForm(value)}
      />
      <Pick
        label={translate('rule-sets.clause')}
        value={clause}
        options={clauses}
        onChange={setClause}
        sx={{ width: 200 }}
      />
      <TextField
        label={translate('rule-sets.form.newId')}
        value={id}
        margin="none"
        error={isTaken}
        helperText={taken.has(id) ? translate('rule-sets.form.taken') : undefined}
        onChange={(event) => setId(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 110 }}
      />
      <TitleField label={translate('rule-sets.rules.title')} value={title} onChange={setTitle} />
      <Button type="submit" variant="outlined" disabled={!isReady}>
        {translate('rule-sets.form.add')}
      </Button>
      <Button variant="text" onClick={() => setOpen(false)}>
        {translate('ra.action.cancel')}
      </Button>
    </Box>
  );
}
