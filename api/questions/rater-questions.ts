import type { RaterQuestion } from '../contract/rater-question.js';
import type { QuestionRow } from '../contract/records/question.js';
import { raterDiagnostics } from '../core/rater-diagnostics.js';
import { readingsOf, turnsOf } from '../core/raters/cohort-readings.js';
import type { CycleGrades } from './grade-questions.js';
import { rowOf } from './row.js';

const IDENTICAL: ReadonlySet<RaterQuestion['kind']> = new Set(['sameForAll', 'twins']);
const BY = 'township';

/** Who gave everybody the same marks, and which two gave the same runs of marks. */
export function identicalMarks({ grades: { ready, cohort } }: CycleGrades): QuestionRow[] {
  const readings = readingsOf(ready.ruleSet, cohort, BY);
  return [...readings.values()].flatMap((own) =>
    raterDiagnostics(own)
      .filter(({ kind }) => IDENTICAL.has(kind))
      .map(asked),
  );
}

/** Where the best grade seems to go round from one half-year to the next. */
export function takingTurns({ grades: { ready, cohort, people }, decided }: CycleGrades): QuestionRow[] {
  const best = ready.ruleSet.entities.cadre?.grades?.order[0]?.id;
  if (best === undefined) return [];
  const now = new Map(
    [...people].map(([id, { result, one }]) => [result.code, decided.get(id)?.determinedGrade ?? one.proposed]),
  );
  return raterDiagnostics([], turnsOf(cohort, best, now, BY)).map(asked);
}

const asked = ({ about, question, count }: RaterQuestion): QuestionRow =>
  rowOf({ areaCode: about[0]!, name: about.length > 1 ? about.join('、') : null, text: question, count });
