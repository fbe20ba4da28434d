import { z } from 'zod';
import { Diagnostic } from '../diagnostic.js';
import { Day, EntityKind, Title } from '../fields.js';
import { LintAnswer, LintFinding } from '../lint.js';
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

/** What stands for the texts of a version while they are not saved: what is left out is its own. */
export const RuleSetTyped = z
  .strictObject({ text: RuleText.optional(), examples: RuleText.nullable().optional() })
  .prefault({})
  .meta({ id: 'RuleSetTyped' });
export type RuleSetTyped = z.infer<typeof RuleSetTyped>;

/** What `check` and `lint` say of a draft. With errors it cannot be proposed; a warning wants an answer. */
export const RuleSetCheck = z
  .strictObject({
    errors: z.int(),
    warnings: z.int(),
    notes: z.int(),
    /** At most 200, the errors first. */
    diagnostics: z.array(Diagnostic),
    /** What the burden-reduction rules strike, with the answers given. */
    lint: z.strictObject({
      refused: z.int(),
      open: z.int(),
      answered: z.int(),
      findings: z.array(LintFinding),
      strayAnswers: z.array(LintAnswer),
    }),
    /** Departures from the national layer that nobody has signed by today: with one of them it cannot be proposed. */
    unsignedWaivers: z.array(z.string()),
  })
  .meta({ id: 'RuleSetCheck' });
export type RuleSetCheck = z.infer<typeof RuleSetCheck>;

/** How far the examples show what each clause does; an example that does not come out shows nothing. */
const RuleSetCoverage = z.strictObject({
  /** What could be shown, and how much of it is. */
  goals: z.int(),
  shown: z.int(),
  clauses: z.array(
    z.strictObject({
      clause: z.string(),
      /** `nobody` carries it, people carry it out (`outside`), or examples show none, some or all of it. */
      state: z.enum(['nobody', 'outside', 'none', 'some', 'all']),
      goals: z.int(),
      shown: z.int(),
      /** What no example shows, one text for each part of the rule set. */
      missing: z.array(Title),
    }),
  ),
});
export type RuleSetCoverage = z.infer<typeof RuleSetCoverage>;

/** What came of running the worked examples of a draft. */
export const RuleSetExamples = z
  .strictObject({
    passed: z.int(),
    failed: z.int(),
    /** Faults of the rule set or of the examples themselves; with an error among them nothing ran. */
    diagnostics: z.array(Diagnostic),
    results: z.array(
      z.strictObject({
        name: Title,
        disagreements: z.array(z.strictObject({ what: z.string(), expected: z.string(), found: z.string() })),
      }),
    ),
    /** Null where nothing ran. */
    coverage: RuleSetCoverage.nullable(),
  })
  .meta({ id: 'RuleSetExamples' });
export type RuleSetExamples = z.infer<typeof RuleSetExamples>;

/** One difference of two versions of a measure, as a sentence with its clause. */
export const RuleSetDifference = z.strictObject({
  /** `meaning` can change a result; the others change what people read. */
  kind: z.enum(['meaning', 'renamed', 'reworded']),
  change: z.enum(['added', 'removed', 'changed', 'moved', 'reordered']),
  pointer: z.string(),
  clause: z.strictObject({ id: z.string(), number: z.string(), text: Title.optional() }).optional(),
  /** The kinds of entity whose results it can touch. */
  concerns: z.array(EntityKind),
  /** What it is to those it concerns, all else equal. */
  direction: z.enum(['stricter', 'looser', 'neither']),
  text: Title,
});
export type RuleSetDifference = z.infer<typeof RuleSetDifference>;

/** How a version differs from the one in force; `olderId` is null where none is. */
export const RuleSetDiff = z
  .strictObject({
    olderId: RecordId.nullable(),
    /** At most 500. */
    differences: z.array(RuleSetDifference),
    differenceCount: z.int(),
  })
  .meta({ id: 'RuleSetDiff' });
export type RuleSetDiff = z.infer<typeof RuleSetDiff>;
