import { z } from 'zod';
import { Title } from '../fields.js';
import { CycleState } from './cycle.js';
import { AreaCode } from './record.js';

/** Which counties are added up, and of which cycle. */
export const RollUpQuery = z
  .strictObject({
    areaCode: AreaCode,
    /** The code that the cycle has in every county: `2026-H1`. */
    cycle: z.string().min(1).max(64),
  })
  .meta({ id: 'RollUpQuery' });
export type RollUpQuery = z.infer<typeof RollUpQuery>;

/** A count; null where it is hidden because it is of one to four people, or would tell such a one by subtraction. */
export const ShownCount = z.int().min(0).nullable();

/** A share of a row, opened to what it was made of; all three null where it is hidden. */
export const ShownShare = z.strictObject({
  numerator: ShownCount,
  denominator: ShownCount,
  /** 0 to 1; null where it is hidden, or there is nothing to divide by. */
  share: z.number().min(0).max(1).nullable(),
});
export type ShownShare = z.infer<typeof ShownShare>;

/** A column of the table. */
export const RollUpColumn = z.strictObject({ id: z.string(), title: Title });
export type RollUpColumn = z.infer<typeof RollUpColumn>;

const cells = { counts: z.record(z.string(), ShownCount), shares: z.record(z.string(), ShownShare) };

/** A county's row. Rows stand in the order of the area codes: counties are not ranked. */
export const RollUpRow = z.strictObject({
  areaCode: AreaCode,
  name: z.string(),
  /** How far the county's cycle is; null where it has none. Only what is sealed is counted. */
  state: CycleState.nullable(),
  /** The first day of the version of the measure that the county assessed by. */
  effectiveFrom: z.string().nullable(),
  /** In how many places the county's measure says otherwise than the template it extends; null where it extends none. */
  templateDifferences: z.int().min(0).nullable(),
  ...cells,
});
export type RollUpRow = z.infer<typeof RollUpRow>;

/** The table of a province or a city: one row a county and their sum, without names of people. */
export const RollUp = z
  .strictObject({
    areaCode: AreaCode,
    cycle: z.string(),
    /** Counts of fewer people than this are hidden; none is shown as none. */
    hiddenBelow: z.int().positive(),
    counts: z.array(RollUpColumn),
    shares: z.array(RollUpColumn),
    rows: z.array(RollUpRow),
    total: z.strictObject(cells),
  })
  .meta({ id: 'RollUp' });
export type RollUp = z.infer<typeof RollUp>;
