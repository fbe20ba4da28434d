import { everything } from '../http/list-query.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import { peopleOf } from './people.js';
import { type Column, numbered } from './sheet.js';
import { frameOf, onPaper, sidesIn } from './sides.js';
import type { SourcesService } from './sources.service.js';

/** 《半年履职评估结果汇总表》, handed up by the county: everybody assessed, the points of each side, both grades and why they differ. */
export const rosterSummary: Form = {
  id: 'roster-summary',
  title: both('半年履职评估结果汇总表', 'Summary of the assessment of a half-year'),
  of: 'county',
  paper: 'a3',
  hasExcel: true,
  async draw(ask, from) {
    const { cycle, ruleSet, actor, language } = ask;
    const filter = { cycleId: cycle.id, kind: 'cadre' };
    const results = (await everything((query) => from.results.list(query, actor), filter)).filter(
      ({ state }) => state !== 'superseded',
    );
    const sides = await from.results.readEach(cycle.id, ({ lines }) => sidesIn(lines, ruleSet));
    const people = await peopleOf(ask, from);
    const decided = await decisionsOf(ask, from);
    const rows = numbered(
      results.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      ({ id, code, name, points, word, determinedWord, grade }) => {
        const decision = decided.get(code);
        // Who has no grade stands like everybody else without one: no part of the points tells why.
        const shown = grade === null || points === null ? undefined : sides.get(id);
        return {
          ...people.get(code),
          name: name ?? '',
          ...Object.fromEntries(Object.entries(shown?.points ?? {}).map(([side, value]) => [side, onPaper(value)])),
          beside: onPaper(shown?.beside),
          points: onPaper(points),
          proposed: word?.[language] ?? '',
          determined: (determinedWord ?? decision?.word)?.[language] ?? '',
          reason: decision?.reason ?? '',
          note: decision?.isProposedUpward
            ? both('提建议，按管理权限报上级', 'proposed to the higher level')[language]
            : '',
        };
      },
    );
    return { body: { kind: 'table', columns: columnsFor(ask), rows }, foot: FOOT[language] };
  },
};

const FOOT = { zh: ['填报人：', '审核人：', '（盖章）'], en: ['Drawn up by:', 'Checked by:', '(seal)'] };

function columnsFor({ ruleSet, language }: Ask): Column[] {
  const sides = frameOf(ruleSet)?.of ?? [];
  const points = language === 'zh' ? '得分' : ' points';
  return [
    ...columnsOf(
      language,
      ['no', '序号', 'No.', 4],
      ['name', '姓名', 'Name', 7],
      ['gender', '性别', 'Sex', 4],
      ['birthMonth', '出生年月', 'Born', 7],
      ['politicalStatus', '政治面貌', 'Party', 8],
      ['unit', '派出单位及职务', 'Unit and duty', 15],
      ['personnelKind', '人员身份', 'Personnel', 9],
      ['dispatchLevel', '派出层级', 'Sent by', 6],
      ['place', '驻地（乡镇/村）', 'Place', 12],
      ['post', '岗位', 'Post', 9],
      ['postedOn', '到岗时间', 'Since', 9],
    ),
    ...sides.map(({ node }) => ({ id: node.id, title: `${node.title[language]}${points}`, width: 8 })),
    ...columnsOf(
      language,
      ['beside', '加减分', 'Added or taken', 6],
      ['points', '总分', 'Total', 6],
      ['proposed', '系统建议等次', 'Proposed', 7],
      ['determined', '研究确定等次', 'Determined', 7],
      ['reason', '不一致理由', 'Why they differ', 14],
      ['note', '备注', 'Note', 9],
    ),
  ];
}

async function decisionsOf({ cycle, actor }: Ask, from: SourcesService) {
  const all = await everything((query) => from.determinations.list(query, actor), { cycleId: cycle.id });
  return new Map(all.map((one) => [one.code, one]));
}
