import type { Assessment } from '../../api/contract/assessment.js';
import type { Entity } from '../../api/contract/entity.js';
import type { RuleSet } from '../../api/contract/rule-set.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { expandTrace } from '../../api/core/expand-trace.js';
import { explain, oneSentence, type Sentence, type Telling } from '../../api/core/explain.js';
import type { Lines } from '../../api/core/explain/lines.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import type { Draft } from './a-measure.js';
import { aCohort } from './entities.js';

/** One entity scored among others, and what is told of it. */
export interface Told {
  entity: Entity;
  assessment: Assessment;
  lines: Lines;
  /** The answer to "why this grade". */
  why(telling?: Partial<Telling>): string;
  /** All sentences; of one part, or about one id, when named. */
  texts(only?: { part?: Sentence['part']; id?: string }, telling?: Partial<Telling>): string[];
}

const to = (telling: Partial<Telling>): Telling => ({ language: 'zh', viewer: 'countyOrganisation', ...telling });

/** Scores entities and tells of one of them: in Chinese to the county's organisation department, unless said otherwise. */
export function told(ruleSet: RuleSet, entities: Draft[], code: string): Told {
  const cohort = aCohort(entities);
  const entity = cohort.entities.find((one) => one.code === code)!;
  const assessment = scoreCohort(compileRuleSet(ruleSet), cohort).find((one) => one.entity === code)!;
  const lines = expandTrace(ruleSet, entity, assessment);
  return {
    entity,
    assessment,
    lines,
    why: (telling = {}) => oneSentence(lines, to(telling)),
    texts: ({ part, id } = {}, telling = {}) =>
      explain(lines, to(telling))
        .filter((one) => (part === undefined || one.part === part) && (id === undefined || one.id === id))
        .map(({ text }) => text),
  };
}
