import type { Fact } from '../../contract/fact.js';
import type { FigureRecord, NewFigures } from '../../contract/records/figure.js';
import type { CycleEntity } from '../../cycles/cycles.service.js';
import type { Places } from '../../http/access.js';
import { everything } from '../../http/list-query.js';
import type { FiguresService } from '../../indicators/figures.service.js';
import type { Column, Row, Value } from '../form.js';
import { nothingToFill } from '../refusals.js';
import { otherName, outOfScope, reaches, Scope } from '../scope.js';
import { faultsIn, type Judged, type Occasion, type Sheet, type SheetRun } from '../sheet.js';

type Figure = NewFigures['figures'][number];
type Wanted = { figure: Figure; at: number; before: FigureRecord | undefined };
type JudgedFigures = Judged & { wanted: Wanted[] };
type Reported = Awaited<ReturnType<FiguresService['reported']>>;

const NOTE = 'note';
const CODES_AT_ONCE = 250;
const nameOf = ({ entityCode, fact }: Pick<FigureRecord, 'entityCode' | 'fact'>) => `${entityCode} ${fact}`;

/** Whom figures are about: with the place, which is of no use but to find the line. */
export type Subject = { code: string; name: string; place: string; areaCode: string };
/** Everybody of a kind in a cycle. */
export type SubjectsOf = (occasion: Pick<Occasion, 'cycle' | 'ruleSet'>) => Promise<Subject[]>;

/** The figures that an office reports of villages or of cadres: a row for each, a column for each fact. */
export class FiguresSheet implements Sheet {
  readonly notes = {
    zh: '灰色栏已保护，不用填。按表头的口径和单位填数；不可比的写明原因。空着的不导入；导入后由另一人核定。',
    en: 'Grey cells are protected. Give figures in the unit of the heading, and say why where they cannot be compared. What is left empty is not imported; another person confirms what is.',
  };
  readonly permission = 'figures.create';
  readonly whileCycle = ['open'] as const;

  constructor(
    readonly name: 'village-figures' | 'cadre-figures',
    private readonly kind: 'village' | 'cadre',
    private readonly figures: FiguresService,
    private readonly subjectsOf: SubjectsOf,
    private readonly places: Places,
  ) {}

  get title() {
    return this.kind === 'village'
      ? { zh: '村级指标数据表', en: 'Figures of the villages' }
      : { zh: '驻村驻镇干部核定数据表', en: 'Figures of the cadres' };
  }

  async form(occasion: Occasion) {
    const { actor } = occasion;
    const reported = await this.reported(occasion);
    const subjects = (await this.subjectsOf(occasion)).filter(({ areaCode }) =>
      reaches(actor, this.permission, areaCode, occasion.cycle.id),
    );
    if (reported.length === 0 || subjects.length === 0) throw nothingToFill(this.title);
    const there = await this.thereIn(occasion, null);
    const rows = subjects.map(({ code, name, place }) => {
      const row: Record<string, Value> = { place, code, name };
      for (const { id } of reported)
        row[id] = (there.get(nameOf({ entityCode: code, fact: id }))?.value ?? null) as Value;
      return row;
    });
    return { columns: columnsOf(this.kind, reported), rows, emptyRows: 0 };
  }

  async begin(occasion: Occasion): Promise<SheetRun<JudgedFigures>> {
    const { cycle, actor } = occasion;
    const reported = await this.reported(occasion);
    const names = new Map((await this.subjectsOf(occasion)).map(({ code, name }) => [code, name]));
    const scope = new Scope(actor, this.permission, this.places, cycle.id);
    return {
      judge: async (rows) => {
        scope.forget();
        const codes = rows.map(({ values }) => String(values['code'] ?? ''));
        const there = await this.thereIn(occasion, codes);
        const judged: JudgedFigures[] = [];
        for (const row of rows) judged.push(await judgedRow(row, this.kind, reported, names, there, scope));
        await this.checked(judged, cycle, scope);
        return judged;
      },
      keep: async (judged) => {
        const wanted = judged.flatMap((one) => one.wanted);
        const fresh = wanted.filter(({ before }) => !before).map(({ figure }) => figure);
        if (fresh.length > 0) await this.figures.createMany({ cycleId: cycle.id, figures: fresh }, scope.actor);
        for (const { figure, before } of wanted) {
          if (!before) continue;
          const { value, note } = figure;
          const change = { value, note, baseline: before.baseline, isScheduled: true, version: before.version };
          await this.figures.update(before.id, change, scope.actor);
        }
      },
    };
  }

  /** Lets the measure say what is wrong with the figures of these rows. */
  private async checked(
    judged: readonly JudgedFigures[],
    { id: cycleId }: CycleEntity,
    { actor }: Scope,
  ): Promise<void> {
    const wanted = judged.flatMap((one) => one.wanted);
    if (wanted.length === 0) return;
    const byRow = new Map(judged.map((one) => [one.row.at, one]));
    await this.figures
      .check({ cycleId, figures: wanted.map(({ figure }) => figure) }, actor)
      .catch((error: unknown) => {
        for (const { pointer, zh, en } of faultsIn(error)) {
          const found = wanted[Number(pointer.split('/')[2])];
          if (found) byRow.get(found.at)!.faults.push({ key: found.figure.fact, zh, en });
          else for (const one of judged) one.faults.push({ key: null, zh, en });
        }
      });
  }

  /** Of villages whatever the measure has reported; of cadres what the county says that it gathers: the roster and the register of leave say the rest. */
  private async reported({ cycle, actor }: Pick<Occasion, 'cycle' | 'actor'>): Promise<Reported> {
    const all = await this.figures.reported(cycle, this.kind, actor);
    return this.kind === 'village' ? all : all.filter(({ indicator }) => indicator !== undefined);
  }

  private async thereIn(
    { cycle, actor }: Pick<Occasion, 'cycle' | 'actor'>,
    codes: readonly string[] | null,
  ): Promise<Map<string, FigureRecord>> {
    const found = new Map<string, FigureRecord>();
    const where = { cycleId: cycle.id, entityKind: this.kind };
    const parts = codes ? partsOf(codes) : [null];
    for (const part of parts)
      for (const figure of await everything(
        (query) => this.figures.list(query, actor),
        part ? { ...where, entityCode: part } : where,
      ))
        found.set(nameOf(figure), figure);
    return found;
  }
}

const partsOf = (codes: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(codes.length / CODES_AT_ONCE) }, (_, at) =>
    codes.slice(at * CODES_AT_ONCE, (at + 1) * CODES_AT_ONCE),
  );

async function judgedRow(
  row: Row,
  entityKind: 'village' | 'cadre',
  reported: Reported,
  names: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, FigureRecord>,
  scope: Scope,
): Promise<JudgedFigures> {
  const { values, faults } = row;
  const code = String(values['code'] ?? '');
  const one: JudgedFigures = { row, is: 'same', faults, wanted: [] };
  if (!names.has(code) || !(await scope.covers('entities', code))) {
    faults.push(outOfScope('code', code));
    return one;
  }
  const said = values['name'];
  if (said !== undefined && said !== null && said !== names.get(code))
    faults.push(otherName('name', code, names.get(code)!, said));
  const note = (values[NOTE] as string | null | undefined) ?? null;
  let isFilled = false;
  for (const { id: fact } of reported) {
    const value = values[fact];
    if (value === undefined || value === null) continue;
    isFilled = true;
    const before = there.get(nameOf({ entityCode: code, fact }));
    if (before && before.value === value && (note === null || before.note === note)) continue;
    if (before?.state === 'confirmed') {
      faults.push({
        key: fact,
        zh: '已核定，与表中不同；请先退回再改',
        en: 'was confirmed and says something else; have it returned first',
      });
      continue;
    }
    const figure = { entityKind, entityCode: code, fact, value, baseline: null, note };
    one.wanted.push({ figure, at: row.at, before });
  }
  if (one.wanted.some(({ before }) => before)) one.is = 'changed';
  else if (one.wanted.length > 0) one.is = 'fresh';
  else if (!isFilled) one.is = 'blank';
  return one;
}

const HEADS = {
  village: {
    place: { zh: '乡镇', en: 'Township' },
    code: { zh: '村代码（12位）', en: 'Village code' },
    name: { zh: '村', en: 'Village' },
  },
  cadre: {
    place: { zh: '驻地', en: 'Posted to' },
    code: { zh: '干部编号', en: 'Cadre code' },
    name: { zh: '姓名', en: 'Name' },
  },
} as const;

function columnsOf(kind: 'village' | 'cadre', reported: Reported): Column[] {
  const heads = HEADS[kind];
  return [
    { key: 'place', title: heads.place, kind: 'text', isFixed: true, width: 14 },
    { key: 'code', title: heads.code, kind: 'code', isFixed: true, isKey: true, isRequired: true, width: 17 },
    { key: 'name', title: heads.name, kind: 'text', isFixed: true, width: 14 },
    ...reported.map(({ id, fact, indicator }) => columnOf(id, fact, indicator)),
    {
      key: NOTE,
      title: { zh: '不可比原因或说明', en: 'Why it cannot be compared, or how it was estimated' },
      kind: 'text',
      longest: 500,
      width: 30,
    },
  ];
}

function columnOf(key: string, fact: Fact, indicator: Reported[number]['indicator']): Column {
  const unit = fact.unit ?? indicator?.unit;
  const title = {
    zh: `${fact.title.zh}${unit ? `（${unit.zh}）` : ''}`,
    en: `${fact.title.en}${unit ? ` (${unit.en})` : ''}`,
  };
  const note = indicator?.scope ? { zh: indicator.scope, en: indicator.scope } : undefined;
  const shared = { key, title, width: 18, ...(note && { note }) };
  switch (fact.type) {
    case 'number':
      return { ...shared, kind: 'number' };
    case 'boolean':
      return { ...shared, kind: 'yesNo' };
    case 'date':
      return { ...shared, kind: 'day' };
    default:
      return {
        ...shared,
        kind: fact.type === 'list' ? 'choices' : 'choice',
        choices: Object.entries(fact.choices ?? {}).map(([id, called]) => ({ id, title: called })),
      };
  }
}
