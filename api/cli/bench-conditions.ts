import { compileCondition } from '../core/compile-condition.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import type { EntityState } from '../core/entity-state.js';
import { traceExpander } from '../core/expand-trace.js';
import { DID_NOT_HOLD, HELD, outcomeSigns, outcomeText, type Scalar, UNKNOWN } from '../core/outcome.js';
import { plainEngine, ReferenceEngine } from '../core/reference-engine.js';
import { assessAll, scoreStates } from '../core/score-cohort.js';
import { demoCounties } from '../demo/demo-counties.js';
import { perSecond } from './bench-rounds.js';
import { type BenchSubject, completeStates } from './bench-subject.js';
import { Fault } from './fault.js';

export interface ConditionsBench {
  referencePerSecond: number;
  compiledPerSecond: number;
  ratio: number;
}

const ENTITIES = 400;

/** All conditions of the same entities, facts ready and none missing, by json-rules-engine and compiled with the trace kept. */
export function benchConditions(subject: BenchSubject) {
  const { layout } = subject.compiled.kinds.get(subject.kind)!.names;
  const states = completeStates(subject, ENTITIES);
  const runEngine = plainEngine(layout.conditions);
  const facts = states.map((state) => factsOf(state, layout.factIds));
  const slotOf = (fact: string) => layout.factIds.indexOf(fact);
  const conditions = layout.conditions.map(({ condition }) => compileCondition(condition, slotOf));
  const leafCount = conditions.reduce((n, { leaves }) => n + leaves.length, 0);
  const [outcomes, leaves] = [conditions.map(() => 0), new Array<number>(leafCount).fill(0)];
  const traces: string[] = [];

  return {
    async reference(): Promise<number> {
      const start = process.hrtime.bigint();
      let done = 0;
      for (; done < ENTITIES; done += facts.length) for (const one of facts) await runEngine(one);
      return (done * 1e9) / Number(process.hrtime.bigint() - start);
    },
    compiled(): number {
      return perSecond(states.length, 300, () => {
        for (const [i, state] of states.entries()) {
          let offset = 0;
          for (let c = 0; c < conditions.length; c++) {
            outcomes[c] = conditions[c]!.evaluate(state.scalars, leaves, offset);
            offset += conditions[c]!.leaves.length;
          }
          traces[i] = `${outcomeText(outcomes)} ${outcomeText(leaves)}`;
        }
      });
    },
  };
}

/** So many random cadres, expanded from their traces, every leaf compared with the reference. Returns how many leaves agreed. */
export async function compareLeaves(compiled: CompiledRuleSet, many: number): Promise<number> {
  const { layout } = compiled.kinds.get('cadre')!.names;
  const engine = new ReferenceEngine(layout.conditions.filter(({ rule }) => rule !== undefined));
  const expand = traceExpander(compiled.ruleSet);
  let compared = 0;
  let left = many;
  for (const cohort of demoCounties({ counties: 10, seed: 7 })) {
    const states = scoreStates(compiled, cohort);
    const assessments = assessAll(compiled, cohort, states);
    for (const state of states.get('cadre')!) {
      if (left-- <= 0) return compared;
      const answer = await engine.evaluate(factsOf(state, layout.factIds));
      const assessment = assessments.find(({ kind, entity }) => kind === 'cadre' && entity === state.entity.code)!;
      const wanted = [...answer.leaves].map((outcome) => outcomeSigns[outcome]).join('');
      const { rules, recommendations } = expand(state.entity, assessment);
      const found = [...rules, ...recommendations]
        .flatMap(({ leaves }) => leaves.map((leaf) => SIGN[leaf.outcome]))
        .join('');
      if (wanted !== found) throw differs(state.entity.code, wanted, found);
      compared += wanted.length;
    }
  }
  return compared;
}

const SIGN = { held: outcomeSigns[HELD], didNotHold: outcomeSigns[DID_NOT_HOLD], unknown: outcomeSigns[UNKNOWN] };

const differs = (entity: string, wanted: string, found: string) =>
  new Fault({
    zh: `${entity} 的叶子与参照评估器不同：应为 ${wanted}，实为 ${found}`,
    en: `The leaves of ${entity} differ from the reference: expected ${wanted}, found ${found}`,
  });

function factsOf({ scalars }: EntityState, ids: readonly string[]): Record<string, Scalar> {
  return Object.fromEntries(ids.map((id, slot) => [id, scalars[slot]]));
}
