import type { QuestionRow } from '../contract/records/question.js';
import type { Decided } from '../results/determinations.service.js';
import type { GradesAtHand } from '../results/grades-at-hand.service.js';
import { rowOf } from './row.js';

/** The grades of one cycle: as assessed, and as the meeting decided. */
export type CycleGrades = {
  code: string;
  grades: GradesAtHand;
  decided: ReadonlyMap<string, Decided>;
  /** The results of those whose veto this reader may know of. */
  vetoed: ReadonlySet<string>;
};

/** Every decision that departs from its proposal, with its reason and who recorded it. */
export function differences({ grades, decided }: CycleGrades): QuestionRow[] {
  return [...decided.values()].filter(isChanged).map((one) => {
    const assessed = grades.people.get(one.resultId)?.one;
    const { id, code, name, areaCode, reason, recordedBy, word, proposedGrade, updatedAt } = one;
    const from = proposedGrade === null ? null : (assessed?.word(proposedGrade).title ?? null);
    const said = { code, name, areaCode, from, to: word, reason, accountId: recordedBy, at: updatedAt };
    return rowOf({ word: 'determinations', recordId: id, ...said });
  });
}

/** Who was raised above the proposal in this cycle and in one before. */
export function repeatedRaises(now: CycleGrades, before: readonly CycleGrades[]): QuestionRow[] {
  return [...now.decided.values()]
    .filter((one) => isRaised(now, one))
    .flatMap((one) => {
      const earlier = before.filter((cycle) =>
        [...cycle.decided.values()].some((then) => isSame(then, one) && isRaised(cycle, then)),
      );
      if (earlier.length === 0) return [];
      const cycles = [...earlier.map(({ code }) => code), now.code].join('、');
      const { id, code, name, areaCode, reason, recordedBy, updatedAt } = one;
      const text = { zh: `上调：${cycles}`, en: `raised in ${cycles.replaceAll('、', ', ')}` };
      const said = {
        code,
        name,
        areaCode,
        text,
        reason,
        accountId: recordedBy,
        at: updatedAt,
        count: earlier.length + 1,
      };
      return [rowOf({ word: 'determinations', recordId: id, ...said })];
    });
}

/** Who was vetoed in this cycle or the one before, and has the best grade now. */
export function vetoesThenBest(now: CycleGrades, before: CycleGrades | undefined): QuestionRow[] {
  return [...now.grades.people.values()].flatMap(({ result, one }) => {
    const { id: recordId, code, name, areaCode } = result;
    const grade = now.decided.get(recordId)?.determinedGrade ?? one.proposed;
    if (grade === null || grade !== one.order[0]) return [];
    const earlier = [...(before?.grades.people ?? [])].find(
      ([, then]) => then.result.kind === result.kind && then.result.code === code,
    );
    const vetoedIn = now.vetoed.has(recordId)
      ? now.code
      : earlier && before!.vetoed.has(earlier[0])
        ? before!.code
        : undefined;
    if (vetoedIn === undefined) return [];
    const text = { zh: `${vetoedIn} 一票否决`, en: `vetoed in ${vetoedIn}` };
    return [rowOf({ word: 'results', recordId, code, name, areaCode, text, to: one.word(grade).title })];
  });
}

const isChanged = ({ proposedGrade, determinedGrade }: Decided) =>
  proposedGrade !== null && proposedGrade !== determinedGrade;

const isSame = (a: Decided, b: Decided) => a.kind === b.kind && a.code === b.code;

/** Whether the decided grade is a better one than was proposed. */
function isRaised({ grades }: CycleGrades, one: Decided): boolean {
  const order = grades.people.get(one.resultId)?.one.order ?? [];
  return isChanged(one) && order.indexOf(one.determinedGrade) < order.indexOf(one.proposedGrade!);
}
