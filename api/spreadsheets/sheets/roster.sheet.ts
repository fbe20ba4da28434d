import type { AreasService } from '../../areas/areas.service.js';
import type { CadresService } from '../../cadres/cadres.service.js';
import type { RosterService } from '../../cadres/roster.service.js';
import { CadreChange, NewCadre } from '../../contract/records/cadre.js';
import { schemaFaults } from '../../http/invalid-input.js';
import { everything } from '../../http/list-query.js';
import type { UnitsService } from '../../units/units.service.js';
import type { Choice, Column, Row, Value } from '../form.js';
import { keptOneByOne } from '../kept-one-by-one.js';
import { GENDERS, LEVELS, PERSONNEL, POLITICAL, POSTS } from '../people-words.js';
import { outOfScope } from '../scope.js';
import type { Judged, Occasion, Sheet, SheetRun } from '../sheet.js';

type JudgedCadre = Judged & { id?: string; body?: NewCadre | CadreChange | undefined };
type File = Awaited<ReturnType<CadresService['filesIn']>>[number];

const PERSONAL = [
  'name',
  'gender',
  'birthMonth',
  'politicalStatus',
  'duty',
  'personnelKind',
  'dispatchLevel',
  'unitId',
] as const;
const PLACED = ['areaCode', 'villages', 'post', 'postedOn'] as const;

const title = (zh: string, en: string) => ({ zh, en });

/** The roster: whoever is posted stands in it already; a row without a code is somebody new. */
export class RosterSheet implements Sheet {
  readonly name = 'roster';
  readonly title = title('驻村驻镇干部花名册', 'Roster of posted cadres');
  readonly notes = {
    zh: '编号由系统给出，新到岗的干部编号留空，填在下面的空行。已在册的只改个人情况；调动、召回请在干部页面办理。',
    en: 'Codes are given by the service: leave them empty for new cadres, in the empty rows below. Of those on the roster only personal particulars change here; moves and recalls are made on their pages.',
  };
  readonly permission = 'cadres.create';
  readonly whileCycle = ['planned', 'open', 'closed'] as const;

  constructor(
    private readonly cadres: CadresService,
    private readonly rosters: RosterService,
    private readonly units: UnitsService,
    private readonly areas: AreasService,
  ) {}

  async form(occasion: Occasion) {
    const lines = await this.rosters.lines({}, occasion.actor);
    const rows = lines.map((line) => ({
      code: line.cadreCode,
      ...Object.fromEntries([...PERSONAL, ...PLACED].map((key) => [key, line[key] as Value])),
      villages: line.villages.filter((village) => village !== line.areaCode),
    }));
    return { columns: await this.columnsOf(occasion), rows, emptyRows: 100 };
  }

  async begin({ actor, cycle }: Occasion, columns: readonly Column[]): Promise<SheetRun<JudgedCadre>> {
    const files = await this.cadres.filesIn(cycle.areaCode);
    const byCode = new Map(files.map((file) => [file.cadreCode, file]));
    const byPerson = new Map(files.map((file) => [personOf(file), file.cadreCode]));
    const placed = new Map((await this.rosters.lines({}, actor)).map((line) => [line.cadreCode, line]));
    return {
      judge: (rows) =>
        Promise.resolve(
          rows.map((row): JudgedCadre => {
            const code = row.values['code'];
            if (typeof code === 'string') return judgedChange(row, byCode.get(code), placed.get(code), columns);
            return judgedNew(row, cycle.areaCode, byPerson);
          }),
        ),
      keep: (judged) =>
        keptOneByOne(
          judged,
          ({ id, body }) =>
            id ? this.cadres.update(id, body as CadreChange, actor) : this.cadres.create(body as NewCadre, actor),
          keyAt,
        ),
    };
  }

  private async columnsOf({ actor, cycle }: Occasion): Promise<Column[]> {
    const units = await everything((query) => this.units.list(query, actor), { areaCode: cycle.areaCode }, [
      'unitCode',
      'ASC',
    ]);
    const areas = (await this.areas.contribute(cycle)).filter(({ kind }) => kind !== 'county');
    const names = new Map(areas.map(({ code, name = code }) => [code, name]));
    const placeName = (code: string) => `${names.get(code.slice(0, 9)) ?? ''}${code.length > 9 ? names.get(code) : ''}`;
    const places = areas.map(({ code }): Choice => ({ id: code, title: { zh: placeName(code), en: placeName(code) } }));
    const villages = places.filter(({ id }) => id.length === 12);
    const offices = units.map(({ id, name }): Choice => ({ id, title: { zh: name, en: name } }));
    return [
      { key: 'code', title: title('编号', 'Code'), kind: 'code', isFixed: true, width: 14 },
      {
        key: 'name',
        title: title('姓名', 'Name'),
        kind: 'text',
        isKey: true,
        isRequired: true,
        longest: 100,
        width: 10,
      },
      { key: 'gender', title: title('性别', 'Gender'), kind: 'choice', choices: GENDERS, width: 7 },
      {
        key: 'birthMonth',
        title: title('出生年月', 'Born'),
        kind: 'month',
        isKey: true,
        width: 11,
        note: title('写成 1990-05', 'as 1990-05'),
      },
      {
        key: 'politicalStatus',
        title: title('政治面貌', 'Political status'),
        kind: 'choice',
        choices: POLITICAL,
        width: 12,
      },
      {
        key: 'unitId',
        title: title('派出单位', 'Dispatching unit'),
        kind: 'choice',
        choices: offices,
        isKey: true,
        isRequired: true,
        width: 26,
      },
      { key: 'duty', title: title('单位职务', 'Duty in the unit'), kind: 'text', longest: 100, width: 16 },
      {
        key: 'personnelKind',
        title: title('人员身份', 'Personnel kind'),
        kind: 'choice',
        choices: PERSONNEL,
        isRequired: true,
        width: 11,
      },
      { key: 'dispatchLevel', title: title('派出层级', 'Dispatched by'), kind: 'choice', choices: LEVELS, width: 10 },
      { key: 'areaCode', title: title('驻地（乡镇/村）', 'Place'), kind: 'choice', choices: places, width: 20 },
      {
        key: 'villages',
        title: title('联系村', 'Liaison villages'),
        kind: 'choices',
        choices: villages,
        width: 20,
        note: title('驻镇队员至少一个，几个之间用顿号', 'at least one for who serves a township'),
      },
      { key: 'post', title: title('岗位', 'Post'), kind: 'choice', choices: POSTS, width: 13 },
      {
        key: 'postedOn',
        title: title('到岗时间', 'Posted on'),
        kind: 'day',
        width: 13,
        note: title('写成 2026-07-01', 'as 2026-07-01'),
      },
    ];
  }
}

const personOf = ({ name, birthMonth, unitId }: Pick<File, 'name' | 'birthMonth' | 'unitId'>): string =>
  JSON.stringify([name, birthMonth, unitId]);
const given = (values: Row['values'], keys: readonly string[]) =>
  Object.fromEntries(
    keys.flatMap((key) => (values[key] === null || values[key] === undefined ? [] : [[key, values[key]]])),
  );
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Of somebody on the roster the particulars change; where he is posted has pages of its own. */
function judgedChange(
  row: Row,
  file: File | undefined,
  line: Record<string, unknown> | undefined,
  columns: readonly Column[],
): JudgedCadre {
  const { values, faults } = row;
  if (!file) {
    faults.push(outOfScope('code', values['code']));
    return { row, is: 'same', faults };
  }
  for (const key of PLACED) {
    const said = values[key] ?? null;
    const known =
      key === 'villages'
        ? (line?.['villages'] as string[] | undefined)?.filter((one) => one !== line?.['areaCode'])
        : line?.[key];
    const isKept = said === null || (Array.isArray(said) && said.length === 0) || same(said, known);
    if (isKept) continue;
    const called = columns.find((column) => column.key === key)!.title;
    faults.push({
      key,
      zh: `“${called.zh}”与在册的不同；调动请在干部页面办理，这里请改回`,
      en: `"${called.en}" differs from the roster; moves are made on the cadre's page, restore it here`,
    });
  }
  const changes = Object.fromEntries(
    Object.entries(given(values, PERSONAL)).filter(([key, value]) => !same(value, file[key as keyof File])),
  );
  if (Object.keys(changes).length === 0) return { row, is: 'same', faults };
  const body: CadreChange = { ...changes, version: file.version };
  faults.push(...found(CadreChange, body));
  return { row, is: 'changed', faults, id: file.id, body };
}

function judgedNew(row: Row, areaCode: string, known: ReadonlyMap<string, string>): JudgedCadre {
  const { values, faults } = row;
  const person = personOf({
    name: String(values['name']),
    birthMonth: (values['birthMonth'] as string | undefined) ?? null,
    unitId: String(values['unitId']),
  });
  const code = known.get(person);
  if (code && !faults.some(({ key }) => key === 'name'))
    faults.push({
      key: 'name',
      zh: `${String(values['name'])}已在册（${code}）；请不要重复登记`,
      en: `${String(values['name'])} is on the roster already (${code})`,
    });
  const posting = given(values, PLACED);
  if (!values['areaCode']) delete posting['villages'];
  const body = {
    areaCode,
    ...given(values, PERSONAL),
    ...(Object.keys(posting).length > 0 && { posting }),
  };
  // What a cell already says is wrong is not said twice.
  const spoken = new Set(faults.map(({ key }) => key));
  faults.push(...found(NewCadre, body).filter(({ key }) => !spoken.has(key)));
  return { row, is: 'fresh', faults, body: NewCadre.safeParse(body).data };
}

function found(schema: typeof NewCadre | typeof CadreChange, body: object) {
  const faults = schemaFaults(schema, body, 'body');
  const en = faults('en');
  return faults('zh').map(({ pointer, message }, at) => ({ key: keyAt(pointer), zh: message, en: en[at]!.message }));
}

/** `/posting/postedOn` is the column `postedOn`. */
function keyAt(pointer: string): string | null {
  const steps = pointer.split('/').filter((step) => step !== '' && !/^\d+$/.test(step));
  const last = steps.at(-1);
  return last && ([...PERSONAL, ...PLACED] as readonly string[]).includes(last) ? last : null;
}
