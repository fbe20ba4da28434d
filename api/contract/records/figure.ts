import { z } from 'zod';
import { EntityKind, Id } from '../fields.js';
import { AreaCode, Instant, RecordId, recordFields, Sentence, Version } from './record.js';

/** A value as somebody reports it: a decimal, a fraction (`"2/3"`), a yes or no, a choice or a day, a list of choices. */
export const FigureValue = z.union([
  z.number(),
  z.boolean(),
  z.string().min(1).max(64),
  z.array(z.string().min(1).max(64)).max(100),
]);
export type FigureValue = z.infer<typeof FigureValue>;

const saidFields = {
  /** Null where none is due this period. */
  value: FigureValue.nullable(),
  /** The value it is compared with. */
  baseline: FigureValue.nullable().default(null),
  /** Why it cannot be compared, or how it was estimated. */
  note: Sentence.nullable().default(null),
};

const whoseFields = {
  entityKind: EntityKind,
  /** The code of the cadre, team, village … it is about. */
  entityCode: RecordId,
  /** The fact of the measure. */
  fact: Id.max(64),
};

/** One figure; left out, `isScheduled` is what the indicator says of this half. */
const EXAMPLE = {
  entityKind: 'village',
  entityCode: '529901101201',
  fact: 'incomeNow',
  value: 12.5,
  baseline: 11,
} as const;
const CYCLE = '0b0c0d0e-0000-4000-8000-000000000001';

const row = z.strictObject({ ...whoseFields, ...saidFields, isScheduled: z.boolean().optional() });

/** One figure about one place or cadre in a cycle, in the unit of its fact; it waits to be confirmed. */
export const NewFigure = row
  .extend({ cycleId: RecordId })
  .meta({ id: 'NewFigure', examples: [{ cycleId: CYCLE, ...EXAMPLE }] });
export type NewFigure = z.infer<typeof NewFigure>;

/** Many figures at once: two for each village of a county. All of them are kept, or none; `errors` locates each row that is wrong. */
export const NewFigures = z
  .strictObject({ cycleId: RecordId, figures: z.array(row).min(1).max(1000) })
  .meta({ id: 'NewFigures', examples: [{ cycleId: CYCLE, figures: [EXAMPLE] }] });
export type NewFigures = z.infer<typeof NewFigures>;

/** A corrected figure; it waits to be confirmed again. */
export const FigureChange = z
  .strictObject({ ...saidFields, isScheduled: z.boolean().default(true), version: Version })
  .meta({ id: 'FigureChange', examples: [{ value: 12, baseline: 11, note: '已扣除补助', version: 1 }] });
export type FigureChange = z.infer<typeof FigureChange>;

const stateFields = {
  ...saidFields,
  /** Whether a value is due this period. */
  isScheduled: z.boolean(),
  state: z.enum(['recorded', 'confirmed', 'returned']),
  /** Why it was returned. */
  reason: z.string().nullable(),
};

/** What a bureau reported of one fact of one entity in one cycle. Only a confirmed figure is scored. */
export const FigureRecord = z
  .strictObject({
    ...recordFields,
    areaCode: AreaCode,
    cycleId: RecordId,
    ...whoseFields,
    ...stateFields,
    unit: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
    ownerUnit: z.string().nullable(),
    /** The measure shows it to few; everybody else sees no such figure. */
    isConfidential: z.boolean(),
    enteredBy: z.string(),
    confirmedBy: z.string().nullable(),
  })
  .meta({ id: 'FigureRecord' });
export type FigureRecord = z.infer<typeof FigureRecord>;

/** Figures of one cycle that a second person confirms together. */
export const FiguresConfirmation = z.strictObject({ cycleId: RecordId, ids: z.array(RecordId).min(1).max(1000) }).meta({
  id: 'FiguresConfirmation',
  examples: [{ cycleId: CYCLE, ids: ['0b0c0d0e-0000-4000-8000-000000000002'] }],
});
export type FiguresConfirmation = z.infer<typeof FiguresConfirmation>;

/** The figures that were confirmed together, in the order they were named. */
export const FiguresConfirmed = z.strictObject({ figures: z.array(FigureRecord) }).meta({ id: 'FiguresConfirmed' });
export type FiguresConfirmed = z.infer<typeof FiguresConfirmed>;

/** The figures that were entered together, in the order they came. */
export const FiguresEntered = z.strictObject({ figures: z.array(FigureRecord) }).meta({ id: 'FiguresEntered' });
export type FiguresEntered = z.infer<typeof FiguresEntered>;

/** A figure as it once stood, who made it so and when. */
export const FigureVersion = z
  .strictObject({ version: Version, ...stateFields, by: z.string(), at: Instant })
  .meta({ id: 'FigureVersion' });
export type FigureVersion = z.infer<typeof FigureVersion>;
