import type { AreasService } from '../../areas/areas.service.js';
import { NewSurvey, type SurveyRecord } from '../../contract/records/survey.js';
import { schemaFaults } from '../../http/invalid-input.js';
import { everything } from '../../http/list-query.js';
import type { SurveysService } from '../../surveys/surveys.service.js';
import type { RuleSet } from '../../contract/rule-set.js';
import type { Column, Row, Value } from '../form.js';
import { keptOneByOne } from '../kept-one-by-one.js';
import { METHODS } from '../people-words.js';
import { nothingToFill } from '../refusals.js';
import { otherName, outOfScope, reaches } from '../scope.js';
import { faultsIn, type Judged, type Occasion, type Sheet, type SheetRun } from '../sheet.js';

type JudgedSurvey = Judged & { body?: NewSurvey; before?: SurveyRecord | undefined };

const COUNTS = ['pool', 'called', 'answered', 'valid', 'refusals'] as const;
/** What the firm may leave unsaid. */
const MORE = ['substituted', 'calledBack'] as const;
const COUNT_TITLES: Readonly<Record<(typeof COUNTS)[number] | (typeof MORE)[number], { zh: string; en: string }>> = {
  pool: { zh: '样本池（户）', en: 'Sample' },
  called: { zh: '已联系', en: 'Contacted' },
  answered: { zh: '已答', en: 'Answered' },
  valid: { zh: '有效', en: 'Valid' },
  refusals: { zh: '拒访', en: 'Refused' },
  substituted: { zh: '更换样本（户）', en: 'Substituted' },
  calledBack: { zh: '回访复核（户）', en: 'Called back' },
};
const GROUP = 'thirdParty';
const keyOf = (question: string, option: string) => `${question}-${option}`;

/** What the third party found in each village: a row for each, a column for each answer. */
export class SurveysSheet implements Sheet {
  readonly name = 'surveys';
  readonly title = { zh: '第三方调查结果表', en: 'Results of the survey' };
  readonly notes = {
    zh: '灰色栏已保护。每村一行，填户数：已答不多于已联系，有效不多于已答，各选项合计不多于有效。导入后为草稿，交付前可改。',
    en: 'Grey cells are protected. One village a row, in households: answered at most contacted, valid at most answered, all options of a question at most valid. What is imported is a draft until it is delivered.',
  };
  readonly permission = 'surveys.create';
  readonly whileCycle = ['open'] as const;

  constructor(
    private readonly surveys: SurveysService,
    private readonly areas: AreasService,
  ) {}

  async form(occasion: Occasion) {
    const columns = columnsOf(occasion.ruleSet);
    const villages = await this.villagesOf(occasion);
    if (!columns || villages.size === 0) throw nothingToFill(this.title);
    const there = await this.thereIn(occasion);
    const rows = [...villages].map(([code, name]) => {
      const row: Record<string, Value> = { code, name };
      const survey = there.get(code);
      if (!survey) return row;
      for (const key of ['method', ...COUNTS, ...MORE, 'isScheduled'] as const) row[key] = survey[key];
      for (const [question, options] of Object.entries(survey.questions))
        for (const [option, count] of Object.entries(options)) row[keyOf(question, option)] = count;
      return row;
    });
    return { columns, rows, emptyRows: 0 };
  }

  async begin(occasion: Occasion): Promise<SheetRun<JudgedSurvey>> {
    const { actor } = occasion;
    const villages = await this.villagesOf(occasion);
    const there = await this.thereIn(occasion);
    return {
      judge: async (rows) => {
        const judged: JudgedSurvey[] = [];
        for (const row of rows) judged.push(await this.judged(row, occasion, villages, there));
        return judged;
      },
      keep: (judged) =>
        keptOneByOne(
          judged,
          ({ body, before }) => {
            if (!before) return this.surveys.create(body!, actor);
            const { cycleId: _cycle, areaCode: _area, ...figures } = body!;
            return this.surveys.update(before.id, { ...figures, version: before.version }, actor);
          },
          keyAt,
        ),
    };
  }

  private async judged(
    row: Row,
    { cycle, ruleSet }: Occasion,
    villages: ReadonlyMap<string, string>,
    there: ReadonlyMap<string, SurveyRecord>,
  ): Promise<JudgedSurvey> {
    const { values, faults } = row;
    const areaCode = String(values['code'] ?? '');
    const one: JudgedSurvey = { row, is: 'fresh', faults };
    if (!villages.has(areaCode)) {
      faults.push(outOfScope('code', areaCode));
      return one;
    }
    const said = values['name'];
    if (said && said !== villages.get(areaCode))
      faults.push(otherName('name', areaCode, villages.get(areaCode)!, said));
    const filled = ['method', ...COUNTS].filter((key) => values[key] !== null && values[key] !== undefined);
    if (filled.length === 0 && faults.length === 0) return { ...one, is: 'blank' };
    if (faults.length > 0) return one;
    const questions = Object.fromEntries(
      questionsOf(ruleSet).map(([id, options]) => [
        id,
        Object.fromEntries(options.map((option) => [option.id, values[keyOf(id, option.id)] ?? 0])),
      ]),
    );
    const figures = {
      ...Object.fromEntries([...COUNTS, 'method'].map((key) => [key, values[key]])),
      ...Object.fromEntries(MORE.map((key) => [key, values[key] ?? null])),
      questions,
      isScheduled: values['isScheduled'] ?? false,
    };
    const body = { cycleId: cycle.id, areaCode, ...figures };
    const wrong = schemaFaults(NewSurvey, body, 'body');
    const en = wrong('en');
    for (const [at, { pointer, message }] of wrong('zh').entries())
      faults.push({ key: keyAt(pointer), zh: message, en: en[at]!.message });
    if (faults.length > 0) return one;
    one.body = NewSurvey.parse(body);
    await this.surveys.check(one.body).catch((error: unknown) => {
      for (const { pointer, zh, en: english } of faultsIn(error)) faults.push({ key: keyAt(pointer), zh, en: english });
    });
    one.before = there.get(areaCode);
    if (!one.before) return one;
    one.is = Object.entries(figures).every(([key, value]) => sameAs(one.before![key as keyof SurveyRecord], value))
      ? 'same'
      : 'changed';
    if (one.is === 'changed' && one.before.state !== 'draft')
      faults.push({
        key: null,
        zh: '这个村的调查已交付，与表中不同；请在页面上更正并写明原因，原来的数字保留',
        en: 'was delivered and says something else; correct it on its page with a reason, the figures before are kept',
      });
    return one;
  }

  private async villagesOf({ cycle, actor }: Occasion): Promise<Map<string, string>> {
    const areas = (await this.areas.contribute(cycle)).filter(
      ({ kind, code }) => kind === 'village' && reaches(actor, this.permission, code, cycle.id),
    );
    return new Map(areas.map(({ code, name = code }) => [code, name]));
  }

  private async thereIn({ cycle, actor }: Occasion): Promise<Map<string, SurveyRecord>> {
    const surveys = await everything((query) => this.surveys.list(query, actor), { cycleId: cycle.id });
    return new Map(surveys.map((survey) => [survey.areaCode, survey]));
  }
}

/** Counts that are not named are none. */
function sameAs(known: unknown, said: unknown): boolean {
  if (typeof known !== 'object' || known === null || typeof said !== 'object' || said === null) return known === said;
  const keys = new Set([...Object.keys(known), ...Object.keys(said)]);
  return [...keys].every((key) =>
    sameAs((known as Record<string, unknown>)[key] ?? 0, (said as Record<string, unknown>)[key] ?? 0),
  );
}

const questionsOf = ({ raterGroups }: RuleSet) =>
  Object.entries(raterGroups[GROUP]?.questions ?? {}).map(
    ([id, { title, options }]) =>
      [
        id,
        Object.entries(options).map(([option, { title: called }]) => ({ id: option, title: called })),
        title,
      ] as const,
  );

function columnsOf(ruleSet: RuleSet): Column[] | undefined {
  const questions = questionsOf(ruleSet);
  if (questions.length === 0) return undefined;
  const count = { kind: 'number', isWhole: true, least: 0, most: 1_000_000 } as const;
  return [
    {
      key: 'code',
      title: { zh: '村代码（12位）', en: 'Village code' },
      kind: 'code',
      isFixed: true,
      isKey: true,
      isRequired: true,
      width: 17,
    },
    { key: 'name', title: { zh: '村', en: 'Village' }, kind: 'text', isFixed: true, width: 14 },
    { key: 'method', title: { zh: '调查方式', en: 'Method' }, kind: 'choice', choices: METHODS, width: 12 },
    ...COUNTS.map((key): Column => ({ key, title: COUNT_TITLES[key], ...count, width: 12 })),
    ...questions.flatMap(([id, options, title]) =>
      options.map((option): Column => ({
        key: keyOf(id, option.id),
        title: { zh: `${title.zh}：${option.title.zh}`, en: `${title.en} ${option.title.en}` },
        ...count,
        width: 14,
      })),
    ),
    { key: 'isScheduled', title: { zh: '本期安排实地核查', en: 'Site check due' }, kind: 'yesNo', width: 12 },
    ...MORE.map((key): Column => ({ key, title: COUNT_TITLES[key], ...count, width: 14 })),
  ];
}

function keyAt(pointer: string): string | null {
  const [, part, question, option] = pointer.split('/');
  if (part === 'questions') return question && option ? keyOf(question, option) : null;
  return part && ['method', ...COUNTS, ...MORE, 'isScheduled'].includes(part) ? part : null;
}
