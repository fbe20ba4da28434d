import { useState } from 'react';
import { Box, Button } from '@mui/material';
import { type RaRecord, useListContext, useResourceContext, useTranslate } from 'ra-core';
import type { Move } from '../../../api/contract/transitions.js';
import { BatchDialog } from './BatchDialog.js';

type Batch = { move: Move; records: readonly RaRecord[] };

/** What may be done at once with the records that are chosen: each move with how many of them allow it. */
export function BatchBar<R extends RaRecord>({ moves }: { moves: readonly string[] }) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  const { data = [], selectedIds = [], onUnselectItems } = useListContext<R>();
  const [batch, setBatch] = useState<Batch>();
  const chosen = data.filter(({ id }) => selectedIds.includes(id));
  const close = () => setBatch(undefined);
  const possible = moves.flatMap((name): Batch[] => {
    const records = chosen.filter((record) => moveOf(record, name));
    const [first] = records;
    return first ? [{ move: moveOf(first, name)!, records }] : [];
  });
  return (
    <>
      {chosen.length > 0 && (
        <Box
          className="no-print"
          role="toolbar"
          aria-label={translate('shared.batch.chosen', { count: chosen.length })}
          sx={BAR}
        >
          <b>{translate('shared.batch.chosen', { count: chosen.length })}</b>
          {possible.map((one) => (
            <Button key={one.move.move} variant="outlined" onClick={() => setBatch(one)}>
              {translate('shared.batch.button', {
                move: translate(`${word}.moves.${one.move.move}`),
                count: one.records.length,
              })}
            </Button>
          ))}
          {possible.length === 0 && <span>{translate('shared.batch.none')}</span>}
          <Button onClick={() => onUnselectItems()}>{translate('shared.batch.clear')}</Button>
        </Box>
      )}
      {/* What was done may leave the list at once; what came of it stays until it is closed. */}
      {batch && <BatchDialog {...batch} close={close} />}
    </>
  );
}

const moveOf = (record: RaRecord, name: string): Move | undefined =>
  ((record['moves'] ?? []) as Move[]).find(({ move }) => move === name);

const BAR = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  px: 1.5,
  py: 1,
  mb: 1,
  border: '1px solid var(--edge)',
  borderRadius: '6px',
  bgcolor: 'var(--weak)',
} as const;
