import { everything } from '../http/list-query.js';
import type { ResultFile } from '../contract/records/result.js';
import type { TaskListRecord } from '../contract/records/task-list.js';
import type { Lines } from '../core/explain/lines.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import { levelsOf } from './levels.js';
import { peopleOf } from './people.js';
import { type Box, type Card, numbered, type Row, type Table } from './sheet.js';
import { frameOf, onPaper, sidesIn } from './sides.js';

/** 《个人半年履职评估表》 on one A4 page: who, the tasks, the report, the points of each side, both grades, and room for three opinions. */
export const personal: Form = {
  id: 'personal',
  title: both('个人半年履职评估表', 'Assessment form of one cadre'),
  of: 'result',
  paper: 'portrait',
  async draw(ask, from) {
    const { actor, language, of, cycle } = ask;
    const file = await from.results.get(of, actor, language, 'cadre');
    const filter = { cycleId: cycle.id, cadreId: file.cadreId ?? '' };
    const [tasks] = await everything((query) => from.taskLists.list(query, actor), filter);
    const [report] = await everything((query) => from.dutyReports.list(query, actor), filter);
    const person = (await peopleOf(ask, from)).get(file.code);
    const body = cardOf(
      ask,
      { ...person, ...saidOf(file, ask), report: brief(report?.text ?? '') },
      taskTable(tasks, ask),
    );
    return { body, foot: file.seal === null ? [] : [`${both('封存号', 'Seal')[language]} ${file.seal}`] };
  },
  blank: (ask) => ({ body: cardOf(ask, {}, taskTable(undefined, ask)) }),
};

/** The boxes of the form, in its order; the last three are written and sealed by hand. */
function cardOf({ language }: Ask, said: Row, table: Table): Card {
  const t = (zh: string, en: string) => both(zh, en)[language];
  const box = (id: string, zh: string, en: string): Box => ({ id, title: t(zh, en), text: said[id] ?? '' });
  const byHand = (id: string, zh: string, en: string, text = ''): Box[] => [
    { id, title: t(zh, en), text, isTall: true },
  ];
  const seal = t('（盖章）', '(seal)');
  return {
    kind: 'card',
    above: [
      [box('name', '姓名', 'Name'), box('birthMonth', '出生年月', 'Born'), box('politicalStatus', '政治面貌', 'Party')],
      [box('unit', '派出单位及职务', 'Unit and duty')],
      [box('place', '驻地', 'Place'), box('postedOn', '到岗时间', 'On post since')],
    ],
    table,
    below: [
      [{ ...box('report', '述职摘要', 'Duty report'), isTall: true }],
      [box('sides', '四方得分', 'Points of the sides')],
      [box('conduct', '负面清单情形', 'Listed conduct')],
      [box('exemption', '容错情况', 'Exemptions')],
      [box('proposed', '建议等次', 'Proposed grade'), box('determined', '确定等次', 'Determined grade')],
      byHand('ownOpinion', '本人意见及签名', 'Own opinion, signature'),
      byHand('townshipOpinion', '乡镇党委意见', 'Township committee', seal),
      byHand('countyOpinion', '组织部门意见', 'Organisation department', seal),
    ],
  };
}

function saidOf(file: ResultFile, { ruleSet, language }: Ask): Row {
  const t = (zh: string, en: string) => both(zh, en)[language];
  const { points, beside } = sidesIn(file.lines as unknown as Lines, ruleSet);
  const sides = (frameOf(ruleSet)?.of ?? []).map(
    ({ node }) => `${node.title[language]} ${onPaper(points[node.id]) || '—'}`,
  );
  const total = [
    `${t('加减分', 'added or taken')} ${onPaper(beside) || '0'}`,
    `${t('总分', 'total')} ${onPaper(file.points)}`,
  ];
  return {
    name: file.name ?? '',
    sides: file.points === null ? (file.word?.[language] ?? '') : [...sides, ...total].join('　'),
    conduct: held(file, 'rule', language),
    exemption: held(file, 'exemption', language),
    proposed: file.word?.[language] ?? '',
    determined: (file.determination?.determinedWord ?? file.determinedWord)?.[language] ?? '',
  };
}

/** A page holds about so many characters of a report. */
const BRIEF = 260;
const brief = (text: string): string => (text.length > BRIEF ? `${text.slice(0, BRIEF)}……` : text);

/** A rule held, or an exemption struck it out; what is withheld from a reader stands on nobody's form. */
const TOLD: readonly string[] = ['held', 'neutralised'];

/** The sentences of a kind that held, or were struck out; none where there are none. */
function held({ sentences }: ResultFile, part: 'rule' | 'exemption', language: Ask['language']): string {
  const told = sentences.filter((one) => one.part === part && TOLD.includes(one.tone));
  return told.map(({ text }) => text).join('\n') || both('无', 'none')[language];
}

function taskTable(list: TaskListRecord | undefined, { language, ruleSet }: Ask): Table {
  const levels = levelsOf(ruleSet, ruleSet.taskList?.group);
  const word = (outcome: string | undefined) =>
    outcome === undefined ? '' : (levels.get(outcome)?.title[language] ?? outcome);
  const tasks = list?.tasks ?? [];
  return {
    kind: 'table',
    columns: columnsOf(
      language,
      ['no', '序号', 'No.', 5],
      ['title', '事项', 'Task', 24],
      ['goal', '目标', 'Goal', 36],
      ['done', '完成情况', 'What came of it', 10],
      ['confirmed', '乡镇确认', 'Township confirms', 10],
    ),
    rows: numbered(
      tasks.map((task, at) => ({ task, at })),
      ({ task: { title, goal }, at }) => ({
        title,
        goal,
        done: word(list?.ticks?.[at]),
        confirmed: list?.state === 'confirmed' ? word(list.outcomes?.[at]) : '',
      }),
    ),
  };
}
