import type { AreasService } from '../../areas/areas.service.js';
import type { CalendarService } from '../../calendar-days/calendar.service.js';
import { type InterviewRecord, InterviewSaid, NewInterview } from '../../contract/records/interview.js';
import { schemaFaults } from '../../http/invalid-input.js';
import { everything } from '../../http/list-query.js';
import type { InterviewsService } from '../../interviews/interviews.service.js';
import type { Row } from '../form.js';
import { keptOneByOne } from '../kept-one-by-one.js';
import { nothingToFill } from '../refusals.js';
import { reaches } from '../scope.js';
import { faultsIn, type Judged, type Occasion, type Sheet, type SheetRun } from '../sheet.js';
import { answerKey, interviewColumns, keyAt, questionsOf } from './interview-columns.js';

type JudgedInterview = Judged & { body?: NewInterview };
type There = ReadonlyMap<string, InterviewRecord>;

const nameOf = ({ areaCode, sampleNumber, attempt }: Pick<NewInterview, 'areaCode' | 'sampleNumber' | 'attempt'>) =>
  `${areaCode} ${sampleNumber} ${attempt}`;

/** What assessors heard: a row for each contact with a household. What is there already is not changed by a file. */
export class InterviewsSheet implements Sheet {
  readonly name = 'interviews';
  readonly title = { zh: '第三方访问记录表', en: 'Interviews of the third party' };
  readonly notes = {
    zh: '每次联系一行，没有访问成的也要登记。样本编号不写姓名住址。结果为“完成”的每一问都填；“更换样本”填新样本的编号和被更换的原样本。已登记的不能用表改，请在页面更正并写明理由。',
    en: 'A row for each contact, also where nobody was interviewed. Sample numbers carry no name or address. Answer every question where it is complete; a substitution names the sample it replaces. What is recorded is corrected on its page with a reason, not by a file.',
  };
  readonly permission = 'interviews.create';
  readonly whileCycle = ['open'] as const;

  constructor(
    private readonly interviews: InterviewsService,
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
  ) {}

  async form(occasion: Occasion) {
    const { ruleSet } = occasion;
    const villages = await this.villagesOf(occasion);
    if (questionsOf(ruleSet).length === 0 || villages.length === 0) throw nothingToFill(this.title);
    const version = [ruleSet.code, ruleSet.effectiveFrom].filter(Boolean).join(' ');
    return {
      title: { zh: `${this.title.zh}（${version}）`, en: `${this.title.en} (${version})` },
      columns: interviewColumns(ruleSet, villages),
      rows: [],
      emptyRows: 500,
    };
  }

  async begin(occasion: Occasion): Promise<SheetRun<JudgedInterview>> {
    const { cycle, actor } = occasion;
    const there = await this.thereIn(occasion);
    const seen = new Map<string, number>();
    return {
      judge: async (rows) => {
        const judged: JudgedInterview[] = [];
        for (const row of rows) judged.push(await this.judged(row, occasion, there, seen));
        return judged;
      },
      keep: async (judged) => {
        const bodies = judged.map(({ body }) => body!);
        try {
          if (bodies.length > 0) await this.interviews.createMany(cycle.id, bodies, actor);
        } catch {
          // Somebody else was faster with one of them: each by itself says which.
          await keptOneByOne(judged, ({ body }) => this.interviews.create(body!, actor), keyAt);
        }
      },
    };
  }

  private async judged(
    row: Row,
    { cycle, ruleSet }: Occasion,
    there: There,
    seen: Map<string, number>,
  ): Promise<JudgedInterview> {
    const { values, faults } = row;
    const one: JudgedInterview = { row, is: 'fresh', faults };
    if (faults.length > 0) return one;
    const isSubstitute = values['outcome'] === 'substituted';
    if (!isSubstitute && values['attempt'] === null) {
      faults.push({ key: 'attempt', zh: '未填写', en: 'is empty' });
      return one;
    }
    const answered = questionsOf(ruleSet).flatMap(([id]) => {
      const said = values[answerKey(id)];
      return said === null || said === undefined ? [] : [[id, said]];
    });
    const zone = ruleSet.schedule?.timeZone;
    const body = {
      cycleId: cycle.id,
      areaCode: values['village'],
      ...Object.fromEntries(
        ['sampleNumber', 'householdKind', 'mode', 'outcome', 'interviewer'].map((key) => [key, values[key]]),
      ),
      attempt: isSubstitute ? (values['attempt'] ?? 0) : values['attempt'],
      replaces: values['replaces'] ?? null,
      invalidBecause: values['invalidBecause'] ?? null,
      answers: Object.fromEntries(answered),
      beganAt: this.calendar.instantAt(String(values['day']), String(values['time']), zone),
      minutes: values['minutes'] ?? 0,
      callBack: values['callBack'] ?? null,
    };
    const wrong = schemaFaults(NewInterview, body, 'body');
    const en = wrong('en');
    for (const [at, { pointer, message }] of wrong('zh').entries())
      faults.push({ key: keyAt(pointer), zh: message, en: en[at]!.message });
    if (faults.length > 0) return one;
    one.body = NewInterview.parse(body);
    const first = seen.get(nameOf(one.body));
    if (first !== undefined) {
      faults.push({
        key: 'sampleNumber',
        zh: `与第 ${first} 行是同一次联系`,
        en: `is the same contact as row ${first}`,
      });
      return one;
    }
    seen.set(nameOf(one.body), row.at);
    const before = there.get(nameOf(one.body));
    if (before) {
      one.is = 'same';
      if (!saysTheSame(before, one.body))
        faults.push({
          key: null,
          zh: '这次联系已登记，与表中不同；请在页面上更正并写明理由，原记录保留',
          en: 'is recorded already and says something else; correct it on its page with a reason, what it said is kept',
        });
      return one;
    }
    await this.interviews.check(one.body).catch((error: unknown) => {
      for (const { pointer, zh, en: english } of faultsIn(error)) faults.push({ key: keyAt(pointer), zh, en: english });
    });
    return one;
  }

  private async villagesOf({ cycle, actor }: Occasion) {
    const areas = await this.areas.contribute(cycle);
    const townships = new Map(areas.map(({ code, name = code }) => [code, name]));
    return areas
      .filter(({ kind, code }) => kind === 'village' && reaches(actor, this.permission, code, cycle.id))
      .map(({ code, name = code }) => ({ code, name: `${townships.get(code.slice(0, 9)) ?? ''}${name}` }));
  }

  private async thereIn({ cycle, actor }: Occasion): Promise<There> {
    const there = await everything((query) => this.interviews.list(query, actor), { cycleId: cycle.id });
    return new Map(there.map((one) => [nameOf(one), one]));
  }
}

const sorted = (answers: InterviewRecord['answers']) => JSON.stringify(Object.entries(answers).toSorted());

/** A later call-back is no contradiction of a file that knew of none. */
function saysTheSame(there: InterviewRecord, said: NewInterview): boolean {
  return (Object.keys(InterviewSaid.shape) as (keyof InterviewSaid)[]).every((key) => {
    if (key === 'answers') return sorted(there.answers) === sorted(said.answers);
    if (key === 'callBack' && said.callBack === null) return true;
    return there[key] === said[key];
  });
}
