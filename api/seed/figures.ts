import type { INestApplicationContext } from '@nestjs/common';
import type { Entity } from '../contract/entity.js';
import type { NewIndicator } from '../contract/records/indicator.js';
import type { Actor } from '../http/access.js';
import { FiguresService } from '../indicators/figures.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import type { Pair } from './people.js';

/** What the roster, the register of leave, the survey or a decision on a place says, and nobody reports. */
const SAID_ELSEWHERE = new Set([
  'personnelStatus',
  'postedOn',
  'inVillageSince',
  'officialTripDays',
  'trainingDays',
  'approvedLeaveDays',
  'sickAndPersonalLeaveDays',
  'isCheckedThisHalf',
  'isForceMajeure',
]);

const t = (zh: string, en: string) => ({ zh, en });

/** The figures the county gathers, and which office owns them. */
const INDICATORS: readonly Omit<NewIndicator, 'areaCode'>[] = [
  village('incomeBefore', t('上年同期村集体经营性收入', 'Collective business income, same period of last year')),
  village('incomeNow', t('本期村集体经营性收入', 'Collective business income now')),
  village('householdGrowth', t('监测户脱贫户人均纯收入增幅', 'Growth of income of monitored households'), ['second']),
  village('countyMeanGrowth', t('同项全县平均', 'The county mean of the same'), ['second']),
  cadre('workingDays', t('应在岗工作日', 'Working days'), '县委组织部驻村办'),
  cadre('daysOnPost', t('实际在岗天数', 'Days on post'), '县委组织部驻村办'),
  cadre('tasksReported', t('任务清单自报完成率', 'Task results as reported'), '驻村干部本人'),
];

function village(fact: string, title: NewIndicator['title'], halves: NewIndicator['halves'] = ['first', 'second']) {
  const scope = '经营、发包及上交、投资和其他经营收入，不含补助、捐赠';
  return {
    ...blank(fact, title, '县农业农村局'),
    entityKind: 'village' as const,
    halves,
    scope,
    baseline: '上年同期',
    unit: null,
  };
}

function cadre(fact: string, title: NewIndicator['title'], ownerUnit: string) {
  return { ...blank(fact, title, ownerUnit), entityKind: 'cadre' as const };
}

function blank(
  fact: string,
  title: NewIndicator['title'],
  ownerUnit: string,
): Omit<NewIndicator, 'areaCode' | 'entityKind'> {
  return {
    fact,
    title,
    ownerUnit,
    ownerUnitId: null,
    unit: null,
    scope: null,
    baseline: null,
    enteredBy: null,
    halves: ['first', 'second'],
  };
}

/** Says what the county's figures mean and who owns them. */
export async function enterIndicators(app: INestApplicationContext, areaCode: string, by: Actor): Promise<void> {
  const indicators = app.get(IndicatorsService, { strict: false });
  for (const indicator of INDICATORS) await indicators.create({ areaCode, ...indicator }, by);
}

/** The figures that somebody reports of these entities. */
export function figuresOf(entities: readonly Entity[]) {
  return entities.flatMap(({ kind: entityKind, code: entityCode, facts = {} }) =>
    Object.entries(facts)
      .filter(([fact]) => !SAID_ELSEWHERE.has(fact))
      .map(([fact, value]) => ({ entityKind, entityCode, fact, value, baseline: null, note: null })),
  );
}

/**
 * Enters the figures of these entities and has them confirmed by another person, unless nobody has looked at them yet. The offices act
 * as the program: whose figure each is would take an account for every office.
 */
export async function enterFigures(
  app: INestApplicationContext,
  cycleId: string,
  entities: readonly Entity[],
  [enters, confirms]: Pair,
  isConfirmed = true,
): Promise<void> {
  const figures = app.get(FiguresService, { strict: false });
  const rows = figuresOf(entities);
  for (let from = 0; from < rows.length; from += 500) {
    const some = { cycleId, figures: rows.slice(from, from + 500) };
    const made = await figures.createMany(some, { ...enters, role: 'system' });
    if (!isConfirmed) continue;
    await figures.confirmMany({ cycleId, ids: made.figures.map(({ id }) => id) }, { ...confirms, role: 'system' });
  }
}
