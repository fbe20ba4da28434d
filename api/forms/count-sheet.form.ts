import type { TallyRecord } from '../contract/records/ballot.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { ScoreNode } from '../contract/score-node.js';
import { toFigure } from '../core/exact.js';
import { childrenOf } from '../core/node-children.js';
import { compileMean } from '../core/nodes/ballot.js';
import { everything } from '../http/list-query.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import { peopleOf, placeText } from './people.js';
import type { Column, Row } from './sheet.js';
import { onPaper } from './sides.js';

/** 《民主测评计票表》 of one village: what was issued and came back, and each question's answers; empty to be counted on paper. */
export const countSheet: Form = {
  id: 'count-sheet',
  title: both('民主测评计票表', 'Count sheet of the villagers’ ballot'),
  of: 'village',
  paper: 'landscape',
  async draw(ask, from) {
    const { cycle, actor, language, of, isBlank, ruleSet } = ask;
    const filter = { cycleId: cycle.id, areaCode: of };
    const tallies = isBlank ? [] : await everything((query) => from.tallies.list(query, actor), filter);
    const names = await from.areas.namesOf([of, of.slice(0, 9)]);
    const people = [...(await peopleOf(ask, from))].filter(([, { areaCode }]) => areaCode === of);
    const group = votingOn(ruleSet);
    const village = names.get(of) ?? of;
    const rows = people.flatMap(([code, { name }]) =>
      Object.entries(group.questions).map(([id, { title }], at) => ({
        village: `${village} ${name ?? ''}\n${at + 1} ${title[language]}`,
        ...counted(
          tallies.findLast((one) => one.entityCode === code),
          id,
          group,
          language,
        ),
      })),
    );
    return {
      under: [placeText(names, of)],
      body: { kind: 'table', columns: columnsFor(ask, group), rows },
      foot: FOOT[language],
    };
  },
};

const FOOT = {
  zh: ['监票人：', '计票人：', '日期：　　　年　　月　　日'],
  en: ['Supervised by:', 'Counted by:', 'Date:'],
};

type Voting = {
  questions: NonNullable<RuleSet['raterGroups'][string]['questions']>;
  options: Column[];
  dontKnow: string[];
  /** What the measure gives for the answers to each question, of a hundred. */
  points: ReadonlyMap<string, ReturnType<typeof compileMean>>;
};

/** The group that votes, with the options of its first question: those outside the denominator apart. */
function votingOn({ raterGroups, entities }: RuleSet): Voting {
  const found = Object.entries(raterGroups).find(([, group]) => group.questions && group.ballotChecks);
  const [voting, { questions = {} }] = found ?? ['', {}];
  const options = Object.entries(Object.values(questions)[0]?.options ?? {});
  return {
    questions,
    options: options.filter(([, one]) => one.counts).map(([id, { title }]) => ({ id, title: title.zh, width: 6 })),
    dontKnow: options.filter(([, one]) => !one.counts).map(([id]) => id),
    points: new Map(
      leavesOf(entities.cadre?.score).flatMap((node) =>
        node.kind === 'ballot' && node.group === voting ? [[node.question, compileMean(node)] as const] : [],
      ),
    ),
  };
}

const leavesOf = (node: ScoreNode | undefined): ScoreNode[] =>
  node ? [node, ...childrenOf(node).flatMap(leavesOf)] : [];

function counted(
  tally: TallyRecord | undefined,
  question: string,
  { options, dontKnow, points }: Voting,
  language: Ask['language'],
): Row {
  if (!tally) return {};
  const { roll, issued, returned, cast, valid, questions } = tally;
  const answers = questions[question];
  const shown = typeof answers === 'object' ? answers : undefined;
  const hidden = typeof answers === 'string' ? HIDDEN[answers][language] : '';
  // Where the answers are not shown neither are the points, which would tell them.
  const mean = shown && points.get(question)?.({ questions: { [question]: shown }, valid });
  const count = (ids: readonly string[]) => String(ids.reduce((sum, id) => sum + (shown?.[id] ?? 0), 0));
  return {
    roll: String(roll),
    present: String(returned),
    issued: String(issued),
    returned: String(returned),
    valid: String(valid),
    spoilt: String(Math.max(0, cast - valid)),
    dontKnow: shown ? count(dontKnow) : hidden,
    ...Object.fromEntries(options.map(({ id }) => [id, shown ? count([id]) : ''])),
    points: mean ? onPaper(toFigure(mean)) : '',
  };
}

const HIDDEN = {
  tooFew: both('票数过少，不显示', 'too few to be shown'),
  unanimous: both('一致，不显示', 'of one mind: not shown'),
  void: both('作废，须重测', 'void: to be repeated'),
  replaced: both('已重测', 'repeated'),
};

function columnsFor({ language }: Ask, { options }: Voting): Column[] {
  return [
    ...columnsOf(
      language,
      ['village', '村', 'Village', 22],
      ['roll', '应到人数', 'On the roll', 6],
      ['present', '实到人数', 'Present', 6],
      ['issued', '发出票', 'Issued', 6],
      ['returned', '收回票', 'Returned', 6],
      ['valid', '有效票', 'Valid', 6],
      ['spoilt', '废票（原因）', 'Spoilt (why)', 8],
      ['dontKnow', '弃权/不了解（分题）', 'Blank or cannot say', 9],
    ),
    ...options,
    ...columnsOf(
      language,
      ['points', '得分', 'Points', 6],
      ['supervisor', '监票人', 'Supervised by', 7],
      ['counter', '计票人', 'Counted by', 7],
      ['on', '日期', 'Date', 7],
    ),
  ];
}
