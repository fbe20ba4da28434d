import type { Role } from '../contract/account.js';
import { type ChangedSentence, ResultFile, ResultRecord } from '../contract/records/result.js';
import { explain, type Sentence } from '../core/explain.js';
import type { Lines } from '../core/explain/lines.js';
import type { NameOf } from '../core/explain/teller.js';
import { linesFor } from '../core/explain/veil.js';
import type { Actor } from '../http/access.js';
import type { Language } from '../http/language.js';
import { movesOf } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { determinationText } from './determination-text.js';
import type { ResultEntity } from './result.entity.js';
import { outcomeOf } from './shown-to-all.js';

/** A result with its explanation, before anybody reads it; and the result it supersedes. */
export type Explained = {
  result: ResultEntity;
  lines: Lines;
  nameOf: NameOf;
  /** The number of the clause by which people determine. */
  determinedAt?: string | undefined;
  before?: Omit<Explained, 'before'> | undefined;
};

type Reader = (explained: Explained, actor: Actor, language: Language) => ResultFile;

/** As the measure tells it to a role: confidential reasons, ranks and single marks are left out by who may see them. */
const toldTo =
  (viewer: Role): Reader =>
  ({ result, lines, nameOf, before }, actor, language) => {
    const veiled = linesFor(lines, viewer);
    const telling = { language, viewer, nameOf };
    const { pointsOrder: _, ...outcome } = outcomeOf(veiled.grade);
    const sentences = explain(lines, telling);
    const earlier = before && explain(before.lines, { ...telling, nameOf: before.nameOf });
    const determination = toldDetermination(result, veiled, language);
    const wasDetermined = before && toldDetermination(before.result, linesFor(before.lines, viewer), language);
    return shown(ResultFile, result, {
      ...outcome,
      alsoMoves: viewer === 'countyOrganisation' ? result.alsoMoves : null,
      proposed: viewer === 'countyOrganisation' ? result.proposed : null,
      determination,
      sentences,
      lines: JSON.parse(JSON.stringify(veiled)),
      difference: earlier
        ? [...differentDetermination(wasDetermined, determination), ...differenceOf(earlier, sentences)]
        : null,
      moves: movesNow(result, actor),
    });
  };

/** Its whole county, with places and seats. */
const county = toldTo('countyOrganisation');
/** What its questions open; every opening is in the audit chain. */
const inspector = toldTo('disciplineInspector');
/** The cadres posted in its own area, without places. */
const township = toldTo('townshipCommittee');
/** Its own cadres, without places. */
const dispatchingUnit = toldTo('dispatchingUnit');
/** The own file: every point with its clause, the distance to each grade line, nobody else. */
const cadre = toldTo('cadre');

/** An appeal that came to it: the file as its own counties read it, without places. */
const province = toldTo('province');

const READERS: Partial<Record<Actor['role'], Reader>> = {
  system: county,
  countyOrganisation: county,
  disciplineInspector: inspector,
  townshipCommittee: township,
  dispatchingUnit,
  cadre,
  province,
};

/** One result as this person may read it. */
export function fileFor(explained: Explained, actor: Actor, language: Language): ResultFile {
  const reader = READERS[actor.role];
  if (!reader) throw new Error(`nobody said how a ${actor.role} reads results`);
  return reader(explained, actor, language);
}

/** What was determined, with its words; the people who were present are the county's matter. */
function toldDetermination(
  { determination, determinedWord }: ResultEntity,
  { grade: { order } }: Lines,
  language: Language,
): ResultFile['determination'] {
  if (determination === null || determinedWord === null) return null;
  const { proposedGrade, reason, by, isProposedUpward, meeting, answer } = determination;
  const wordOf = (grade: string | null) => order.find(({ id }) => id === grade)?.title ?? null;
  const told = { proposedWord: wordOf(proposedGrade), determinedWord, reason, by, isProposedUpward };
  const countyWord = answer ? wordOf(answer.countyGrade) : null;
  const text = determinationText({ ...told, countyWord, meeting, ...(answer && { answer }) }, language);
  const held = { meeting: meeting?.name ?? null, heldOn: meeting?.heldOn ?? null };
  if (!answer) return { ...told, ...held, answer: null, text };
  const { authority, number, answeredOn } = answer;
  return { ...told, ...held, answer: { authority, number, answeredOn, countyWord: countyWord! }, text };
}

/** What was determined, as it was told and as it is; nothing where it is the same. */
function differentDetermination(
  before: ResultFile['determination'] | undefined,
  after: ResultFile['determination'],
): ChangedSentence[] {
  const [was, is] = [before?.text ?? null, after?.text ?? null];
  return was === is ? [] : [{ part: 'determination', id: 'determination', before: was, after: is }];
}

/** A result in a list. */
export function recordFor(result: ResultEntity, actor: Actor): ResultRecord {
  const seesMore = actor.role === 'countyOrganisation' || actor.role === 'system';
  return shown(ResultRecord, result, {
    alsoMoves: seesMore ? result.alsoMoves : null,
    proposed: seesMore ? result.proposed : null,
    moves: movesNow(result, actor),
  });
}

/** Only another person than the one who proposed a correction makes it; only what was proposed upward is answered. */
function movesNow({ state, proposed, isAwaitingAnswer }: ResultEntity, actor: Actor): ResultRecord['moves'] {
  const isMine = proposed === null || proposed.by === actor.accountId;
  return movesOf('results', state, actor, [
    ...(isMine ? ['confirm-supersession'] : []),
    ...(isAwaitingAnswer ? [] : ['answer']),
  ]);
}

/** Until a cycle is sealed its results can change, so only those who make and check them see them. */
export const seesUnsealed = ({ role }: Actor): boolean =>
  role === 'countyOrganisation' || role === 'disciplineInspector' || role === 'system';

function differenceOf(before: readonly Sentence[], after: readonly Sentence[]): ChangedSentence[] {
  const [was, is] = [textsOf(before), textsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((one) => {
    const [a, b] = [was.get(one), is.get(one)];
    if (a?.text === b?.text) return [];
    const { part, id } = (b ?? a)!;
    return [{ part, id, before: a?.text ?? null, after: b?.text ?? null }];
  });
}

/** What is said under one id, in one text: a rule may stand among the rules and among the recommendations. */
function textsOf(sentences: readonly Sentence[]): Map<string, Sentence> {
  const texts = new Map<string, Sentence>();
  for (const one of sentences) {
    const key = `${one.part} ${one.id}`;
    const before = texts.get(key);
    texts.set(key, before ? { ...before, text: `${before.text} ${one.text}` } : one);
  }
  return texts;
}
