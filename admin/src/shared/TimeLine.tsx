import type { ReactNode } from 'react';
import { Box, Card } from '@mui/material';
import { useFormat } from './format.js';
import { useDoers } from './people.js';

/** A step of a record's life: done on a day, or still to come until one. */
export type TimeStep = {
  label: ReactNode;
  /** The day it was done; for what is to come, its last day. Left out where the record does not say it: then as the chain has it. */
  on?: string | null;
  isToCome?: boolean;
  /** The move that was made then: who made it is told to those who may read the chain. */
  move?: string;
  /** What was said or decided. */
  text?: ReactNode;
};

/** The life of a record from the first step to the next one, each with its day and its grounds. Steps without a day are left out. */
export function TimeLine({ steps }: { steps: readonly TimeStep[] }) {
  const format = useFormat();
  const doerOf = useDoers();
  const told = steps.flatMap((step) => {
    const doer = step.move === undefined ? undefined : doerOf(step.move);
    const on = step.on === undefined ? doer?.day : step.on;
    return on ? [{ ...step, on, doer }] : [];
  });
  if (told.length === 0) return null;
  return (
    <Card sx={{ mt: 1.5, p: 2 }}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, ml: '5px', borderLeft: '2px solid var(--edge)' }}>
        {told.map(({ label, on, isToCome = false, text, doer }, at) => {
          const isLate = isToCome && format.isLate(on);
          return (
            <Box component="li" key={at} sx={{ ...STEP, '&::before': isToCome ? TO_COME : DONE }}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
                <Box component="span" sx={{ flex: '0 0 8em', color: isLate ? 'var(--down)' : 'var(--second)' }}>
                  {isLate && '◆ '}
                  {isToCome ? format.due(on) : format.day(on)}
                </Box>
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {label}
                </Box>
                {doer && (
                  <Box component="span" sx={{ color: 'var(--third)', fontSize: '0.8125rem' }}>
                    {doer.text}
                  </Box>
                )}
              </Box>
              {text && (
                <Box sx={{ color: 'var(--second)', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>
              )}
            </Box>
          );
        })}
      </Box>
    </Card>
  );
}

const STEP = { position: 'relative', pl: 2, pb: 1.25, '&:last-of-type': { pb: 0 } } as const;
const DOT = {
  content: '""',
  position: 'absolute',
  left: '-6px',
  top: '6px',
  width: 10,
  height: 10,
  borderRadius: '50%',
} as const;
const DONE = { ...DOT, bgcolor: 'var(--primary)' } as const;
const TO_COME = { ...DOT, bgcolor: 'var(--surface)', boxShadow: 'inset 0 0 0 2px var(--primary)' } as const;
