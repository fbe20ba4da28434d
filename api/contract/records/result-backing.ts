import { z } from 'zod';
import { Role } from '../account.js';
import { Day, Id } from '../fields.js';
import { RecordId } from './record.js';

/** Who stands behind a line: which office confirmed what was recorded, on which day; the name for those who read the chain. */
const Confirmed = z.strictObject({
  /** The line: a node of the score tree, or a rule. */
  part: z.enum(['node', 'rule']),
  id: Id,
  source: z.enum(['figures', 'marks', 'surveys', 'findings']),
  /** The rater group of marks or of a survey. */
  group: Id.nullable(),
  /** The unit that owns a figure, in its own words. */
  ownerUnit: z.string().nullable(),
  office: Role.nullable(),
  name: z.string().nullable(),
  on: Day,
});
export type Confirmed = z.infer<typeof Confirmed>;

/** What one side gave on average to everybody of the county in the cycle. Nothing is told of fewer than five. */
const SideBeside = z.strictObject({ node: Id, average: z.number(), count: z.int().positive() });
export type SideBeside = z.infer<typeof SideBeside>;

/** What stands behind a result and beside it: who confirmed each line, and the county's average of each side. */
export const ResultBacking = z
  .strictObject({ resultId: RecordId, confirmed: z.array(Confirmed), sides: z.array(SideBeside) })
  .meta({ id: 'ResultBacking' });
export type ResultBacking = z.infer<typeof ResultBacking>;
