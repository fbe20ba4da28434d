import { Injectable } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import type { ResultRecord } from '../contract/records/result.js';
import type { ExportQuery } from '../contract/records/spreadsheet.js';
import { fromFigure, toNumber } from '../core/exact.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import type { Language } from '../http/language.js';
import { everything } from '../http/list-query.js';
import { ResultsService } from '../results/results.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { UnitsService } from '../units/units.service.js';
import type { Value } from './form.js';
import { LEVELS, PERSONNEL, POSTS } from './people-words.js';
import { ReadingService } from './reading.service.js';

type Heading = { title: string; width?: number };
type Table = { title: string; note: string; headings: Heading[]; rows: Value[][] };

const ASSESSED = ['assessed', 'consulted', 'determined', 'sealed', 'noticed', 'final'] as const;
const TITLES = {
  results: { zh: '半年履职评估结果汇总表', en: 'Results' },
  rankings: { zh: '得分排序表', en: 'Ranking' },
  filing: { zh: '考核备案数', en: 'Figures for the filing' },
} as const;
const NOTES = {
  results: { zh: '内部资料，注意保管。', en: 'For the office alone.' },
  rankings: {
    zh: '仅供研究使用，不公布名次。同分同名次。',
    en: 'For the meeting alone; no places are published. Equal points share a place.',
  },
  filing: {
    zh: '应参加、实际参加和各等次人数，按派出单位。',
    en: 'Who should take part, who did, and each grade, by dispatching unit.',
  },
} as const;

/** Results as workbooks, for those who may read them. That they were taken out is noted. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly results: ResultsService,
    private readonly cadres: CadresService,
    private readonly units: UnitsService,
    private readonly areas: AreasService,
    private readonly reading: ReadingService,
  ) {}

  /** @throws DomainError window-closed before the cycle is assessed */
  async export(
    { table, cycleId }: ExportQuery,
    actor: Actor,
    language: Language,
  ): Promise<{ name: string; content: Buffer }> {
    const cycle = await this.cycles.mustBe(cycleId, ...ASSESSED);
    const all = await everything((query) => this.results.list(query, actor), { cycleId, kind: 'cadre' }, [
      'code',
      'ASC',
    ]);
    const results = all.filter(({ supersededById }) => supersededById === null);
    const made = await this.tableOf(table, results, cycle, language);
    await this.audit.write({ ...actor, idempotency: undefined }, cycle.areaCode, async (change) =>
      change.note('export', 'cycles', cycleId, { table: [null, table] }),
    );
    return { name: `${made.title} ${cycle.code}.xlsx`, content: await this.reading.table(made) };
  }

  private async tableOf(
    table: ExportQuery['table'],
    results: readonly ResultRecord[],
    cycle: CycleEntity,
    language: Language,
  ): Promise<Table> {
    const head = { title: `${TITLES[table][language]}　${cycle.code}`, note: NOTES[table][language] };
    switch (table) {
      case 'results':
        return { ...head, ...(await this.summary(results, language)) };
      case 'rankings':
        return { ...head, ...ranking(results, language) };
      case 'filing':
        return { ...head, ...(await this.filing(results, cycle, language)) };
    }
  }

  private async summary(results: readonly ResultRecord[], language: Language) {
    const files = await this.cadres.byIds(results.flatMap(({ cadreId }) => cadreId ?? []));
    const units = await this.units.byIds(results.flatMap(({ unitId }) => unitId ?? []));
    const places = await this.areas.namesOf(results.flatMap(({ areaCode }) => [areaCode, areaCode.slice(0, 9)]));
    const said = (choices: typeof POSTS, id: string | null | undefined) =>
      choices.find((one) => one.id === id)?.title[language] ?? '';
    const headings = titled(language, [
      ['序号', 'No.', 6],
      ['编号', 'Code', 14],
      ['姓名', 'Name', 10],
      ['派出单位', 'Dispatching unit', 26],
      ['人员身份', 'Personnel kind', 11],
      ['派出层级', 'Dispatched by', 10],
      ['驻地', 'Place', 18],
      ['岗位', 'Post', 13],
      ['总分', 'Points', 9],
      ['建议等次', 'Proposed grade', 12],
      ['确定等次', 'Determined grade', 12],
    ]);
    const rows = results.map((result, at): Value[] => {
      const file = result.cadreId ? files.get(result.cadreId) : undefined;
      const { areaCode } = result;
      const township = areaCode.length > 9 ? (places.get(areaCode.slice(0, 9)) ?? '') : '';
      return [
        at + 1,
        result.code,
        result.name,
        (result.unitId && units.get(result.unitId)?.name) || '',
        said(PERSONNEL, file?.personnelKind),
        said(LEVELS, file?.dispatchLevel),
        `${township}${places.get(areaCode) ?? ''}`,
        said(POSTS, file?.post),
        pointsOf(result),
        result.word?.[language] ?? '',
        result.determinedWord?.[language] ?? '',
      ];
    });
    return { headings, rows };
  }

  /** Who should take part, who did, and each grade, by dispatching unit; the whole county below. */
  private async filing(results: readonly ResultRecord[], cycle: CycleEntity, language: Language) {
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const grades = ruleSet.entities.cadre?.grades?.order ?? [];
    const units = await this.units.byIds(results.flatMap(({ unitId }) => unitId ?? []));
    const headings = titled(language, [
      ['单位', 'Unit', 30],
      ['应参加人数', 'Should take part', 12],
      ['实际参加人数', 'Took part', 12],
      ...grades.map(({ title }): [string, string, number] => [title.zh, title.en, 10]),
      ['未定等次', 'Without a grade', 12],
    ]);
    const line = (name: string, some: readonly ResultRecord[]): Value[] => {
      const counts = grades.map(({ id }) => some.filter((one) => gradeOf(one) === id).length);
      const graded = counts.reduce((sum, one) => sum + one, 0);
      const took = some.filter(({ standing, points }) => standing === 'graded' || points !== null).length;
      return [name, some.length, took, ...counts, some.length - graded];
    };
    const byUnit = [...new Set(results.map(({ unitId }) => unitId))]
      .map((id): [string, ResultRecord[]] => [
        (id && units.get(id)?.name) || '—',
        results.filter(({ unitId }) => unitId === id),
      ])
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    const rows = [
      ...byUnit.map(([name, some]) => line(name, some)),
      line({ zh: '合计', en: 'All' }[language], results),
    ];
    return { headings, rows };
  }
}

/** The grade that was determined, or the proposed one before that. */
const gradeOf = ({ determinedGrade, grade }: ResultRecord): string | null => determinedGrade ?? grade;

const titled = (language: Language, headings: readonly [zh: string, en: string, width: number][]): Heading[] =>
  headings.map(([zh, en, width]) => ({ title: { zh, en }[language], width }));

const pointsOf = ({ points }: ResultRecord): number | null => (points === null ? null : toNumber(fromFigure(points)));

/** Best first; equal points share a place, and who has no points has none. */
function ranking(results: readonly ResultRecord[], language: Language) {
  const scored = results
    .filter((one) => pointsOf(one) !== null)
    .toSorted((one, other) => pointsOf(other)! - pointsOf(one)!);
  const without = results.filter((one) => pointsOf(one) === null);
  const headings = titled(language, [
    ['名次', 'Place', 8],
    ['编号', 'Code', 14],
    ['姓名', 'Name', 10],
    ['总分', 'Points', 9],
    ['建议等次', 'Proposed grade', 12],
    ['确定等次', 'Determined grade', 12],
  ]);
  const line = (result: ResultRecord, place: number | null): Value[] => [
    place,
    result.code,
    result.name,
    pointsOf(result),
    result.word?.[language] ?? '',
    result.determinedWord?.[language] ?? '',
  ];
  const placed = scored.map((one) => line(one, scored.findIndex((other) => pointsOf(other) === pointsOf(one)) + 1));
  return { headings, rows: [...placed, ...without.map((one) => line(one, null))] };
}
