import type { Title } from '../../contract/fields.js';

/** What a check of an export looks at. */
export type VerifyPart =
  | 'ruleSet'
  | 'cohort'
  | 'evaluators'
  | 'results'
  | 'order'
  | 'assessment'
  | 'determination'
  | 'seal'
  | 'cycleSeal'
  | 'chain'
  | 'notWhole';

/** One thing in an export that is not what it would be, had nobody touched it. */
export interface VerifyFault {
  part: VerifyPart;
  /** The entity it is about, `cadre 529901-016`; absent where it is about the whole. */
  entity?: string;
  /** Which part of the assessment: `points`, `rule R05`, `node villagersPoints` … */
  of?: string;
  text: Title;
}
