import { useState } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Title } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Edit } from './editing.js';
import { TitleField } from './Effects.js';

type Props = { ruleSet: RuleSet; change: (edits: readonly Edit[]) => void; show: (id: string) => void };

/** A clause more: its id, its number, its text. Where it comes from is written in its form afterwards. */
export function NewClause({ ruleSet, change, show }: Props) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [id, setId] = useState('');
  const [number, setNumber] = useState('');
  const [text, setText] = useState<Title>();
  const isTaken = id in ruleSet.basis;
  const isReady = id.trim() !== '' && !isTaken && number.trim() !== '' && Boolean(text?.zh) && Boolean(text?.en);
  if (!isOpen)
    return (
      <Button variant="text" onClick={() => setOpen(true)}>
        ＋ {translate('rule-sets.newClause')}
      </Button>
    );
  const add = () => {
    const value = { number, text: text!, sources: [{ evidence: 'ours' }] };
    change([{ path: ['basis', id.trim()], value }]);
    show(id.trim());
    setOpen(false);
    setId('');
    setNumber('');
    setText(undefined);
  };
  return (
    <Box
      component="form"
      aria-label={translate('rule-sets.newClause')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) add();
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: '12px 8px', p: 1.5 }}
    >
      {(
        [
          ['rule-sets.form.newId', id, setId],
          ['rule-sets.clauseNumber', number, setNumber],
        ] as const
      ).map(([label, value, set]) => (
        <TextField
          key={label}
          label={translate(label)}
          value={value}
          margin="none"
          error={set === setId && isTaken}
          onChange={(event) => set(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: 100 }}
        />
      ))}
      <TitleField label={translate('rule-sets.clauseText')} value={text} onChange={setText} />
      <Button type="submit" variant="outlined" disabled={!isReady}>
        {translate('rule-sets.form.add')}
      </Button>
      <Button variant="text" onClick={() => setOpen(false)}>
        {translate('ra.action.cancel')}
      </Button>
    </Box>
  );
}
