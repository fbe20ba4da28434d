import type { Tally } from '../contract/ballot.js';
import type { Entity, Mark } from '../contract/entity.js';
import type { Exemption } from '../contract/exemption.js';
import type { Finding } from '../contract/finding.js';
import { optionsOf, type Votes } from './ballot-tally.js';
import { LEVEL_ITEMS, LEVELS, meanOfTasks, type TaskResult } from './cadre-entity.js';
import type { CadreCase, CaseExemption, CaseFinding } from './special-cases.js';

const TASKS: Record<string, TaskResult> = { d: 'done', p: 'partly', u: 'notDone' };
/** Every condition of an exemption answered yes, every exclusion no. */
const ANSWERED_WELL: Readonly<Record<string, boolean>> = {
  isLawful: true,
  isReform: true,
  isDiligent: true,
  isPublicSpirited: true,
  hasDueProcess: true,
  isCorrected: true,
  wasKnowing: false,
  wasForbidden: false,
  wasForPrivateGain: false,
  wasSafetyAccident: false,
  isSameErrorAgain: false,
};

/** Writes a crafted case over what chance drew for the cadre. */
export function applyCadreCase(cadre: Entity, special: CadreCase, earlierCycle: string): void {
  const facts = { ...cadre.facts };
  if (special.levels) replaceMarks(cadre, levelsOf(special.levels));
  if (special.tasks) {
    const tasks = [...special.tasks].map((letter) => TASKS[letter] ?? 'notDone');
    replaceMarks(cadre, [{ group: 'townshipCommittee', item: 'tasks', values: tasks }]);
    facts.tasksReported = meanOfTasks(tasks);
  }
  Object.assign(facts, special.facts);
  for (const fact of special.without ?? []) delete facts[fact];
  cadre.facts = facts;
  if (special.votes) cadre.tallies = (cadre.tallies ?? []).map((tally) => withVotes(tally, special.votes ?? []));
  if (special.findings) cadre.findings = findingsOf(cadre.code, special.findings);
  if (special.exemption) cadre.exemptions = [exemptionOf(cadre, special.exemption)];
  if (special.previousGrade) cadre.earlier = { previous: { cycle: earlierCycle, grade: special.previousGrade } };
}

/** Findings of an entity, numbered in the order given. */
export function findingsOf(code: string, findings: readonly CaseFinding[]): Finding[] {
  return findings.map(([conduct, day, concerns], index) => ({
    id: `${code}-F${index + 1}`,
    code: conduct,
    day,
    ...(concerns === undefined ? {} : { concerns }),
  }));
}

function exemptionOf(
  cadre: Entity,
  { situation, state, answers, strikes, setsAside, decidedOn }: CaseExemption,
): Exemption {
  return {
    id: `${cadre.code}-X1`,
    situation,
    state,
    answers: state === 'undecided' ? {} : { ...ANSWERED_WELL, ...answers },
    strikes: strikes ? (cadre.findings ?? []).map(({ id }) => id) : [],
    setsAside: [...(setsAside ?? [])],
    ...(decidedOn === undefined ? {} : { decidedOn }),
  };
}

function levelsOf(keys: string): Mark[] {
  return LEVEL_ITEMS.map((item, index) => ({
    group: 'townshipCommittee',
    item,
    values: [LEVELS[Number(keys[index]) - 1] ?? 'fairlyGood'],
  }));
}

function replaceMarks(entity: Entity, marks: readonly Mark[]): void {
  entity.marks = (entity.marks ?? []).map(
    (mark) => marks.find(({ group, item }) => group === mark.group && item === mark.item) ?? mark,
  );
}

function withVotes({ questions, ...tally }: Tally, votes: readonly string[]): Tally {
  const crafted = Object.keys(questions).map((question, index) => [question, optionsOf(votesOf(votes[index] ?? ''))]);
  return { ...tally, questions: Object.fromEntries(crafted) };
}

/** Votes written as four counts with spaces between them. */
export function votesOf(text: string): Votes {
  const [satisfied = 0, mostlySatisfied = 0, dissatisfied = 0, dontKnow = 0] = text.split(' ').map(Number);
  return [satisfied, mostlySatisfied, dissatisfied, dontKnow];
}
