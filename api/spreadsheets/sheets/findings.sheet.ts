import type { AreasService } from '../../areas/areas.service.js';
import type { CadresService } from '../../cadres/cadres.service.js';
import type { Conduct } from '../../contract/negative-list.js';
import { NewFinding } from '../../contract/records/finding.js';

import type { FindingsService } from '../../findings/findings.service.js';
import type { Places } from '../../http/access.js';
import type { Column, Row } from '../form.js';
import { keptOneByOne } from '../kept-one-by-one.js';
import { nothingToFill } from '../refusals.js';
import { otherName, outOfScope, Scope } from '../scope.js';
import { faultsIn, type Judged, type Occasion, type Sheet, type SheetRun } from '../sheet.js';

type JudgedFinding = Judged & { body?: NewFinding };

/** Reported occurrences of listed conduct: a row for each. Whom it is about is heard before anything is confirmed. */
export class FindingsSheet implements Sheet {
  readonly name = 'findings';
  readonly title = { zh: '负面清单情形登记表', en: 'Findings' };
  readonly notes = {
    zh: '一行一件。情形从下拉框选；日期写成 2026-09-18。导入后先由本人说明，再由另一人核定；佐证可以不填。',
    en: 'One occurrence a row. Choose the conduct from the list; days as 2026-09-18. The person is heard and another person confirms; evidence may be left out.',
  };
  readonly permission = 'findings.create';
  readonly whileCycle = ['open', 'closed'] as const;

  constructor(
    private readonly findings: FindingsService,
    private readonly cadres: CadresService,
    private readonly areas: AreasService,
    private readonly places: Places,
  ) {}

  async form({ cycle }: Occasion) {
    const listed = await this.findings.openConduct(cycle.ruleSetId);
    if (listed.length === 0) throw nothingToFill(this.title);
    return { columns: columnsOf(listed), rows: [], emptyRows: 200 };
  }

  async begin({ cycle, actor, ruleSet }: Occasion): Promise<SheetRun<JudgedFinding>> {
    const scope = new Scope(actor, this.permission, this.places, cycle.id);
    const listed = await this.findings.openConduct(cycle.ruleSetId);
    const cadres = await this.cadres.contribute(cycle, ruleSet);
    const areas = await this.areas.contribute(cycle);
    const names = new Map([...cadres, ...areas].map(({ code, name = code }) => [code, name]));
    return {
      judge: async (rows) => {
        scope.forget();
        const codes = rows.map(({ values }) => String(values['code'] ?? ''));
        const there = await this.findings.reportedOf(cycle.id, codes, actor);
        const known = new Set(there.map(saying));
        const judged: JudgedFinding[] = [];
        for (const row of rows) judged.push(await this.judged(row, cycle.id, listed, scope, names, known));
        return judged;
      },
      keep: (judged) => keptOneByOne(judged, ({ body }) => this.findings.create(body!, scope.actor), keyAt),
    };
  }

  private async judged(
    row: Row,
    cycleId: string,
    listed: readonly Conduct[],
    scope: Scope,
    names: ReadonlyMap<string, string>,
    known: ReadonlySet<string>,
  ): Promise<JudgedFinding> {
    const { values, faults } = row;
    const entityCode = String(values['code'] ?? '');
    const one: JudgedFinding = { row, is: 'fresh', faults };
    if (faults.some(({ key }) => key === 'code')) return one;
    if (!(await scope.covers('entities', entityCode))) {
      faults.push(outOfScope('code', entityCode));
      return one;
    }
    const [said, name] = [values['name'], names.get(entityCode)];
    if (said && name !== undefined && said !== name) faults.push(otherName('name', entityCode, name, said));
    if (faults.length > 0) return one;
    const conduct = listed.find(({ code }) => code === values['conduct'])!;
    const read = NewFinding.safeParse({
      cycleId,
      entityKind: conduct.of,
      entityCode,
      code: values['conduct'],
      day: values['day'],
      concerns: values['concerns'] ?? null,
      amount: values['amount'] ?? null,
      account: values['account'] ?? null,
      evidence: values['evidence'] ?? null,
    });
    if (!read.success) {
      for (const { path, message } of read.error.issues)
        faults.push({ key: keyAt(`/${path.join('/')}`), zh: message, en: message });
      return one;
    }
    one.body = read.data;
    if (known.has(saying(read.data))) one.is = 'same';
    else
      await this.findings.check(read.data, scope.actor).catch((error: unknown) => {
        for (const { pointer, zh, en } of faultsIn(error)) faults.push({ key: keyAt(pointer), zh, en });
      });
    return one;
  }
}

/** What a finding says, for comparing it with those that are there. */
const saying = ({
  entityCode,
  code,
  day,
  account,
}: Pick<NewFinding, 'entityCode' | 'code' | 'day' | 'account'>): string =>
  JSON.stringify([entityCode, code, day, account]);

const title = (zh: string, en: string) => ({ zh, en });

function columnsOf(listed: readonly Conduct[]): Column[] {
  const conduct = listed.map((one) => ({ id: one.code, title: one.title }));
  const items = [...new Set(listed.flatMap(({ mayConcern = [] }) => mayConcern))];
  return [
    {
      key: 'code',
      title: title('对象编号', 'Code'),
      kind: 'code',
      isKey: true,
      isRequired: true,
      width: 16,
      note: title('干部编号，如 529901-016', 'such as 529901-016'),
    },
    { key: 'name', title: title('姓名', 'Name'), kind: 'text', width: 10 },
    {
      key: 'conduct',
      title: title('情形', 'Conduct'),
      kind: 'choice',
      choices: conduct,
      isKey: true,
      isRequired: true,
      width: 28,
    },
    {
      key: 'day',
      title: title('发生日期', 'Day'),
      kind: 'day',
      isKey: true,
      isRequired: true,
      width: 13,
      note: title('写成 2026-09-18', 'as 2026-09-18'),
    },
    {
      key: 'concerns',
      title: title('涉及指标', 'Item concerned'),
      kind: 'choice',
      choices: items.map((id) => ({ id, title: title(id, id) })),
      width: 10,
    },
    { key: 'amount', title: title('金额或数量', 'Amount'), kind: 'number', least: -1e12, most: 1e12, width: 12 },
    { key: 'account', title: title('情况', 'What happened'), kind: 'text', isKey: true, longest: 500, width: 40 },
    { key: 'evidence', title: title('佐证（可不填）', 'Evidence (optional)'), kind: 'text', longest: 500, width: 24 },
  ];
}

function keyAt(pointer: string): string | null {
  const [, part] = pointer.split('/');
  const keys: Record<string, string> = { entityCode: 'code', entityKind: 'code', code: 'conduct' };
  return part === undefined
    ? null
    : (keys[part] ?? (['day', 'concerns', 'amount', 'account', 'evidence'].includes(part) ? part : null));
}
