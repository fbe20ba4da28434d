import { z } from 'zod';
import { Day, EntityKind, Id } from '../fields.js';
import { AreaCode, RecordId, recordFields, Version } from './record.js';

const EntityCode = z.string().min(1).max(64);

/** An exemption asked for (or begun by the county itself): which situation, and which findings it would strike. */
export const NewExemption = z
  .strictObject({
    cycleId: RecordId,
    entityKind: EntityKind,
    entityCode: EntityCode,
    situation: Id.max(64),
    /** Numbers of the findings it would strike. */
    strikes: z.array(z.string().min(1).max(64)).max(50).default([]),
    /** Nodes it would set aside. */
    setsAside: z.array(Id.max(64)).max(50).default([]),
    account: z.string().trim().min(2).max(4000),
  })
  .meta({
    id: 'NewExemption',
    examples: [
      {
        cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
        entityKind: 'cadre',
        entityCode: '529901-016',
        situation: 'E1',
        strikes: ['529901-016-F1'],
        account: '申报电商示范村项目时，首次按新口径统计，误报一项，发现后三日内更正。',
      },
    ],
  });
export type NewExemption = z.infer<typeof NewExemption>;

/** The decision: every condition and exclusion of the measure is answered. */
export const ExemptionDecision = z
  .strictObject({
    isGranted: z.boolean(),
    answers: z.record(Id.max(64), z.boolean()),
    decidedOn: Day,
    reason: z.string().trim().min(2).max(2000),
    version: Version.optional(),
  })
  .meta({ id: 'ExemptionDecision' });
export type ExemptionDecision = z.infer<typeof ExemptionDecision>;

/** An exemption: requested, then granted or refused. It strikes findings; they stay visible. */
export const ExemptionRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    entityKind: EntityKind,
    entityCode: EntityCode,
    number: z.string(),
    areaCode: AreaCode,
    cadreId: RecordId.nullable(),
    situation: Id,
    strikes: z.array(z.string()),
    setsAside: z.array(Id),
    account: z.string(),
    state: z.enum(['requested', 'granted', 'refused']),
    isOwnMotion: z.boolean(),
    answers: z.record(Id, z.boolean()),
    decidedOn: Day.nullable(),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
  })
  .meta({ id: 'Exemption' });
export type ExemptionRecord = z.infer<typeof ExemptionRecord>;
