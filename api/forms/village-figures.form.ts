import { everything } from '../http/list-query.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import type { Row } from './sheet.js';

/** 《村级指标数据表》: what the bureau enters of each village. */
export const villageFigures: Form = {
  id: 'village-figures',
  title: both('村级指标数据表', 'Figures of the villages'),
  of: 'county',
  paper: 'landscape',
  async draw(ask, from) {
    const { cycle, actor, language } = ask;
    const facts = factsOf(ask);
    const all = await everything((query) => from.figures.list(query, actor), {
      cycleId: cycle.id,
      entityKind: 'village',
    });
    const figures = all.filter(({ fact }) => facts.some(({ id }) => id === fact));
    const places = await everything((query) => from.areas.list(query, actor), {}, ['areaCode', 'ASC']);
    const names = new Map(places.map(({ areaCode, name }) => [areaCode, name]));
    const villages = places.filter(({ areaCode }) => areaCode.length === 12 && areaCode.startsWith(cycle.areaCode));
    const people = await from.accounts.namesOf(
      figures.flatMap(({ enteredBy, confirmedBy }) => [enteredBy, confirmedBy ?? '']),
    );
    const rows = villages.map(({ areaCode, name }): Row => {
      const own = figures.filter(({ entityCode }) => entityCode === areaCode);
      return {
        township: names.get(areaCode.slice(0, 9)) ?? '',
        village: `${name} ${areaCode}`,
        ...Object.fromEntries(
          own.map(({ fact, value, isScheduled }) => [
            fact,
            isScheduled ? text(value) : both('本期不报', 'not due')[language],
          ]),
        ),
        note: own.flatMap(({ note }) => note ?? []).join('；'),
        enteredBy: nameIn(
          people,
          own.map((one) => one.enteredBy),
        ),
        confirmedBy: nameIn(
          people,
          own.map((one) => one.confirmedBy),
        ),
      };
    });
    const columns = [
      ...columnsOf(language, ['township', '乡镇', 'Township', 9], ['village', '村（12位）', 'Village (12 digits)', 18]),
      ...facts.map(({ id, title }) => ({ id, title, width: 12 })),
      ...columnsOf(
        language,
        ['note', '不可比原因', 'Why not comparable', 16],
        ['enteredBy', '填报人', 'Entered by', 8],
        ['confirmedBy', '核定人', 'Confirmed by', 8],
      ),
    ];
    return { body: { kind: 'table', columns, rows }, foot: FOOT[language] };
  },
};

const FOOT = { zh: ['填报单位（盖章）', '负责人：', '年　　月　　日'], en: ['Bureau (seal)', 'In charge:', 'Date:'] };

/** What the measure has bureaus enter of a village, with its unit. */
function factsOf({ ruleSet: { entities }, language }: Ask): { id: string; title: string }[] {
  return Object.entries(entities.village?.facts ?? {}).flatMap(([id, { enteredBy, title, unit }]) =>
    enteredBy === 'dataProvider'
      ? [{ id, title: unit ? `${title[language]}（${unit[language]}）` : title[language] }]
      : [],
  );
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const nameIn = (names: ReadonlyMap<string, string>, ids: readonly (string | null)[]): string =>
  [...new Set(ids.flatMap((id) => (id === null ? [] : (names.get(id) ?? []))))].join('、');
