import { z } from 'zod';
import { EVIDENCE_KINDS } from './evidence-limits.js';
import { Day } from '../fields.js';
import { AreaCode, RecordId, recordFields, Sentence } from './record.js';

/** What a file is. */
export const EvidenceKind = z.enum(Object.keys(EVIDENCE_KINDS) as (keyof typeof EVIDENCE_KINDS)[]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** What a file may support: by the word, the property that names it. */
export const SUPPORTED = { findings: 'findingId', exemptions: 'exemptionId', reviews: 'reviewId' } as const;
export type SupportedWord = keyof typeof SUPPORTED;

/** Announces a file that supports a finding, an exemption or a review; its bytes follow. Nobody is ever asked for one. */
export const NewEvidenceFile = z
  .strictObject({
    findingId: RecordId.optional(),
    exemptionId: RecordId.optional(),
    reviewId: RecordId.optional(),
    /** What it is called when it is handed out again. It is never a path and never says what the file is. */
    name: z.string().trim().min(1).max(120),
  })
  .refine((file) => Object.values(SUPPORTED).filter((one) => file[one] !== undefined).length === 1, {
    message: 'names exactly one of findingId, exemptionId and reviewId',
  })
  .meta({
    id: 'NewEvidenceFile',
    examples: [{ findingId: '0b0c0d0e-0000-4000-8000-000000000004', name: '值班表.jpg' }],
  });
export type NewEvidenceFile = z.infer<typeof NewEvidenceFile>;

/** A file that supports one of the three: announced, kept, perhaps withdrawn with a reason. It is never removed. */
export const EvidenceFileRecord = z
  .strictObject({
    ...recordFields,
    /** One of the three; the others are null. */
    findingId: RecordId.nullable(),
    exemptionId: RecordId.nullable(),
    reviewId: RecordId.nullable(),
    areaCode: AreaCode,
    cadreId: RecordId.nullable(),
    name: z.string(),
    state: z.enum(['announced', 'kept', 'withdrawn']),
    /** What its first bytes say it is; null until it is here. */
    kind: EvidenceKind.nullable(),
    bytes: z.int().nullable(),
    /** SHA-256 of the file, in hexadecimal: whoever holds a copy can compare it. */
    sha256: z.string().nullable(),
    keptOn: Day.nullable(),
    /** Who brought it; hidden from the cadre, who sees only the own. */
    addedBy: z.string().nullable(),
    /** Why it was withdrawn. */
    reason: Sentence.nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFileRecord = z.infer<typeof EvidenceFileRecord>;
