import { z } from 'zod';
import { Day } from '../fields.js';
import { AreaCode, RecordId, recordFields } from './record.js';

const part = (atMost: number) => z.string().trim().min(2).max(atMost);

/** The one page of what is filed before something new is tried. */
const page = {
  /** What is to be done. */
  what: part(500),
  risks: part(500),
  /** Who studied it: which meeting, on which day. */
  studiedBy: part(200),
  worstLoss: part(200),
  /** The day on which it begins: not before it is filed. */
  startsOn: Day,
};

/** What a cadre files before trying something new (先行先试报备). */
export const NewFiling = z.strictObject({ cadreId: RecordId, ...page }).meta({
  id: 'NewFiling',
  examples: [
    {
      cadreId: '0b0c0d0e-0000-4000-8000-000000000001',
      what: '在石湾村试种三十亩羊肚菌，由合作社统一育种、统一收购。',
      risks: '气温反常会减产；菌种质量不稳定。',
      studiedBy: '2026年9月12日村“两委”会和村民代表会议',
      worstLoss: '菌种和人工约六万元，由合作社公积金承担',
      startsOn: '2026-10-08',
    },
  ],
});
export type NewFiling = z.infer<typeof NewFiling>;

/** An advance filing: filed by the cadre, acknowledged by the county with its day. It can be attached to a request later; not filing does not matter. */
export const FilingRecord = z
  .strictObject({
    ...recordFields,
    /** The number people quote: the cadre's code, T and a running number. */
    number: z.string(),
    areaCode: AreaCode,
    cadreId: RecordId,
    cadreCode: z.string(),
    ...page,
    state: z.enum(['filed', 'acknowledged', 'withdrawn']),
    filedOn: Day,
    acknowledgedOn: Day.nullable(),
    acknowledgedBy: z.string().nullable(),
  })
  .meta({ id: 'Filing' });
export type FilingRecord = z.infer<typeof FilingRecord>;
