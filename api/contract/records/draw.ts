import { z } from 'zod';
import { Id } from '../fields.js';
import { Shortfall } from '../draw.js';
import { AreaCode, RecordId, recordFields, Version } from './record.js';

const ShortId = Id.max(64);
const VillageCode = z.string().regex(/^\d{12}$/, 'village: 12 digits');
/** The number of somebody on the village's roll. */
const RollCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{1,20}$/, 'a number on the roll: letters, digits and dashes, at most 20');

/** Somebody on a village's roll of those who may represent it. Nothing else is asked for, and the name is forgotten after the count. */
export const RollPerson = z.strictObject({
  code: RollCode,
  name: z.string().trim().min(1).max(60),
  /** What the household is of, by the strata of the measure's plan. */
  strata: z.array(ShortId).max(10),
});
export type RollPerson = z.infer<typeof RollPerson>;

/** A draw of representatives in villages of a cycle, from their rolls, with one seed that was made in public. */
export const NewDraw = z
  .strictObject({
    cycleId: RecordId,
    /** The rater group that votes; needed only where the measure lets several vote. */
    group: ShortId.optional(),
    /** The numbers of dice, say: written down where everybody sees it, so that anyone can draw again and compare. */
    seed: z.string().trim().min(4).max(100),
    rolls: z
      .array(z.strictObject({ areaCode: VillageCode, people: z.array(RollPerson).min(1).max(2000) }))
      .min(1)
      .max(300),
  })
  .meta({
    id: 'NewDraw',
    examples: [
      {
        cycleId: '0b0c0d0e-0000-4000-8000-000000000001',
        seed: '3-5-1-6-2-4',
        rolls: [{ areaCode: '529901101201', people: [{ code: '001', name: '林小满', strata: ['ordinary'] }] }],
      },
    ],
  });
export type NewDraw = z.infer<typeof NewDraw>;

/** Somebody who was drawn or stands by. */
const Drawn = z.strictObject({
  code: z.string(),
  /** Null once it is forgotten. */
  name: z.string().nullable(),
  /** The stratum whose slip this one is given. */
  stratum: z.string(),
});

/** Who was drawn in one village. */
export const DrawRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    areaCode: AreaCode,
    group: z.string(),
    plan: z.string(),
    /** 1 for the first draw of the village; one more where an earlier one was discarded. */
    attempt: z.int(),
    seed: z.string(),
    listed: z.int(),
    state: z.enum(['drawn', 'discarded', 'forgotten']),
    drawn: z.array(Drawn),
    reserve: z.array(Drawn),
    /** Who could not come, and who came instead. */
    substitutions: z.array(z.strictObject({ out: z.string(), in: z.string(), reason: z.string() })),
    /** Slips to issue to each stratum. */
    slips: z.record(z.string(), z.int()),
    /** Of each stratum of the plan, how many stood on the roll and were drawn. */
    strata: z.record(z.string(), z.strictObject({ listed: z.int(), drawn: z.int() })),
    overSize: z.int(),
    short: z.array(Shortfall),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Draw' });
export type DrawRecord = z.infer<typeof DrawRecord>;

/** Somebody who was drawn and cannot come; the next of the same stratum on the reserve list comes instead. */
export const Substitution = z
  .strictObject({ code: RollCode, reason: z.string().trim().min(2).max(200), version: Version.optional() })
  .meta({ id: 'Substitution', examples: [{ code: '017', reason: '外出务工', version: 1 }] });
export type Substitution = z.infer<typeof Substitution>;
