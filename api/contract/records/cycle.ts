import { z } from 'zod';
import { Day } from '../fields.js';
import { AreaCode, Instant, RecordId, recordFields, Version } from './record.js';

/** How a cycle is called: `2026-H1`, `2026-annual`. */
export const CycleCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/, 'cycle code: letters, digits and dashes, at most 32');

const planFields = {
  /** Which half of the year it assesses; null where the measure knows no halves. */
  half: z.enum(['first', 'second']).nullable().default(null),
  startsOn: Day,
  /** T, the day data are cut off; days are counted to it. */
  cutoffOn: Day,
  /** The published measure it follows. */
  ruleSetId: RecordId,
};

const inOrder = (context: z.core.ParsePayload<{ startsOn: string; cutoffOn: string }>) => {
  const { startsOn, cutoffOn } = context.value;
  if (startsOn > cutoffOn)
    context.issues.push({
      code: 'custom',
      path: ['cutoffOn'],
      input: cutoffOn,
      message: `cutoffOn ≥ startsOn (${startsOn})`,
    });
};

/** A new cycle of a county. */
export const NewCycle = z
  .strictObject({ code: CycleCode, areaCode: z.string().regex(/^\d{6}$/, 'county: 6 digits'), ...planFields })
  .check(inOrder)
  .meta({ id: 'NewCycle' });
export type NewCycle = z.infer<typeof NewCycle>;

/** What may change while a cycle is only planned. */
export const CycleChange = z
  .strictObject({ ...planFields, version: Version })
  .check(inOrder)
  .meta({ id: 'CycleChange' });
export type CycleChange = z.infer<typeof CycleChange>;

/** Where a cycle is, in the order it goes through them. */
export const CycleState = z.enum([
  'planned',
  'open',
  'closed',
  'assessed',
  'consulted',
  'determined',
  'sealed',
  'noticed',
  'final',
]);
export type CycleState = z.infer<typeof CycleState>;

/** Its results are sealed; what follows tells of them. */
export const SEALED_STATES = ['sealed', 'noticed', 'final'] as const satisfies readonly CycleState[];

/** Its books are closed: from then on nothing of its days changes unnoticed. */
export const CLOSED_STATES = [
  'closed',
  'assessed',
  'consulted',
  'determined',
  ...SEALED_STATES,
] as const satisfies readonly CycleState[];

/** Whether the results of a cycle in this state are sealed. */
export const isSealed = (state: CycleState): boolean => SEALED_STATES.some((one) => one === state);

/**
 * One assessment period of one county, from its plan to the day on which nothing can change its results any more. Facts are entered while
 * it is open; its results are consulted on and determined before they are sealed, where the measure asks for it.
 */
export const CycleRecord = z
  .strictObject({
    ...recordFields,
    code: CycleCode,
    areaCode: AreaCode,
    ...planFields,
    state: CycleState,
    /** Why a person made the last move, where the schedule would have made it on its day; null for what it made itself. */
    moveReason: z.string().nullable(),
    openedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    assessedAt: Instant.nullable(),
    /** Everybody was heard, or kept silent past the deadline. */
    consultedAt: Instant.nullable(),
    /** The meeting determined every grade. */
    determinedAt: Instant.nullable(),
    sealedAt: Instant.nullable(),
    /** The names were posted. */
    noticedAt: Instant.nullable(),
    /** The notice is over and no review is open. */
    finalAt: Instant.nullable(),
    /** The seal over all its results; null before it is sealed. */
    seal: z.string().nullable(),
  })
  .meta({ id: 'CycleRecord' });
export type CycleRecord = z.infer<typeof CycleRecord>;
