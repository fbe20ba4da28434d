import { z } from 'zod';
import { Day } from '../fields.js';
import { AreaCode, RecordId, recordFields, Sentence } from './record.js';

/** On which occasion something was noted: 周报情、月调度、季督查. */
export const Supervision = z.enum(['weekly', 'monthly', 'quarterly']);
export type Supervision = z.infer<typeof Supervision>;

/**
 * What was seen during the year, about a place or about a cadre. It is evidence for people: no measure reads it, and nothing is counted
 * from it.
 */
export const NewSupervisionNote = z
  .strictObject({
    kind: Supervision,
    /** The place it is about, a township or a village; with a cadre, where it was seen. */
    areaCode: z.string().regex(/^(\d{9}|\d{12})$/, 'township (9 digits) or village (12 digits)'),
    cadreId: RecordId.nullable().default(null),
    notedOn: Day,
    text: Sentence,
  })
  .meta({
    id: 'NewSupervisionNote',
    examples: [
      { kind: 'quarterly', areaCode: '529901101201', notedOn: '2026-09-28', text: '入户走访十户，八户知道帮扶项目。' },
    ],
  });
export type NewSupervisionNote = z.infer<typeof NewSupervisionNote>;

/** A note as it was made; a wrong one is withdrawn with its reason and stays readable. */
export const SupervisionNote = z
  .strictObject({
    ...recordFields,
    kind: Supervision,
    areaCode: AreaCode,
    cadreId: RecordId.nullable(),
    notedOn: Day,
    text: z.string(),
    state: z.enum(['noted', 'withdrawn']),
    /** Why it was withdrawn. */
    reason: z.string().nullable(),
    notedBy: RecordId,
  })
  .meta({ id: 'SupervisionNote' });
export type SupervisionNote = z.infer<typeof SupervisionNote>;
