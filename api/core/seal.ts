import type { Assessment } from '../contract/assessment.js';
import type { Determined } from '../contract/determined.js';
import type { Entity } from '../contract/entity.js';
import { canonical } from './canonical.js';

/** SHA-256 of a text, in hexadecimal. The core has no cryptography of its own; who seals or checks brings it. */
export type Hash = (text: string) => string;

/** Everything a result's seal covers. */
export interface SealedResult {
  /** Hash of the text of the measure. */
  ruleSet: string;
  /** Hash of the frozen cohort it was scored in. */
  cohort: string;
  /** The facts: everything that was recorded about the entity. What was derived from others stands in the trace. */
  entity: Entity;
  /** Points, proposed grade and trace. */
  assessment: Assessment;
  /** What an authority determined; null where the measure asks for none, or there was nothing to determine. */
  determination: Determined | null;
  /** The seal of the result this one corrects; null for a first result. */
  supersedes: string | null;
  /**
   * 128 random bits. Without them a seal would tell: who knows all of a result but one hidden yes or no could try both and see which
   * gives the seal.
   */
  nonce: string;
}

/** The seal of one result. */
export const resultSeal = (result: SealedResult, hash: Hash): string => hash(canonical(result));

/** A line of a county's chain of seals that seals a whole cycle. */
export interface SealedCycle {
  county: string;
  cycle: string;
  /** The seals of its first results, in the order of {@link inSealOrder}. */
  results: readonly string[];
  /** The line before it in the county's chain; null for the first. */
  previous: string | null;
}

/** The seal of a cycle. */
export const cycleSeal = ({ county, cycle, results, previous }: SealedCycle, hash: Hash): string =>
  hash(canonical({ kind: 'cycle', county, cycle, results, previous }));

/** A line of a county's chain by which one sealed result takes the place of another. */
export interface Supersession {
  county: string;
  cycle: string;
  superseded: string;
  superseding: string;
  previous: string;
}

/** The seal of a supersession. The cycle's own seal stays what it was; every later line of the chain covers this one. */
export const supersessionSeal = (
  { county, cycle, superseded, superseding, previous }: Supersession,
  hash: Hash,
): string => hash(canonical({ kind: 'supersession', county, cycle, superseded, superseding, previous }));

/**
 * What the audit chain says of a frozen cohort. Like a seal it has something random in it: a bare hash would let who knows the rest try
 * which hidden yes or no gives it.
 * @param results those that were scored in the cohort, in any order
 */
export function cohortAnchor(cohort: string, results: readonly AnchoredResult[], hash: Hash): string {
  const nonces = inSealOrder(results).map(({ nonce }) => nonce);
  return hash(canonical({ kind: 'cohort', cohort, nonces }));
}

type AnchoredResult = { kind: string; code: string; revision: number; nonce: string | null };

/** The order in which a cycle's results are sealed and exported: by kind, then by code, then first results before their corrections. */
export function inSealOrder<T extends { kind: string; code: string; revision: number }>(results: readonly T[]): T[] {
  return results.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.code, b.code) || a.revision - b.revision);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The hash of a measure's text; of a county's changes, together with the text of their template. */
export const ruleSetHash = ({ text, template }: { text: string; template?: string }, hash: Hash): string =>
  template === undefined ? hash(text) : hash(`${hash(text)} ${hash(template)}`);
