import type { Entity } from '../contract/entity.js';
import { divide, fromFigure, hundred, isZero, multiply, round, subtract, sum, toNumber } from '../core/exact.js';
import { type Ask, both, columnsOf, type Form } from './form.js';
import { peopleOf } from './people.js';
import type { Row } from './sheet.js';
import type { SourcesService } from './sources.service.js';

/** The finding that a cadre was off post without cause. */
const ABSENCE = 'absence-unexcused';

/** 《驻村干部在岗情况表》: days due, days excused and days served, as they are counted from the records. */
export const presence: Form = {
  id: 'presence',
  title: both('驻村干部在岗情况表', 'Presence on post'),
  of: 'township',
  paper: 'portrait',
  async draw(ask, from) {
    const { of, isBlank, language } = ask;
    const people = [...(await peopleOf(ask, from))].filter(([, { areaCode }]) => areaCode.startsWith(of));
    const entities = isBlank ? new Map<string, Entity>() : await recorded(ask, from);
    const rows = people.map(([code, { name }]) => ({ name: name ?? '', ...daysOf(entities.get(code)) }));
    return { body: { kind: 'table', columns: COLUMNS(language), rows }, foot: FOOT[language] };
  },
};

const FOOT = {
  zh: ['填报人：', '乡镇党委（盖章）', '年　　月　　日'],
  en: ['Drawn up by:', 'Township (seal)', 'Date:'],
};

const COLUMNS = (language: Ask['language']) =>
  columnsOf(
    language,
    ['name', '姓名', 'Name', 10],
    ['workingDays', '应在岗工作日', 'Working days', 10],
    ['officialTripDays', '公出', 'Official trips', 8],
    ['trainingDays', '培训', 'Training', 8],
    ['approvedLeaveDays', '批准休假', 'Approved leave', 8],
    ['sickAndPersonalLeaveDays', '病事假', 'Sick and personal leave', 8],
    ['absences', '无故不在岗次数', 'Absences without cause', 10],
    ['attendance', '在岗率', 'Presence', 8],
  );

/** The cadres as they were assessed; as they are recorded until now where they were not yet. */
async function recorded({ cycle }: Ask, from: SourcesService): Promise<Map<string, Entity>> {
  const frozen = cycle.assessedAt === null ? undefined : (await from.cohorts.allFrozen(cycle.id)).at(-1);
  const { entities } = frozen?.cohort ?? (await from.results.cohortOf(cycle.id));
  return new Map(entities.filter(({ kind }) => kind === 'cadre').map((entity) => [entity.code, entity]));
}

function daysOf(entity: Entity | undefined): Row {
  if (!entity) return {};
  const { facts = {}, findings = [] } = entity;
  const days = (fact: string) => (typeof facts[fact] === 'number' ? facts[fact] : undefined);
  const names = ['workingDays', 'officialTripDays', 'trainingDays', 'approvedLeaveDays', 'sickAndPersonalLeaveDays'];
  const excused = sum(names.slice(1, 4).map((name) => fromFigure(days(name) ?? 0)));
  const [working, served] = [days('workingDays'), days('daysOnPost')];
  const due = working === undefined ? undefined : subtract(fromFigure(working), excused);
  return {
    ...Object.fromEntries(names.map((name) => [name, days(name) === undefined ? '' : String(days(name))])),
    absences: String(findings.filter(({ code }) => code === ABSENCE).length),
    attendance:
      due === undefined || served === undefined || isZero(due)
        ? ''
        : `${toNumber(round(multiply(divide(fromFigure(served), due), hundred), { places: 1, mode: 'halfUp' }))}%`,
  };
}
