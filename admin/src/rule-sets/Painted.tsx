import { createContext, useContext } from 'react';
import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { TraceStep } from '../../../api/contract/records/trial.js';
import { pointsText } from '../shared/dates-and-numbers.js';
import { toNumber } from './figures.js';

/** What a trace has come to so far, by node, and the node it is at. */
export type Paint = { steps: ReadonlyMap<string, TraceStep>; at: string | undefined; moved: readonly string[] };

export const PaintShown = createContext<Paint | undefined>(undefined);

/** A node's points beside its name, as far as the trace has come: before its effects and after them. */
export function Painted({ id }: { id: string }) {
  const translate = useTranslate();
  const paint = useContext(PaintShown);
  if (!paint) return null;
  const step = paint.steps.get(id);
  const isHere = paint.at === id || paint.moved.includes(id);
  if (!step && !isHere) return null;
  const said = (value: TraceStep['after']) => {
    if (value === null) return '';
    const number =
      value === 'missing' || value === 'notScheduled' || value === 'excluded' ? undefined : toNumber(value);
    return number === undefined ? translate(`rule-sets.steps.absent.${value}`) : pointsText(number);
  };
  return (
    <Box
      component="span"
      data-painted={id}
      sx={{
        display: 'inline-block',
        ml: 0.5,
        px: 0.5,
        borderRadius: '3px',
        fontSize: '0.75rem',
        fontWeight: 600,
        fontVariantNumeric: 'tabular-nums',
        color: isHere ? 'var(--surface)' : 'var(--primary)',
        bgcolor: isHere ? 'var(--primary)' : 'var(--weak)',
      }}
    >
      {step ? (
        <>
          {step.before !== step.after && `${said(step.before)} → `}
          {said(step.after)}
        </>
      ) : (
        '…'
      )}
    </Box>
  );
}
