import { z } from 'zod';
import { AreaCode, RecordId, recordFields } from './record.js';

/** Townships are put into somebody's hands; null takes them out of everybody's. Who had them before has them no longer. */
export const NewAssignments = z
  .strictObject({ accountId: RecordId.nullable(), areaCodes: z.array(AreaCode).min(1).max(200) })
  .meta({
    id: 'NewAssignments',
    examples: [{ accountId: '0b0c0d0e-0000-4000-8000-000000000006', areaCodes: ['529901101', '529901102'] }],
  });
export type NewAssignments = z.infer<typeof NewAssignments>;

/**
 * Who in the organisation department has a township in hand. It says what is shown to whom first and who is reminded; it changes nothing
 * of what the role may read or do.
 */
export const AssignmentRecord = z
  .strictObject({
    ...recordFields,
    /** The township. */
    areaCode: AreaCode,
    /** Null where nobody has it in hand. */
    accountId: RecordId.nullable(),
    /** What that person is called. */
    person: z.string().nullable(),
  })
  .meta({ id: 'AssignmentRecord' });
export type AssignmentRecord = z.infer<typeof AssignmentRecord>;
