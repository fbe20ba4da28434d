import { z } from 'zod';
import { Role } from '../account.js';
import { EntityKind, Id } from '../fields.js';
import { Name, RecordId, recordFields, Sentence, Version } from './record.js';

/** A short text in both languages. */
const Words = z.strictObject({ zh: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(100) });
const Half = z.enum(['first', 'second']);

const saidFields = {
  title: Words,
  /** What its figures are counted in; null for a yes or no. */
  unit: Words.nullable().default(null),
  /** What counts and what does not (口径). */
  scope: Sentence.nullable().default(null),
  /** What the figures are compared with: the same period of the year before. */
  baseline: Sentence.nullable().default(null),
  /** The body that owns the figures: the county's bureau of agriculture. */
  ownerUnit: Name,
  /** The unit itself, where its figures are for its own accounts alone; null where any bureau of the county may enter them. */
  ownerUnitId: RecordId.nullable().default(null),
  /** Who enters them where the measure does not say; the county organisation department always may. */
  enteredBy: Role.nullable().default(null),
  /** The halves of the year in which they are due. */
  halves: z.array(Half).max(2).default(['first', 'second']),
};

const EXAMPLE = {
  title: { zh: '本期经营性收入', en: 'Business income, this period' },
  unit: { zh: '万元', en: '× 10,000 yuan' },
  scope: '经营收入、发包及上交收入、投资收益和其他经营收入；不含补助、捐赠',
  baseline: '上年同期',
  ownerUnit: '县农业农村局',
  enteredBy: 'dataProvider',
} as const;

/** A figure that a county gathers for one of the measure's facts, and who owns it. */
export const NewIndicator = z
  .strictObject({
    areaCode: z.string().regex(/^\d{6}$/, 'county: 6 digits'),
    entityKind: EntityKind,
    fact: Id.max(64),
    ...saidFields,
  })
  .meta({
    id: 'NewIndicator',
    examples: [{ areaCode: '529901', entityKind: 'village', fact: 'incomeNow', ...EXAMPLE }],
  });
export type NewIndicator = z.infer<typeof NewIndicator>;

/** What may change later: not the county, the kind of entity or the fact. */
export const IndicatorChange = z
  .strictObject({ ...saidFields, version: Version })
  .meta({ id: 'IndicatorChange', examples: [{ ...EXAMPLE, version: 1 }] });
export type IndicatorChange = z.infer<typeof IndicatorChange>;

/** What the figures of one fact mean in a county: unit, scope, baseline, owner, when they are due. The measure's own limits always hold. */
export const IndicatorRecord = z
  .strictObject({ ...recordFields, ...NewIndicator.shape })
  .meta({ id: 'IndicatorRecord' });
export type IndicatorRecord = z.infer<typeof IndicatorRecord>;
