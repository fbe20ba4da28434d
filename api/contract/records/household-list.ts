import { z } from 'zod';
import { Shortfall } from '../draw.js';
import { Day } from '../fields.js';
import { AreaCode, Instant, Name, RecordId, recordFields, Version } from './record.js';

const VillageCode = z.string().regex(/^\d{12}$/, 'village: 12 digits');
/** The number of a household on the roll. */
const HouseholdCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{1,20}$/, 'a number on the roll: letters, digits and dashes, at most 20');
/** The numbers of dice, say: written down where everybody sees it. */
const Seed = z.string().trim().min(4).max(100);
const Reserve = z.int().min(0).max(200);

/** 监测户, 脱贫户, 一般户. */
export const HouseholdKind = z.enum(['monitored', 'formerPoor', 'ordinary']);
export type HouseholdKind = z.infer<typeof HouseholdKind>;

/** A household on a village's roll. Name and contact are shown masked and removed after the work. */
export const Household = z.strictObject({
  code: HouseholdCode,
  kind: HouseholdKind,
  name: z.string().trim().min(1).max(60),
  /** A telephone number, or how to find the house. */
  contact: z.string().trim().min(1).max(100),
});
export type Household = z.infer<typeof Household>;

/** The households of one commissioned village, from which a sample is drawn. */
export const NewHouseholdList = z
  .strictObject({
    cycleId: RecordId,
    areaCode: VillageCode,
    households: z.array(Household).min(1).max(2000),
  })
  .meta({
    id: 'NewHouseholdList',
    examples: [
      {
        cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
        areaCode: '529901101201',
        households: [{ code: '001', kind: 'monitored', name: '张有田', contact: '13800000001' }],
      },
    ],
  });
export type NewHouseholdList = z.infer<typeof NewHouseholdList>;

/** Other households, before anything is drawn. */
export const HouseholdListChange = z
  .strictObject({ households: z.array(Household).min(1).max(2000), version: Version })
  .meta({
    id: 'HouseholdListChange',
    examples: [{ households: [{ code: '001', kind: 'ordinary', name: '张有田', contact: '13800000001' }], version: 1 }],
  });
export type HouseholdListChange = z.infer<typeof HouseholdListChange>;

/** One seed for the lists of many villages; `reserve` stand by of each kind. */
export const HouseholdDraw = z
  .strictObject({ ids: z.array(RecordId).min(1).max(300), seed: Seed, reserve: Reserve.default(5) })
  .meta({
    id: 'HouseholdDraw',
    examples: [{ ids: ['0b0c0d0e-0000-4000-8000-000000000005'], seed: '3-5-1-6-2-4', reserve: 5 }],
  });
export type HouseholdDraw = z.infer<typeof HouseholdDraw>;

/** A village's list as it stands; no household is in it. */
export const HouseholdListRecord = z
  .strictObject({
    ...recordFields,
    commissionId: RecordId,
    cycleId: RecordId,
    areaCode: AreaCode,
    firm: Name,
    /** `listed` before the draw; `destroyed` after the receipt, `expired` after the day without one: no name is left. */
    state: z.enum(['listed', 'drawn', 'discarded', 'destroyed', 'expired']),
    /** Households on the roll. */
    listed: z.int(),
    /** By kind. */
    kinds: z.record(HouseholdKind, z.int()),
    seed: z.string().nullable(),
    plan: z.string().nullable(),
    sampled: z.int(),
    reserve: z.int(),
    short: z.array(Shortfall),
    /** The last day on which it is opened. */
    untilOn: Day,
    /** Until when every copy is destroyed. */
    destroyOn: Day,
    /** How often it was opened, whole or one household of it. */
    openings: z.int(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'HouseholdList' });
export type HouseholdListRecord = z.infer<typeof HouseholdListRecord>;

/** A household that was drawn, as the list shows it. */
export const SampledHousehold = z.strictObject({
  /** Its place in the order of the draw; those that stand by are counted anew. */
  number: z.int(),
  isReserve: z.boolean(),
  /** Called or visited a second time, to check. */
  isCalledBack: z.boolean(),
  code: z.string(),
  kind: HouseholdKind,
  /** 张*; null once it is removed. */
  name: z.string().nullable(),
  /** All but the first three and the last two characters are hidden. */
  contact: z.string().nullable(),
});
export type SampledHousehold = z.infer<typeof SampledHousehold>;

/** An opened list: who opened it and when is on record. */
export const OpenedList = z
  .strictObject({ id: RecordId, areaCode: AreaCode, households: z.array(SampledHousehold) })
  .meta({ id: 'OpenedList' });
export type OpenedList = z.infer<typeof OpenedList>;

/** Which household is opened, and why. */
export const ContactAsked = z
  .strictObject({ code: HouseholdCode, reason: z.string().trim().min(2).max(200) })
  .meta({ id: 'ContactAsked', examples: [{ code: '017', reason: '第一次电话访问' }] });
export type ContactAsked = z.infer<typeof ContactAsked>;

/** One household's name and contact in full. */
export const OpenedContact = z
  .strictObject({ code: z.string(), name: z.string(), contact: z.string() })
  .meta({ id: 'OpenedContact' });
export type OpenedContact = z.infer<typeof OpenedContact>;

/** One opening of a list, or of one household of it. */
export const ListOpening = z
  .strictObject({
    id: z.string(),
    listId: RecordId,
    accountId: z.string(),
    name: z.string(),
    at: Instant,
    /** The household; null where the masked list was opened. */
    code: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ListOpening' });
export type ListOpening = z.infer<typeof ListOpening>;
