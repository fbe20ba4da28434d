import { VILLAGES } from './half-year-county.js';

// What people have on their desks: the figures, marks and answers of the half-year that is shown.

const none = { baseline: null, note: null };

/** Two figures of each village and two that are compared with the county's mean. */
export function villageFigures() {
  const figures = { incomeBefore: 20, incomeNow: 22.4, householdGrowth: 0.083, countyMeanGrowth: 0.072 };
  return VILLAGES.flatMap(({ areaCode: entityCode }) =>
    Object.entries(figures).map(([fact, value]) => ({ entityKind: 'village', entityCode, fact, value, ...none })),
  );
}

/** Days on post and what each cadre reported of the agreed tasks. */
export function cadreFigures(cadres: readonly string[]) {
  return cadres.flatMap((entityCode, at) => {
    const figures = { workingDays: 128, daysOnPost: 126 - 2 * at, tasksReported: at === 5 ? 86.67 : 100 };
    return Object.entries(figures).map(([fact, value]) => ({ entityKind: 'cadre', entityCode, fact, value, ...none }));
  });
}

const ITEMS = ['resources', 'guidance', 'capability', 'contact', 'presence'];
const QUESTIONS = ['selfGovernment', 'successors', 'accounts', 'deliberation', 'maintenance'];
/** The committee's number keys, five a cadre: 5 is outstanding. */
const KEYS = ['55545', '44544', '44443', '54544', '44434', '33433'];
const LEVELS = ['poor', 'fair', 'fairlyGood', 'good', 'outstanding'];

/** The committee's sheet: five levels and the agreed tasks of each cadre, five questions about each village. */
export function townshipMarks(cadres: readonly string[]) {
  const group = 'townshipCommittee';
  const ofCadres = cadres.flatMap((entityCode, at) => [
    ...ITEMS.map((item, i) => {
      const level = LEVELS[Number(KEYS[at]![i]) - 1]!;
      const sentence = level === 'outstanding' ? '合作社能自己接单，账目公开，村里都认。' : null;
      return { group, entityKind: 'cadre', entityCode, item, values: [level], sentence };
    }),
    {
      group,
      entityKind: 'cadre',
      entityCode,
      item: 'tasks',
      values: ['done', 'done', at === 5 ? 'partly' : 'done'],
      sentence: null,
    },
  ]);
  const ofVillages = VILLAGES.flatMap(({ areaCode: entityCode }, at) =>
    QUESTIONS.map((item, i) => {
      return {
        group,
        entityKind: 'village',
        entityCode,
        item,
        values: [at === 1 && i === 4 ? 'partly' : 'yes'],
        sentence: null,
      };
    }),
  );
  return [...ofCadres, ...ofVillages];
}

/** A mark that somebody tries to enter when the books are closed. */
export function lateMark({ cadres }: { cadres: readonly string[] }, cycleId: string) {
  const [entityCode] = cadres;
  return { cycleId, group: 'townshipCommittee', entityKind: 'cadre', entityCode, item: 'contact', values: ['good'] };
}

const ASKED = ['canBeFound', 'isUseful', 'helpsIncome', 'isFair'];

/** How one representative fills the page of one cadre: most are content, some mostly, few cannot say. */
export function page(voter: number, cadre: number): Record<string, string> {
  const answers = ASKED.map((question, i) => {
    const mood = (voter * 7 + i * 3 + cadre * 5) % 12;
    return [question, mood < 8 - cadre ? 'satisfied' : mood < 11 ? 'mostlySatisfied' : 'dontKnow'];
  });
  return Object.fromEntries(answers);
}

/** What the firm's calls came to in a village. */
export function surveyFigures(areaCode: string) {
  const questions = { satisfaction: { satisfied: 14, mostlySatisfied: 4, dissatisfied: 1, dontKnow: 1 } };
  const isScheduled = areaCode === VILLAGES[0]!.areaCode;
  return { method: 'telephone', pool: 30, called: 24, answered: 20, valid: 20, refusals: 3, questions, isScheduled };
}

/** What was found at two projects of the village that is checked this half-year. */
export function siteChecks() {
  const [{ areaCode: entityCode }] = VILLAGES as [(typeof VILLAGES)[number]];
  return ['real', 'inUse', 'benefits', 'maintained'].map((item) => {
    return { group: 'thirdParty', entityKind: 'village', entityCode, item, values: ['met', 'met'], sentence: null };
  });
}
