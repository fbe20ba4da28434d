import { useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';

/** Takes something away at the second press; what was taken away comes back with undo. */
export function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const translate = useTranslate();
  const [isSure, setSure] = useState(false);
  const word = translate(isSure ? 'rule-sets.form.sure' : 'rule-sets.conditions.remove');
  return (
    <Button
      variant="text"
      color={isSure ? 'error' : 'primary'}
      aria-label={`${word} ${name}`}
      onBlur={() => setSure(false)}
      onClick={() => (isSure ? onRemove() : setSure(true))}
    >
      {word}
    </Button>
  );
}
