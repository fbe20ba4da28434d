import { z } from 'zod';
import { Entity } from './entity.js';
import { Day } from './fields.js';

/** The assessment period a cohort belongs to. */
export const Cycle = z.strictObject({
  code: z.string().min(1),
  half: z.enum(['first', 'second']).optional(),
  startsOn: Day,
  /** T, the day data are cut off; days are counted to it. */
  cutoffOn: Day,
});
export type Cycle = z.infer<typeof Cycle>;

/** The first line of a cohort in NDJSON: everything but its entities. */
export const CohortHeader = z.strictObject({
  code: z.string().min(1),
  /** Code of the rule set it was collected for. */
  ruleSet: z.string().min(1),
  county: z.string().min(1),
  cycle: Cycle,
  /** A word for readers, such as "演示数据，人物与结果均为虚构". */
  note: z.string().optional(),
});
export type CohortHeader = z.infer<typeof CohortHeader>;

/** All entities of one county's cycle. It is scored whole; no pool or link leaves it. */
export const Cohort = z.strictObject({ ...CohortHeader.shape, entities: z.array(Entity) });
export type Cohort = z.infer<typeof Cohort>;

/** One line of an NDJSON file: a header, or one entity with the code of its cohort. */
export const CohortLine = z.union([
  z.strictObject({ header: CohortHeader }),
  z.strictObject({ cohort: z.string().min(1), entity: Entity }),
]);
export type CohortLine = z.infer<typeof CohortLine>;
