import { fromFigure, sum, toFigure } from '../core/exact.js';
import { nodesWithin } from '../core/node-children.js';
import { everything } from '../http/list-query.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import { levelsOf, pointsFor } from './levels.js';
import { placeText } from './people.js';
import type { Row } from './sheet.js';
import { onPaper } from './sides.js';

const GROUP = 'thirdParty';

/** 《成效核查表》: what the assessors found of each project or task they looked at in a village. */
export const siteChecks: Form = {
  id: 'site-checks',
  title: both('成效核查表', 'Checks of results on site'),
  of: 'village',
  paper: 'landscape',
  hasExcel: true,
  async draw(ask, from) {
    const { cycle, actor, language, of, isBlank, ruleSet } = ask;
    const filter = { cycleId: cycle.id, group: GROUP, entityKind: 'village' };
    const all = isBlank ? [] : await everything((query) => from.marks.list(query, actor), filter);
    const marks = all.filter(({ areaCode }) => areaCode.startsWith(of));
    const surveys = isBlank ? [] : await everything((query) => from.surveys.list(query, actor), { cycleId: cycle.id });
    const plans = new Map(
      surveys.filter(({ areaCode }) => areaCode.startsWith(of)).map((one) => [one.areaCode, one.isScheduled]),
    );
    const names = await from.areas.namesOf(
      [of, ...plans.keys(), ...marks.map(({ areaCode }) => areaCode)].flatMap((code) => [code, code.slice(0, 9)]),
    );
    const people = await from.accounts.namesOf(marks.map(({ enteredBy }) => enteredBy));
    const items = itemsOf(ask);
    const levels = levelsOf(ruleSet, GROUP);
    const text = (value: number | string | undefined) =>
      value === undefined ? '' : (levels.get(String(value))?.title[language] ?? String(value));
    const villages = [...new Set(marks.map(({ entityCode }) => entityCode))].toSorted();
    const rows = villages.flatMap((village) => {
      const own = marks.filter(({ entityCode }) => entityCode === village);
      const objects = Math.max(...own.map(({ values }) => values.length));
      return Array.from({ length: objects }, (_, at): Row => {
        const points = items.map(({ id }) => own.find(({ item }) => item === id)?.values[at]);
        const known = points.flatMap((value) => (value === undefined ? [] : (pointsFor(value, levels) ?? [])));
        return {
          village: placeText(names, village),
          project: both(`第 ${at + 1} 项`, `No. ${at + 1}`)[language],
          ...Object.fromEntries(items.map(({ id }, i) => [id, text(points[i])])),
          total: known.length === items.length ? onPaper(toFigure(sum(known.map((value) => fromFigure(value))))) : '',
          checkedBy: people.get(own[0]?.enteredBy ?? '') ?? '',
        };
      });
    });
    // What was not planned is neither missing nor zero; what was planned and is not there is missing.
    const checked = new Set(villages);
    const others = [...plans]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([village, isScheduled]): Row[] =>
        checked.has(village)
          ? []
          : [{ village: placeText(names, village), project: (isScheduled ? MISSING : NOT_SCHEDULED)[language] }],
      );
    const said = [...rows, ...others];
    const blank = Array.from({ length: 3 }, (): Row => ({ village: placeText(names, of) }));
    return {
      body: { kind: 'table', columns: columnsFor(ask, items), rows: said.length > 0 ? said : blank },
      foot: FOOT[language],
    };
  },
};

const NOT_SCHEDULED = both('本期未安排，按计划', 'not scheduled this half-year, as planned');
const MISSING = both('已安排，尚未录入', 'scheduled, not entered yet');
const FOOT = { zh: ['核查人：', '村代表：', '年　　月　　日'], en: ['Checked by:', 'For the village:', 'Date:'] };

/** What is looked at of each project: the assessors' own items of a village, by the measure's titles. */
function itemsOf({ ruleSet: { entities }, language }: Ask): { id: string; title: string }[] {
  const { score, figures } = entities.village ?? { figures: [] };
  const nodes = [...(score ? [score] : []), ...figures].flatMap((tree) => [...nodesWithin(tree)]);
  return nodes.flatMap((node) =>
    node.kind === 'marks' && node.group === GROUP ? [{ id: node.item, title: node.title[language] }] : [],
  );
}

function columnsFor({ language }: Ask, items: ReturnType<typeof itemsOf>) {
  return [
    ...columnsOf(language, ['village', '村', 'Village', 16], ['project', '项目/事项', 'Project or task', 26]),
    ...items.map(({ id, title }) => ({ id, title, width: 8 })),
    ...columnsOf(
      language,
      ['total', '得分', 'Points', 7],
      ['checkedBy', '核查人', 'Checked by', 9],
      ['photo', '照片编号（可空）', 'Photograph (optional)', 12],
    ),
  ];
}
