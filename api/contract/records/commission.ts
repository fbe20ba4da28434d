import { z } from 'zod';
import { Day } from '../fields.js';
import { Acceptance } from './acceptance.js';
import { AreaCode, Instant, Name, RecordId, recordFields, Sentence, Version } from './record.js';

const VillageCode = z.string().regex(/^\d{12}$/, 'village: 12 digits');
const Villages = z.array(VillageCode).min(1).max(2000);
const Count = z.int().min(0).max(1_000_000);
const Reason = z.string().trim().min(2).max(500);

/** A village of a commission: who named it and when. A village that was drawn late was added after the commission was given. */
const CommissionedVillage = z.strictObject({
  areaCode: VillageCode,
  addedBy: z.string(),
  addedAt: Instant,
  /** Drawn after the commission was given. */
  isLate: z.boolean(),
  /** Why the village was taken out again; null while it is to be assessed. */
  releasedFor: z.string().nullable(),
});
export type CommissionedVillage = z.infer<typeof CommissionedVillage>;

/** What the assessor signs after the work: that every copy of the lists was destroyed. */
export const DestructionReceipt = z.strictObject({
  by: z.string(),
  at: Instant,
  destroyedOn: Day,
  /** Copies, on paper and on devices. */
  count: Count,
  means: z.string(),
  witness: z.string(),
});
export type DestructionReceipt = z.infer<typeof DestructionReceipt>;

/** The county organisation department commissions a firm and its assessors for named villages of a cycle, from a day until a day. */
export const NewCommission = z
  .strictObject({
    cycleId: RecordId,
    /** Who is commissioned, as the contract calls it. */
    firm: Name,
    /** The accounts of the persons who do the work. */
    accountIds: z.array(RecordId).min(1).max(50),
    villages: Villages,
    fromOn: Day,
    untilOn: Day,
    /** Until when every copy of a list is destroyed and the receipt is given. */
    destroyOn: Day,
  })
  .meta({
    id: 'NewCommission',
    examples: [
      {
        cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
        firm: '云岭社情调查有限公司',
        accountIds: ['0b0c0d0e-0000-4000-8000-000000000002'],
        villages: ['529901101201', '529901101202'],
        fromOn: '2026-12-21',
        untilOn: '2027-01-11',
        destroyOn: '2027-01-25',
      },
    ],
  });
export type NewCommission = z.infer<typeof NewCommission>;

/** A commission as it stands. */
export const CommissionRecord = z
  .strictObject({
    ...recordFields,
    areaCode: AreaCode,
    cycleId: RecordId,
    firm: Name,
    assessors: z.array(z.strictObject({ accountId: z.string(), name: z.string() })),
    villages: z.array(CommissionedVillage),
    fromOn: Day,
    untilOn: Day,
    destroyOn: Day,
    state: z.enum(['underWay', 'delivered', 'accepted', 'ended']),
    /** Whether work can be entered today: its days have come and are not over, and it was neither delivered nor ended. */
    isOn: z.boolean(),
    /** Why the last step was taken, where it was one that asks. */
    reason: z.string().nullable(),
    deliveredBy: z.string().nullable(),
    deliveredAt: Instant.nullable(),
    receipt: DestructionReceipt.nullable(),
    acceptance: Acceptance.nullable(),
  })
  .meta({ id: 'Commission' });
export type CommissionRecord = z.infer<typeof CommissionRecord>;

/** Villages that were drawn late. */
export const MoreVillages = z
  .strictObject({ villages: Villages, version: Version.optional() })
  .meta({ id: 'MoreVillages', examples: [{ villages: ['529901101203'], version: 1 }] });
export type MoreVillages = z.infer<typeof MoreVillages>;

/** A village that is taken out of a commission, with the reason. */
export const ReleasedVillage = z
  .strictObject({ areaCode: VillageCode, reason: Reason, version: Version.optional() })
  .meta({ id: 'ReleasedVillage', examples: [{ areaCode: '529901101203', reason: '改由另一家机构调查', version: 2 }] });
export type ReleasedVillage = z.infer<typeof ReleasedVillage>;

/** Other last days, with the reason. */
export const OtherDays = z
  .strictObject({ untilOn: Day, destroyOn: Day, reason: Reason, version: Version.optional() })
  .meta({
    id: 'OtherDays',
    examples: [{ untilOn: '2027-01-15', destroyOn: '2027-01-29', reason: '大雪封山，延后入户', version: 2 }],
  });
export type OtherDays = z.infer<typeof OtherDays>;

/** What the assessor says of the destruction of its copies. */
export const NewReceipt = z
  .strictObject({
    destroyedOn: Day,
    count: Count,
    means: z.string().trim().min(2).max(200),
    witness: Name,
    version: Version.optional(),
  })
  .meta({
    id: 'NewReceipt',
    examples: [{ destroyedOn: '2027-01-12', count: 6, means: '纸质名单碎纸，平板清除', witness: '江远帆' }],
  });
export type NewReceipt = z.infer<typeof NewReceipt>;

/** Acceptance; what is still missing is accepted only with a reason. */
export const AcceptedWork = z
  .strictObject({ reason: Reason.nullable().default(null), version: Version.optional() })
  .meta({ id: 'AcceptedWork', examples: [{ reason: null, version: 3 }] });
export type AcceptedWork = z.infer<typeof AcceptedWork>;

/** What one assessor says of one village: no interest, or an interest and which. */
export const DeclarationRecord = z
  .strictObject({
    ...recordFields,
    commissionId: RecordId,
    cycleId: RecordId,
    areaCode: AreaCode,
    accountId: z.string(),
    /** The assessor, by name. */
    assessor: z.string(),
    firm: z.string(),
    state: z.enum(['awaited', 'clear', 'interested', 'replaced', 'released']),
    /** The interest in the assessor's own words. */
    words: z.string().nullable(),
    signedName: z.string().nullable(),
    signedOn: Day.nullable(),
    /** Who assesses the village instead. */
    replacedBy: z.string().nullable(),
  })
  .meta({ id: 'Declaration' });
export type DeclarationRecord = z.infer<typeof DeclarationRecord>;

/** The signature under one's own declarations that there is no interest: the own name, written out. */
export const NoInterest = z
  .strictObject({ ids: z.array(RecordId).min(1).max(2000), name: Name })
  .meta({ id: 'NoInterest', examples: [{ ids: ['0b0c0d0e-0000-4000-8000-000000000003'], name: '调查员甲' }] });
export type NoInterest = z.infer<typeof NoInterest>;

/** The declarations that were signed at once. */
export const SignedDeclarations = z
  .strictObject({ declarations: z.array(DeclarationRecord) })
  .meta({ id: 'SignedDeclarations' });
export type SignedDeclarations = z.infer<typeof SignedDeclarations>;

/** An interest, in words and signed. */
export const Interest = z
  .strictObject({ name: Name, words: Sentence, version: Version.optional() })
  .meta({ id: 'Interest', examples: [{ name: '调查员甲', words: '本村第一书记是我的表兄', version: 1 }] });
export type Interest = z.infer<typeof Interest>;

/** Who assesses a village in the place of somebody with an interest. */
export const Replacement = z
  .strictObject({ accountId: RecordId, version: Version.optional() })
  .meta({ id: 'Replacement', examples: [{ accountId: '0b0c0d0e-0000-4000-8000-000000000004', version: 2 }] });
export type Replacement = z.infer<typeof Replacement>;
