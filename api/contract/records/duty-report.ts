import { z } from 'zod';
import { AreaCode, Instant, RecordId, recordFields, Version } from './record.js';

/** What the cadre wrote; how long it may be, the measure says. Nothing is uploaded with it. */
const text = z.string().trim().min(1).max(10_000);

const CYCLE = '0b0c0d0e-0000-4000-8000-000000000001';
const CADRE = '0b0c0d0e-0000-4000-8000-000000000004';

/** A cadre's own account of the half-year: a draft, seen by nobody else, until it is submitted. */
export const NewDutyReport = z.strictObject({ cycleId: RecordId, cadreId: RecordId, text }).meta({
  id: 'NewDutyReport',
  examples: [{ cycleId: CYCLE, cadreId: CADRE, text: '上半年引进茶叶初制生产线一条，带出两名村集体经营人员。' }],
});
export type NewDutyReport = z.infer<typeof NewDutyReport>;

/** Another text in place of a draft or of a report that was returned. */
export const DutyReportChange = z
  .strictObject({ text, version: Version })
  .meta({ id: 'DutyReportChange', examples: [{ text: '上半年引进茶叶初制生产线一条，已投产。', version: 1 }] });
export type DutyReportChange = z.infer<typeof DutyReportChange>;

const saidFields = {
  state: z.enum(['draft', 'submitted', 'returned']),
  text: z.string(),
  /** Why the township returned it. */
  reason: z.string().nullable(),
};

/** A duty report. Who is not its author reads what was submitted last, and nothing before. */
export const DutyReportRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    cadreId: RecordId,
    areaCode: AreaCode,
    ...saidFields,
    /** How long it is, as people count Chinese text: every character is one. */
    characters: z.int().min(0),
    charactersAtMost: z.int().positive(),
    submittedAt: Instant.nullable(),
  })
  .meta({ id: 'DutyReportRecord' });
export type DutyReportRecord = z.infer<typeof DutyReportRecord>;

/** A duty report as it once stood, who made it so and when. */
export const DutyReportVersion = z
  .strictObject({ version: Version, ...saidFields, by: z.string(), at: Instant })
  .meta({ id: 'DutyReportVersion' });
export type DutyReportVersion = z.infer<typeof DutyReportVersion>;
