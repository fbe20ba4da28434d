import { AreasService } from '../../areas/areas.service.js';
import type { EntityKind } from '../../contract/fields.js';
import type { MarkRecord } from '../../contract/records/mark.js';
import type { MarkSheet, SheetItem } from '../../contract/records/mark-sheet.js';
import type { Places } from '../../http/access.js';
import { everything } from '../../http/list-query.js';
import { type MarksService } from '../../marks/marks.service.js';
import { type SheetService } from '../../marks/sheet.service.js';
import type { Column, Fault, Row, Value } from '../form.js';
import { nothingToFill } from '../refusals.js';
import { otherName, outOfScope, Scope } from '../scope.js';
import { faultsIn, type Judged, type Occasion, type Sheet, type SheetRun } from '../sheet.js';

type NewMark = Parameters<MarksService['check']>[0]['marks'][number];
/** A mark that a row asks for: the cells it stands in, and the mark that is there. */
type Wanted = { mark: NewMark; at: number; item: string; before: MarkRecord | undefined };
type JudgedMarks = Judged & { wanted: Wanted[] };

const sentenceKey = (item: string) => `${item}-sentence`;
const byCode = ({ entityCode, item }: Pick<MarkRecord, 'entityCode' | 'item'>) => `${entityCode} ${item}`;
const isOpen = ({ state }: MarkRecord) => state === 'draft' || state === 'returned';

/** What one side marks of cadres or of villages: a row for each, a column for each item. */
export class MarksSheet implements Sheet {
  readonly permission = 'marks.create';
  readonly whileCycle = ['open'] as const;
  readonly notes = {
    zh: '灰色栏已保护，不用填；评分从下拉框选。有多个结果的（如多件任务）用顿号隔开。说明只在选“很好”“差”等要求写一句的档次时填写。空着的不导入。',
    en: 'Grey cells are protected. Choose from the lists; several results in one cell take a comma between. A sentence only where the level asks for one. What is left empty is not imported.',
  };

  constructor(
    readonly name: 'cadre-marks' | 'village-marks',
    private readonly kind: EntityKind,
    private readonly marks: MarksService,
    private readonly sheets: SheetService,
    private readonly areas: AreasService,
    private readonly places: Places,
  ) {}

  get title() {
    return this.kind === 'cadre'
      ? { zh: '驻村驻镇干部评分表', en: 'Mark sheet of cadres' }
      : { zh: '村级评分核查表', en: 'Mark sheet of villages' };
  }

  async form(occasion: Occasion) {
    const sheet = await this.sheetOf(occasion);
    const items = sheet.items.filter(({ entityKind }) => entityKind === this.kind);
    const subjects = sheet.rows.filter(({ entityKind }) => entityKind === this.kind);
    if (items.length === 0 || subjects.length === 0) throw nothingToFill(this.title);
    const there = await this.thereIn(occasion);
    const names = await this.areas.namesOf(subjects.map(({ areaCode }) => areaCode));
    const rows = subjects.map(({ entityCode, name, areaCode }) => {
      const row: Record<string, Value> = { code: entityCode, name, place: names.get(areaCode) ?? areaCode };
      for (const { item } of items) {
        const mark = there.get(byCode({ entityCode, item }));
        if (mark) [row[item], row[sentenceKey(item)]] = [valueOf(mark.values), mark.sentence];
      }
      return row;
    });
    return { columns: columnsOf(this.kind, items), rows, emptyRows: 0 };
  }

  async begin(occasion: Occasion): Promise<SheetRun<JudgedMarks>> {
    const sheet = await this.sheetOf(occasion);
    const items = sheet.items.filter(({ entityKind }) => entityKind === this.kind);
    const names = new Map(sheet.rows.map(({ entityCode, name }) => [entityCode, name]));
    const there = await this.thereIn(occasion);
    const scope = new Scope(occasion.actor, this.permission, this.places, occasion.cycle.id);
    return {
      judge: (rows) => this.judge(rows, occasion, { sheet, items, names, there, scope }),
      keep: async (judged) => {
        const { id: cycleId } = occasion.cycle;
        const wanted = judged.flatMap((one) => one.wanted);
        const fresh = wanted.filter(({ before }) => before === undefined).map(({ mark }) => mark);
        if (fresh.length > 0) await this.marks.createMany({ cycleId, marks: fresh }, scope.actor);
        for (const { mark, before } of wanted)
          if (before)
            await this.marks.update(
              before.id,
              { values: mark.values, sentence: mark.sentence, version: before.version },
              scope.actor,
            );
      },
    };
  }

  private async judge(
    rows: readonly Row[],
    { cycle }: Occasion,
    {
      sheet,
      items,
      names,
      there,
      scope,
    }: {
      sheet: MarkSheet;
      items: SheetItem[];
      names: Map<string, string>;
      there: Map<string, MarkRecord>;
      scope: Scope;
    },
  ): Promise<JudgedMarks[]> {
    scope.forget();
    const judged: JudgedMarks[] = [];
    for (const row of rows) {
      const { faults } = row;
      const code = String(row.values['code'] ?? '');
      const known = names.get(code);
      const one: JudgedMarks = { row, is: 'same', faults, wanted: [] };
      judged.push(one);
      if (known === undefined || !(await scope.covers('entities', code))) {
        faults.push(outOfScope('code', code));
        continue;
      }
      const said = row.values['name'];
      if (said !== undefined && said !== null && said !== known) faults.push(otherName('name', code, known, said));
      one.wanted = items.flatMap(({ item }) => wantedOf(row, code, item, sheet.group, this.kind, there, faults));
      const isFilled = items.some(({ item }) => isSaid(row.values[item]));
      if (one.wanted.some(({ before }) => before)) one.is = 'changed';
      else if (one.wanted.length > 0) one.is = 'fresh';
      else if (!isFilled) one.is = 'blank';
    }
    const wanted = judged.flatMap((one) => one.wanted);
    const byRow = new Map(judged.map((one) => [one.row.at, one]));
    if (wanted.length > 0)
      await this.marks
        .check({ cycleId: cycle.id, marks: wanted.map(({ mark }) => mark) }, scope.actor)
        .catch((error: unknown) => {
          for (const { pointer, zh, en } of faultsIn(error)) {
            const [, , index, part] = pointer.split('/');
            const found = wanted[Number(index)];
            const where = found ? [found] : wanted;
            for (const { at, item } of new Map(where.map((w) => [w.at, w])).values()) {
              const key = !found
                ? null
                : part === 'sentence'
                  ? sentenceKey(item)
                  : part === 'entityCode'
                    ? 'code'
                    : part === undefined
                      ? null
                      : item;
              byRow.get(at)!.faults.push({ key, zh, en });
            }
          }
        });
    return judged;
  }

  /** The marks of the own side that are there, by whom and what they are about. */
  private async thereIn({ cycle, actor }: Occasion): Promise<Map<string, MarkRecord>> {
    const where = { cycleId: cycle.id, entityKind: this.kind };
    const marks = await everything((query) => this.marks.list(query, actor), where);
    return new Map(marks.map((mark) => [byCode(mark), mark]));
  }

  private sheetOf({ cycle, actor }: Occasion): Promise<MarkSheet> {
    return this.sheets.of(cycle.id, actor);
  }
}

const isSaid = (value: Value | undefined): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

const valueOf = (values: MarkRecord['values']): Value =>
  values.every((one) => typeof one === 'number') ? (values[0] ?? null) : values.map(String);

function wantedOf(
  row: Row,
  entityCode: string,
  item: string,
  group: string,
  entityKind: EntityKind,
  there: ReadonlyMap<string, MarkRecord>,
  faults: Fault[],
): Wanted[] {
  const said = row.values[item];
  if (!isSaid(said)) return [];
  const values = (Array.isArray(said) ? said : [said]) as (string | number)[];
  const sentence = (row.values[sentenceKey(item)] as string | null | undefined) ?? null;
  const before = there.get(byCode({ entityCode, item }));
  if (before && JSON.stringify([before.values, before.sentence]) === JSON.stringify([values, sentence])) return [];
  if (before && !isOpen(before)) {
    faults.push({
      key: item,
      zh: '已报送，与表中不同；请先退回再改',
      en: 'was submitted and says something else; have it returned first',
    });
    return [];
  }
  return [{ mark: { group, entityKind, entityCode, item, values, sentence }, at: row.at, item, before }];
}

function columnsOf(kind: EntityKind, items: readonly SheetItem[]): Column[] {
  const isCadre = kind === 'cadre';
  return [
    {
      key: 'code',
      title: { zh: isCadre ? '干部编号' : '村代码', en: isCadre ? 'Cadre' : 'Village' },
      kind: 'code',
      isFixed: true,
      isKey: true,
      isRequired: true,
      width: 16,
    },
    { key: 'name', title: { zh: isCadre ? '姓名' : '村', en: 'Name' }, kind: 'text', isFixed: true, width: 12 },
    { key: 'place', title: { zh: isCadre ? '驻地' : '所在地', en: 'Place' }, kind: 'text', isFixed: true, width: 14 },
    ...items.flatMap((one) => columnsOfItem(one)),
  ];
}

function columnsOfItem({ item: key, title, levels, least, most }: SheetItem): Column[] {
  if (!levels) return [{ key, title, kind: 'number', least: least ?? -1e9, most: most ?? 1e9, width: 14 }];
  const asking = levels.filter(({ sentenceAtMost }) => sentenceAtMost !== null);
  const note = {
    zh: levels.map((level) => `${level.title.zh}${level.anchor ? `：${level.anchor.zh}` : ''}`).join('\n'),
    en: levels.map((level) => `${level.title.en}${level.anchor ? `: ${level.anchor.en}` : ''}`).join('\n'),
  };
  const own: Column = {
    key,
    title,
    kind: 'choices',
    choices: levels.map(({ id, title: called }) => ({ id, title: called })),
    note,
    width: 14,
  };
  if (asking.length === 0) return [own];
  const longest = Math.min(...asking.map(({ sentenceAtMost }) => sentenceAtMost!));
  const when = {
    zh: asking.map((level) => level.title.zh).join('、'),
    en: asking.map((level) => level.title.en).join(', '),
  };
  return [
    own,
    {
      key: sentenceKey(key),
      title: { zh: `说明（${title.zh.split('：')[0]}）`, en: `Sentence (${title.en.split(':')[0]})` },
      kind: 'text',
      longest,
      note: {
        zh: `选“${when.zh}”时写一句，不超过 ${longest} 字`,
        en: `one sentence of at most ${longest} characters with: ${when.en}`,
      },
      width: 24,
    },
  ];
}
