import { type Assessment, Assessment as AssessmentShape, type NodeTrace } from '../../api/contract/assessment.js';
import type { FactValue } from '../../api/contract/fact.js';
import type { RuleSet } from '../../api/contract/rule-set.js';
import { chaseName } from '../../api/core/chase-name.js';
import { leavesOf } from '../../api/core/compile-condition.js';
import { type CompiledRuleSet, compileRuleSet } from '../../api/core/compile-rule-set.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import type { Draft } from './a-measure.js';
import { aCohort } from './entities.js';

/** An assessment and its trace, asked by the ids of the rule set. */
export interface Scored extends Assessment {
  /** The sign of a rule and of its leaves as the trace holds them: `+ +-`. */
  outcome(rule: string): string;
  /** A node in the trace: its points, `[before, after]`, or why it has none. */
  node(id: string): NodeTrace;
  /** A derived fact in the trace; null when it is missing. */
  fact(id: string): FactValue | null;
  /** What must be chased, as `kind:name`. */
  chased: string[];
}

/** Scores entities by a rule set, through the front door, and finds an assessment by its code. */
export function scored(ruleSet: RuleSet, entities: Draft[], cycle: Draft = {}): (code: string) => Scored {
  const compiled = compileRuleSet(ruleSet);
  const assessments = scoreCohort(compiled, aCohort(entities, cycle)).map((one) => AssessmentShape.parse(one));
  return (code) => {
    const found = assessments.find(({ entity }) => entity === code);
    if (!found) throw new Error(`nobody called ${code} was assessed`);
    return asked(found, compiled);
  };
}

/** Scores one entity alone. */
export const scoredAlone = (ruleSet: RuleSet, entity: Draft, cycle: Draft = {}): Scored =>
  scored(ruleSet, [entity], cycle)(entity.code as string);

function asked(assessment: Assessment, { kinds }: CompiledRuleSet): Scored {
  const { names } = kinds.get(assessment.kind)!;
  const { conditions, derivedFactIds } = names.layout;
  const { trace } = assessment;
  return {
    ...assessment,
    outcome(rule) {
      const slot = names.conditionSlot(rule);
      const many = (i: number) => leavesOf(conditions[i]!.condition).length;
      let offset = 0;
      for (let i = 0; i < slot; i++) offset += many(i);
      return `${trace.conditions[slot]!} ${trace.leaves.slice(offset, offset + many(slot))}`;
    },
    node: (id) => trace.nodes[names.nodeSlot(id)]!,
    fact(id) {
      const place = derivedFactIds.indexOf(id);
      if (place < 0) throw new Error(`${id} is recorded; the trace holds only derived facts`);
      return trace.facts[place]!;
    },
    chased: assessment.chase.map(chaseName),
  };
}
