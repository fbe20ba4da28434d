import type { ResultFile } from '../contract/records/result.js';
import type { ResultDifference } from '../contract/records/result-difference.js';
import type { Lines } from '../core/explain/lines.js';
import type { Actor } from '../http/access.js';
import type { Language } from '../http/language.js';
import { type Explained, fileFor } from './readers.js';

/** What differs between two results of one person, line by line and in words, each line with its clause. */
export function differenceFor(
  before: Explained,
  after: Explained,
  actor: Actor,
  language: Language,
): Omit<ResultDifference, 'reviewId'> {
  const was = fileFor({ ...before, before: undefined }, actor, language);
  if (before.result.id === after.result.id) return { before: outcomeOf(was), after: null, lines: [] };
  const is = fileFor({ ...after, before }, actor, language);
  const decidedBy: [string, string | undefined] = ['determination determination', after.determinedAt];
  const clauses = new Map([...clausesOf(before.lines), ...clausesOf(after.lines), decidedBy]);
  const lines = (is.difference ?? []).map((one) => ({
    ...one,
    clause: clauses.get(`${one.part} ${one.id}`) ?? null,
  }));
  return { before: outcomeOf(was), after: outcomeOf(is), lines };
}

function outcomeOf({
  id,
  revision,
  points,
  standing,
  grade,
  word,
  determinedWord,
}: ResultFile): ResultDifference['before'] {
  return { resultId: id, revision, points, standing, grade, word, determinedWord };
}

/** The number of the clause behind every line, by part and id. */
function clausesOf({ grade, nodes, rules, recommendations, exemptions, chase }: Lines): [string, string | undefined][] {
  return [
    ['grade grade', grade.clause?.number],
    ['grade edges', grade.clause?.number],
    ...nodes.map(({ tree, id, clause }): [string, string] => [
      `${tree === 'score' ? 'node' : 'figure'} ${id}`,
      clause.number,
    ]),
    ...rules.map(({ id, clause }): [string, string] => [`rule ${id}`, clause.number]),
    ...rules.map(({ id, clause }): [string, string] => [`recommendation ${id}`, clause.number]),
    ...recommendations.map(({ id, clause }): [string, string] => [`recommendation ${id}`, clause.number]),
    ...exemptions.map(({ id, clause }): [string, string | undefined] => [`exemption ${id}`, clause?.number]),
    ...chase.map(({ clause }, i): [string, string | undefined] => [`chase ${i}`, clause?.number]),
  ];
}
