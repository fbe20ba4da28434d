import type { MarkRecord } from '../contract/records/mark.js';
import type { RuleSet } from '../contract/rule-set.js';
import { fromFigure, sum, toFigure } from '../core/exact.js';
import { nodesWithin } from '../core/node-children.js';
import { everything } from '../http/list-query.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import { levelsOf, pointsFor } from './levels.js';
import { peopleOf } from './people.js';
import { type Column, numbered, type Row } from './sheet.js';
import { onPaper } from './sides.js';

const GROUP = 'townshipCommittee';

/** 《乡镇党委评分表》: what the committee gave each of its cadres; empty for a secretary who signs on paper. */
export const townshipMarks: Form = {
  id: 'township-marks',
  title: both('乡镇党委评分表', 'Marks of the township Party committee'),
  of: 'township',
  paper: 'landscape',
  async draw(ask, from) {
    const { cycle, actor, language, of, isBlank, ruleSet } = ask;
    const people = [...(await peopleOf(ask, from))].filter(([, { areaCode }]) => areaCode.startsWith(of));
    const filter = { cycleId: cycle.id, group: GROUP, entityKind: 'cadre' };
    const marks = isBlank ? [] : await everything((query) => from.marks.list(query, actor), filter);
    const names = await from.accounts.namesOf(
      marks.flatMap(({ enteredBy, countersignedBy }) => [enteredBy, countersignedBy ?? '']),
    );
    const items = itemsOf(ruleSet);
    const rows = numbered(people, ([code, { name, place, post }]) => {
      const own = marks.filter(({ entityCode, item }) => entityCode === code && items.some(({ id }) => id === item));
      return {
        name: name ?? '',
        place: place ?? '',
        post: post ?? '',
        ...(own.length > 0 ? said(own, ruleSet, names) : {}),
      };
    });
    return { body: { kind: 'table', columns: columnsFor(ask, items), rows }, foot: FOOT[language] };
  },
};

const FOOT = {
  zh: ['书记（签字）：', '党委会日期：　　　年　　月　　日', '（盖章）'],
  en: ['Secretary (signature):', 'Committee met on:', '(seal)'],
};

/** What the committee marks of a cadre; the tasks are agreed and confirmed elsewhere. */
function itemsOf({ entities, taskList }: RuleSet): { id: string; zh: string; en: string }[] {
  const nodes = entities.cadre?.score ? [...nodesWithin(entities.cadre.score)] : [];
  return nodes.flatMap((node) =>
    node.kind === 'marks' && node.group === GROUP && node.item !== taskList?.item
      ? [{ id: node.item, zh: heading(node.title.zh, '：'), en: heading(node.title.en, ':') }]
      : [],
  );
}

/** The name of an item without what it asks. */
const heading = (title: string, colon: string): string => title.split(colon)[0]!;

function said(marks: readonly MarkRecord[], ruleSet: RuleSet, names: ReadonlyMap<string, string>): Row {
  const levels = levelsOf(ruleSet, GROUP);
  const given = marks.map(({ item, values: [value] }) => ({
    item,
    points: value === undefined ? null : pointsFor(value, levels),
  }));
  const [first] = marks;
  return {
    ...Object.fromEntries(given.map(({ item, points }) => [item, onPaper(points)])),
    total: given.some(({ points }) => points === null)
      ? ''
      : onPaper(toFigure(sum(given.map(({ points }) => fromFigure(points!))))),
    text: [...new Set(marks.flatMap(({ sentence }) => sentence ?? []))].join('\n'),
    meetingOn: first?.meetingOn ?? '',
    enteredBy: names.get(first?.enteredBy ?? '') ?? '',
    countersignedBy: names.get(first?.countersignedBy ?? '') ?? '',
  };
}

function columnsFor({ language }: Ask, items: ReturnType<typeof itemsOf>): Column[] {
  return [
    ...columnsOf(
      language,
      ['no', '序号', 'No.', 4],
      ['name', '姓名', 'Name', 7],
      ['place', '驻村', 'Place', 10],
      ['post', '岗位', 'Post', 9],
    ),
    ...columnsOf(language, ...items.map(({ id, zh, en }) => [id, zh, en, 7] as const)),
    ...columnsOf(
      language,
      ['total', '合计', 'Total', 5],
      ['text', '突出成果或问题（50字）', 'Results or problems (50 characters)', 22],
      ['meetingOn', '党委会日期', 'Committee met on', 8],
      ['enteredBy', '录入人', 'Entered by', 7],
      ['countersignedBy', '复核人', 'Countersigned by', 7],
    ),
  ];
}
