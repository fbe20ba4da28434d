import { z } from 'zod';
import { Day } from '../fields.js';
import { RecordId, recordFields } from './record.js';

/** What is made public: the duties that may not be given, or how often the township was found to have given one. */
export const PublicationKind = z.enum(['dutyList', 'confirmedReports']);
/** Where it is posted: in the township, on a village's board, on the county's platform. */
export const Board = z.enum(['township', 'villageBoard', 'platform']);

const saidFields = {
  cycleId: RecordId,
  /** Where the board is: the township's nine digits, the village's twelve, the county's six for the platform. */
  areaCode: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/, 'county, township or village: 6, 9 or 12 digits'),
  kind: PublicationKind,
  board: Board,
  publishedOn: Day,
};

/** Something was posted: what, on which board, on which day. */
export const NewPublication = z.strictObject(saidFields).meta({
  id: 'NewPublication',
  examples: [
    {
      cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
      areaCode: '529901101201',
      kind: 'dutyList',
      board: 'villageBoard',
      publishedOn: '2026-07-20',
    },
  ],
});
export type NewPublication = z.infer<typeof NewPublication>;

/** A record of it. It never changes: what was taken down and posted again is another one. */
export const PublicationRecord = z
  .strictObject({
    ...recordFields,
    ...saidFields,
    /** How many confirmed reports the township stood at on that day; null for the list of duties. */
    count: z.int().min(0).nullable(),
    /** The account that recorded it. */
    publishedBy: z.string(),
  })
  .meta({ id: 'Publication' });
export type PublicationRecord = z.infer<typeof PublicationRecord>;
