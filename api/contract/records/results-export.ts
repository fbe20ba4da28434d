import { z } from 'zod';
import { Assessment } from '../assessment.js';
import { Cohort } from '../cohort.js';
import { Determined } from '../determined.js';
import { EntityKind } from '../fields.js';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256');

/** What the contract of scoring says in full, and `verify` reads in full; here only as far as it is handed out. */
const handedOut = z.record(z.string(), z.unknown());

/** A frozen cohort and its hash. The first is the one the cycle was assessed on; each later one has the corrections of one supersession. */
const ExportedCohort = z.strictObject({
  revision: z.int().positive(),
  /** Both null where this reader may not see all of it: who knows the rest could try what hash a hidden yes would give. */
  hash: Sha256.nullable(),
  cohort: Cohort.nullable(),
});

/** A sealed result. Where the reader may not see all that was sealed, `assessment` and `nonce` are null and the seal remains. */
const ExportedResult = z.strictObject({
  kind: EntityKind,
  code: z.string(),
  /** 1 for the first result of an entity, 2 for its first correction … */
  revision: z.int().positive(),
  /** The revision of the cohort it was scored in. */
  cohort: z.int().positive(),
  assessment: Assessment.nullable(),
  /** What people determined over the proposal of the assessment; null where there was nothing to determine. */
  determination: Determined.nullable(),
  supersedes: Sha256.nullable(),
  nonce: z.string().nullable(),
  seal: Sha256,
});
export type ExportedResult = z.infer<typeof ExportedResult>;

/** A line of the county's chain of seals. Lines of other cycles show that nothing was cut out between those of this one. */
const ExportedSeal = z.strictObject({
  place: z.int().positive(),
  kind: z.enum(['cycle', 'supersession']),
  cycle: z.string(),
  /** For a supersession: which result took the place of which. */
  superseded: Sha256.nullable(),
  superseding: Sha256.nullable(),
  previous: Sha256.nullable(),
  seal: Sha256,
});

/**
 * Everything that recomputes a sealed cycle without the service: the text of the measure, the frozen cohorts, every result, every seal.
 * `isWhole` is false where the measure shows something to fewer people than the one who exported: then the seals can be followed, but
 * not recomputed.
 */
export const ResultsExport = z
  .strictObject({
    format: z.literal('sifang-results/1'),
    county: z.string(),
    cycle: z.string(),
    isWhole: z.boolean(),
    ruleSet: z.strictObject({
      hash: Sha256,
      text: z.string(),
      /** The text of the template, for a county's changes of one. */
      template: z.string().nullable(),
    }),
    cohorts: z.array(ExportedCohort).min(1),
    results: z.array(ExportedResult),
    chain: z.array(ExportedSeal).min(1),
  })
  .meta({ id: 'ResultsExport' });
export type ResultsExport = z.infer<typeof ResultsExport>;

/** The same as it leaves the service: the frozen cohort and the assessments were read by their contract when they were made. */
export const ServedExport = z
  .strictObject({
    ...ResultsExport.shape,
    cohorts: z.array(z.strictObject({ ...ExportedCohort.shape, cohort: handedOut.nullable() })),
    results: z.array(z.strictObject({ ...ExportedResult.shape, assessment: handedOut.nullable() })),
  })
  .meta({ id: 'ServedExport' });
