import { z } from 'zod';
import { Day, Title } from '../fields.js';
import { AreaCode, RecordId, recordFields, Version } from './record.js';

/** The text of a rule file as people wrote it. At most 5 MB; what is wrong with it is told as diagnostics, it is kept all the same. */
const RuleText = z.string().max(5 * 1024 * 1024);

/** A SHA-256 in hexadecimal. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256');

/**
 * A version of a measure. A draft is worked on, proposed, and published by another person; a published one never changes: a later
 * version follows it. `code`, `title` and `effectiveFrom` are read from the text.
 */
export const RuleSetRecord = z
  .strictObject({
    ...recordFields,
    /** A measure, or the national layer of ceilings below all measures. */
    kind: z.enum(['ruleSet', 'baseLayer']),
    /** Empty until the text of a draft says it. */
    code: z.string().max(64),
    title: Title.nullable(),
    /** The first day in force; null for measures without a date. */
    effectiveFrom: Day.nullable(),
    /** Whose measure it is; empty for those that come with the program. */
    areaCode: AreaCode,
    state: z.enum(['draft', 'proposed', 'published', 'discarded']),
    /** Of the text, character by character. */
    sha256: Sha256,
    /** Of the worked examples beside it. */
    examplesSha256: Sha256.nullable(),
    /** The version a draft was begun from. */
    basedOnId: RecordId.nullable(),
    /** The template a published measure was composed with, where it states only its changes. */
    templateId: RecordId.nullable(),
    proposedBy: z.string().nullable(),
    publishedBy: z.string().nullable(),
    /** Why a proposed draft was returned. */
    returnReason: z.string().nullable(),
  })
  .meta({ id: 'RuleSetRecord' });
export type RuleSetRecord = z.infer<typeof RuleSetRecord>;

/** A version of a measure with its text and the text of its worked examples. */
export const RuleSetDocument = z
  .strictObject({ ...RuleSetRecord.shape, text: z.string(), examples: z.string().nullable() })
  .meta({ id: 'RuleSetDocument' });
export type RuleSetDocument = z.infer<typeof RuleSetDocument>;

/** A new draft: begun from another version (`basedOnId`), from a text, or from both. */
export const NewRuleSet = z
  .strictObject({
    areaCode: z.string().regex(/^(\d{2}|\d{4}|\d{6})$/, 'area code: 2, 4 or 6 digits'),
    basedOnId: RecordId.nullable().default(null),
    text: RuleText.optional(),
    examples: RuleText.nullable().optional(),
  })
  .check((context) => {
    const { basedOnId, text } = context.value;
    if (basedOnId === null && text === undefined)
      context.issues.push({ code: 'custom', path: ['text'], input: text, message: 'basedOnId or text' });
  })
  .meta({ id: 'NewRuleSet' });
export type NewRuleSet = z.infer<typeof NewRuleSet>;

/** What a draft becomes. Examples that are not named stay; null takes them away. */
export const RuleSetChange = z
  .strictObject({ text: RuleText, examples: RuleText.nullable().optional(), version: Version })
  .meta({ id: 'RuleSetChange' });
export type RuleSetChange = z.infer<typeof RuleSetChange>;
