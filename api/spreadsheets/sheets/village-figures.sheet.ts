import type { AreasService } from '../../areas/areas.service.js';
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
const VILLAGES_AT_ONCE = 250;
const nameOf = ({ entityCode, fact }: Pick<FigureRecord, 'entityCode' | 'fact'>) => `${entityCode} ${fact}`;

/** The figures of villages that a bureau reports: a row for each village, a column for each fact. */
export class VillageFiguresSheet implements Sheet {
  readonly name = 'village-figures';
  readonly title = { zh: '村级指标数据表', en: 'Figures of the villages' };
  readonly notes = {
    zh: '灰色栏已保护，不用填。按表头的口径和单位填数；不可比的写明原因。空着的不导入；导入后由另一人核定。',
    en: 'Grey cells are protected. Give figures in the unit of the heading, and say why where they cannot be compared. What is left empty is not imported; another person confirms what is.',
  };
  readonly permission = 'figures.create';
  readonly whileCycle = ['open'] as const;

  constructor(
    private readonly figures: FiguresService,
    private readonly areas: AreasService,
    private readonly places: Places,
  ) {}

  async form({ cycle, actor }: Occasion) {
    const reported = await this.figures.reported(cycle, 'village', actor);
    const villages = (await this.villagesOf(cycle)).filter(({ code }) =>
      reaches(actor, this.permission, code, cycle.id),
    );
    if (reported.length === 0 || villages.length === 0) throw nothingToFill(this.title);
    const there = await this.thereIn({ cycle, actor }, null);
    const rows = villages.map(({ code, name, township }) => {
      const row: Record<string, Value> = { township, code, name };
      for (const { id } of reported)
        row[id] = (there.get(nameOf({ entityCode: code, fact: id }))?.value ?? null) as Value;
      return row;
    });
    return { columns: columnsOf(reported), rows, emptyRows: 0 };
  }

  async begin(occasion: Occasion): Promise<SheetRun<JudgedFigures>> {
    const { cycle, actor } = occasion;
    const reported = await this.figures.reported(cycle, 'village', actor);
    const names = new Map((await this.villagesOf(cycle)).map(({ code, name }) => [code, name]));
    const scope = new Scope(actor, this.permission, this.places, cycle.id);
    return {
      judge: async (rows) => {
        scope.forget();
        const codes = rows.map(({ values }) => String(values['code'] ?? ''));
        const there = await this.thereIn(occasion, codes);
        const judged: JudgedFigures[] = [];
        for (const row of rows) judged.push(await judgedRow(row, reported, names, there, scope));
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

  private async villagesOf(cycle: CycleEntity) {
    const areas = await this.areas.contribute(cycle);
    const nameOfPlace = new Map(areas.map(({ code, name }) => [code, name ?? code]));
    return areas
      .filter(({ kind }) => kind === 'village')
      .map(({ code, name = code }) => ({ code, name, township: nameOfPlace.get(code.slice(0, 9)) ?? '' }));
  }

  private async thereIn(
    { cycle, actor }: Pick<Occasion, 'cycle' | 'actor'>,
    codes: readonly string[] | null,
  ): Promise<Map<string, FigureRecord>> {
    const found = new Map<string, FigureRecord>();
    const where = { cycleId: cycle.id, entityKind: 'village' };
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
  Array.from({ length: Math.ceil(codes.length / VILLAGES_AT_ONCE) }, (_, at) =>
    codes.slice(at * VILLAGES_AT_ONCE, (at + 1) * VILLAGES_AT_ONCE),
  );

async function judgedRow(
  row: Row,
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
    const figure = { entityKind: 'village' as const, entityCode: code, fact, value, baseline: null, note };
    one.wanted.push({ figure, at: row.at, before });
  }
  if (one.wanted.some(({ before }) => before)) one.is = 'changed';
  else if (one.wanted.length > 0) one.is = 'fresh';
  else if (!isFilled) one.is = 'blank';
  return one;
}

function columnsOf(reported: Reported): Column[] {
  return [
    { key: 'township', title: { zh: '乡镇', en: 'Township' }, kind: 'text', isFixed: true, width: 14 },
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
