import type { RaterQuestion, Turn } from '../contract/rater-question.js';
import type { CycleRaters, QuestionRow } from '../contract/records/question.js';
import { raterDiagnostics } from '../core/rater-diagnostics.js';
import { LIMITS } from '../core/raters/limits.js';
import { raterProfiles, turnProfiles } from '../core/raters/profiles.js';
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
export const takingTurns = (of: CycleGrades): QuestionRow[] => raterDiagnostics([], turnsIn(of)).map(asked);

/** Every rater beside the county, group by group, and how the best grade went round. */
export function ratersOf(cycleId: string, of: CycleGrades): CycleRaters {
  const { ruleSet } = of.grades.ready;
  const turns = turnsIn(of);
  const { severity, narrow, halo, sameForAll } = LIMITS;
  return {
    cycleId,
    groups: [...readingsOf(ruleSet, of.grades.cohort, BY)].map(([group, own]) => ({
      group,
      title: ruleSet.raterGroups[group]!.title,
      raters: raterProfiles(own),
      questions: raterDiagnostics(own),
    })),
    turns: { pools: turnProfiles(turns), questions: raterDiagnostics([], turns) },
    limits: {
      distance: severity.deviations,
      apart: narrow.ratio,
      alike: halo.ratio,
      same: sameForAll.share,
      cadres: severity.cadres,
    },
  };
}

/** Who of each township had the best grade, in this cycle and the one before. */
function turnsIn({ grades: { ready, cohort, people }, decided }: CycleGrades): Turn[] {
  const best = ready.ruleSet.entities.cadre?.grades?.order[0]?.id;
  if (best === undefined) return [];
  const now = new Map(
    [...people].map(([id, { result, one }]) => [result.code, decided.get(id)?.determinedGrade ?? one.proposed]),
  );
  return turnsOf(cohort, best, now, BY);
}

const asked = ({ about, question, count }: RaterQuestion): QuestionRow =>
  rowOf({ areaCode: about[0]!, name: about.length > 1 ? about.join('、') : null, text: question, count });
