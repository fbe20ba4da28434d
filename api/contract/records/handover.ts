import { z } from 'zod';
import { Day } from '../fields.js';
import { RosterDay } from './posting.js';
import { AreaCode, Instant, RecordId, recordFields, Version } from './record.js';

/** What is handed over in any village, unless those who begin the list say otherwise. */
export const HANDOVER_ITEMS = [
  '在办项目、资金和进度',
  '任务清单未完成事项',
  '监测户、脱贫户和困难群众情况',
  '五保老人用药等日常照护事项',
  '村集体资产、合同和管护安排',
  '未化解的矛盾和信访事项',
  '钥匙、物资和工作资料',
] as const;

const ItemTitle = z.string().trim().min(2).max(100);
const titles = z.array(ItemTitle).min(1).max(50);
/** What no list foresees. */
const note = z.string().trim().min(1).max(2000);

const FROM = '0b0c0d0e-0000-4000-8000-000000000004';
const TO = '0b0c0d0e-0000-4000-8000-000000000005';

/** A handover from who goes to who comes. Without a last day it lasts as long as the measure says; without items, the usual ones. */
export const NewHandover = z
  .strictObject({
    fromCadreId: RecordId,
    toCadreId: RecordId,
    startsOn: RosterDay,
    endsOn: RosterDay.optional(),
    items: titles.optional(),
    note: note.nullable().default(null),
  })
  .meta({ id: 'NewHandover', examples: [{ fromCadreId: FROM, toCadreId: TO, startsOn: '2026-08-03' }] });
export type NewHandover = z.infer<typeof NewHandover>;

/** Other items or another note; ticks of items that stay are kept, signatures are not. */
export const HandoverChange = z.strictObject({ items: titles, note: note.nullable(), version: Version }).meta({
  id: 'HandoverChange',
  examples: [{ items: ['在办项目、资金和进度'], note: '李大爷的药每月初到镇卫生院取', version: 1 }],
});
export type HandoverChange = z.infer<typeof HandoverChange>;

/** Which items the own side has handed over, or received: the places of those on the list, the first is 0. */
export const HandoverTicks = z
  .strictObject({ items: z.array(z.int().min(0).max(49)).max(50), version: Version.optional() })
  .meta({ id: 'HandoverTicks', examples: [{ items: [0, 1, 2] }] });
export type HandoverTicks = z.infer<typeof HandoverTicks>;

/** One item: handed over by who goes, received by who comes. */
const HandoverItem = z.strictObject({ title: z.string(), isHandedOver: z.boolean(), isReceived: z.boolean() });
export type HandoverItem = z.infer<typeof HandoverItem>;

/** A handover with its list, each item ticked and the whole signed by both. */
export const HandoverRecord = z
  .strictObject({
    ...recordFields,
    areaCode: AreaCode,
    fromCadreId: RecordId,
    toCadreId: RecordId,
    startsOn: Day,
    endsOn: Day,
    /** Both days counted. */
    days: z.int().positive(),
    items: z.array(HandoverItem),
    note: z.string().nullable(),
    state: z.enum(['open', 'signed', 'completed', 'cancelled']),
    handedOverAt: Instant.nullable(),
    receivedAt: Instant.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'HandoverRecord' });
export type HandoverRecord = z.infer<typeof HandoverRecord>;
