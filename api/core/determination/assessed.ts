import type { Assessment } from '../../contract/assessment.js';
import type { Cohort } from '../../contract/cohort.js';
import type { Id } from '../../contract/fields.js';
import type { CompiledRuleSet } from '../compile-rule-set.js';
import type { Named } from '../explain/lines.js';
import { gradeNamed } from '../explain/refs.js';
import type { Names } from '../names.js';
import { kindPlan, type KindPlan, type TraceReader, traceReader } from '../explain/trace-reader.js';

/** Somebody of a kind that has grades, as assessed: whose grade an authority determines, or who has none now. */
export interface Assessed {
  /** By kind and code, `cadre 529901-016`. */
  key: string;
  name: string;
  assessment: Assessment;
  reader: TraceReader;
  /** The grades of the kind, best first. */
  order: readonly Id[];
  /** The proposed grade; null where there is none, or where the measure leaves it to people: open bounds, or a tie at the last seat. */
  proposed: Id | null;
  /** Between which grades people decide, where the measure leaves it to them. */
  open?: { atMost: Id; atLeast: Id };
  /** A grade in this one's words. */
  word(grade: Id): Named;
}

/** Everybody of a kind that has grades, in the order of the assessments. */
export function assessedOf(
  { kinds }: CompiledRuleSet,
  { entities }: Cohort,
  assessments: readonly Assessment[],
): Assessed[] {
  const recorded = new Map(entities.map((one) => [`${one.kind} ${one.code}`, one]));
  const plans = new Map<string, KindPlan>();
  return assessments.flatMap((assessment): Assessed[] => {
    const { kind, entity: code } = assessment;
    const names = kinds.get(kind)?.names;
    const grades = names?.layout.rules.grades;
    const key = `${kind} ${code}`;
    const entity = recorded.get(key);
    if (!names || !grades || !entity) return [];
    const plan = plans.get(kind) ?? kindPlan(names);
    plans.set(kind, plan);
    const reader = traceReader(plan, entity, assessment);
    return [
      {
        key,
        name: entity.name ?? code,
        assessment,
        reader,
        order: grades.order.map(({ id }) => id),
        ...proposalOf(assessment, names),
        word: (grade) => gradeNamed(reader, grade),
      },
    ];
  });
}

function proposalOf(
  { state, grade, seat, within }: Assessment,
  { layout }: Names,
): Pick<Assessed, 'proposed' | 'open'> {
  const { grades, quotas } = layout.rules;
  const order = grades!.order.map(({ id }) => id);
  if (grade === null) {
    if (state !== 'notDetermined') return { proposed: null };
    return { proposed: null, open: within ?? { atMost: order[0]!, atLeast: order.at(-1)! } };
  }
  if (seat?.outcome !== 'tied') return { proposed: grade };
  const { grade: atMost } = quotas.find(({ id }) => id === seat.quota)!;
  return { proposed: null, open: { atMost, atLeast: grade } };
}

/** Whether there is anything to determine: a proposed grade, or one that the measure leaves open. Who is held is determined later. */
export const isDeterminable = ({ state }: Assessment): boolean => state === 'graded' || state === 'notDetermined';
