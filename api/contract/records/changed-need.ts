import { z } from 'zod';
import { AreaCode, RecordId, recordFields, Version } from './record.js';

const saidFields = {
  /** The village (12 digits), or the whole township (9 digits). */
  areaCode: z.string().regex(/^(\d{9}|\d{12})$/, 'township or village: 9 or 12 digits'),
  /** What has changed. */
  need: z.string().trim().min(2).max(1000),
  /** Which specialty is wanted (茶叶加工、电商、规划 …). */
  specialty: z.string().trim().min(1).max(60).nullable().default(null),
};

/** What a place needs now that it did not when its cadres were chosen. */
export const NewChangedNeed = z.strictObject(saidFields).meta({
  id: 'NewChangedNeed',
  examples: [{ areaCode: '529901101201', need: '茶园进入盛产期，缺加工和销售的人手', specialty: '茶叶加工' }],
});
export type NewChangedNeed = z.infer<typeof NewChangedNeed>;

/** The county's answer. */
export const ChangedNeedAnswer = z
  .strictObject({ answer: z.string().trim().min(2).max(1000), version: Version.optional() })
  .meta({ id: 'ChangedNeedAnswer', examples: [{ answer: '下一批选派时安排一名茶叶加工专业的队员。' }] });
export type ChangedNeedAnswer = z.infer<typeof ChangedNeedAnswer>;

/** A township's statement of changed needs: noted by the county, or answered. */
export const ChangedNeedRecord = z
  .strictObject({
    ...recordFields,
    ...saidFields,
    areaCode: AreaCode,
    state: z.enum(['stated', 'noted', 'answered', 'withdrawn']),
    statedBy: RecordId,
    answer: z.string().nullable(),
    /** Why it was withdrawn. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'ChangedNeedRecord' });
export type ChangedNeedRecord = z.infer<typeof ChangedNeedRecord>;
