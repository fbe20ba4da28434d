import { Brackets, type EntityManager, type EntityTarget, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { Title } from '../contract/fields.js';
import { LIST_AT_MOST, type ListQuery } from '../contract/list.js';
import { type PermissionName, type Reach, reachOf } from '../contract/permissions.js';
import type { Actor } from './access.js';
import { InvalidInput } from './invalid-input.js';

/** Some records of a list: from which place, and of how many. */
export type Page<T> = { records: T[]; from: number; total: number };

/** How the records of a table are listed. */
export type Listing<E> = {
  permission: PermissionName;
  /** The properties that say where a record belongs; what is not named is not reached that way. */
  place: {
    area?: keyof E & string;
    /** More than one where a record is about several cadres. */
    cadre?: (keyof E & string) | readonly (keyof E & string)[];
    unit?: keyof E & string;
    account?: keyof E & string;
    /** Beside the area, for who is commissioned in one cycle and not in another. */
    cycle?: keyof E & string;
    /** For what belongs to a commission as a whole. */
    commission?: keyof E & string;
  };
  /**
   * Properties that a filter may name: equal to the value or to one of a list. `areaCode` filters by prefix, or by one of several. `changedAfter` is known
   * wherever the list is sorted by the time of its records.
   */
  filters: readonly (keyof E & string)[];
  /** Properties that `q` looks into. */
  search?: readonly (keyof E & string)[];
  sorts: readonly (keyof E & string)[];
  /** What the list is ordered by when nobody says; the id always breaks ties. */
  order: readonly [keyof E & string, 'ASC' | 'DESC'];
};

/** A page of the records this actor may read. @throws InvalidInput for a filter or sort that the list does not know */
export async function listOf<E extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  table: EntityTarget<E>,
  listing: Listing<E>,
  query: ListQuery,
  actor: Actor,
  also?: (builder: SelectQueryBuilder<E>) => void,
): Promise<Page<E>> {
  const builder = manager.createQueryBuilder(table, 'r');
  within(builder, listing.place, actor, listing.permission);
  filter(builder, listing, query);
  also?.(builder);
  const total = await builder.getCount();
  const [property, direction] = query.sort ?? listing.order;
  const sort = listing.sorts.find((known) => known === property) ?? (property === 'id' ? 'id' : undefined);
  if (!sort) throw unknown('sort', String(property), listing.sorts);
  const [from, to] = query.range ?? [0, LIST_AT_MOST - 1];
  const size = Math.min(Math.max(to - from + 1, 0), LIST_AT_MOST);
  builder.orderBy(`r.${sort}`, direction);
  if (sort !== 'id') builder.addOrderBy('r.id', 'ASC');
  const records = size === 0 ? [] : await builder.offset(from).limit(size).getMany();
  return { records, from, total };
}

/** Every record of a list, page by page. */
export async function everything<T>(
  list: (query: ListQuery) => Promise<Page<T>>,
  where: NonNullable<ListQuery['filter']>,
  sort: NonNullable<ListQuery['sort']> = ['id', 'ASC'],
): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const { records, total } = await list({
      filter: where,
      sort,
      range: [found.length, found.length + LIST_AT_MOST - 1],
    });
    found.push(...records);
    if (found.length >= total || records.length === 0) return found;
  }
}

/** Leaves the records that the actor's permission reaches. */
export function within<E extends ObjectLiteral>(
  builder: SelectQueryBuilder<E>,
  place: Listing<E>['place'],
  actor: Actor,
  permission: PermissionName,
): void {
  const reach: Reach | undefined = actor.role === 'system' ? 'all' : reachOf(actor.role, permission);
  const nothing = () => builder.andWhere('1 = 0');
  const { areaCode } = actor;
  switch (reach) {
    case 'all':
      return;
    case 'area':
      if (!place.area) return void nothing();
      return below(builder, place.area, areaCode);
    case 'around': {
      const column = place.area;
      if (!column) return void nothing();
      builder.andWhere(
        new Brackets((either) => {
          either
            .where(`(r.${column} >= :aroundFrom AND r.${column} < :aroundTo)`, {
              aroundFrom: areaCode,
              aroundTo: codeAfter(areaCode),
            })
            .orWhere(`r.${column} IN (:...above)`, { above: prefixesOf(areaCode) });
        }),
      );
      return;
    }
    case 'own': {
      if (!place.cadre || !actor.cadreId) return void nothing();
      const isOwn = [place.cadre].flat().map((column) => `r.${column} = :ownCadre`);
      builder.andWhere(`(${isOwn.join(' OR ')})`, { ownCadre: actor.cadreId });
      return;
    }
    case 'unit':
      if (!place.unit || !actor.unitId) return void nothing();
      builder.andWhere(`r.${place.unit} = :ownUnit`, { ownUnit: actor.unitId });
      return;
    case 'commissioned':
    case 'assessing':
    case 'delivering':
      return commissioned(builder, place, actor);
    case 'self':
      if (!place.account) return void nothing();
      builder.andWhere(`r.${place.account} = :self`, { self: actor.accountId });
      return;
    case undefined:
      nothing();
  }
}

/** What an assessor is commissioned for: the villages of each commission in its cycle. */
function commissioned<E extends ObjectLiteral>(
  builder: SelectQueryBuilder<E>,
  { area, cycle, commission }: Listing<E>['place'],
  { areaCode, commissions }: Actor,
): void {
  const named: Record<string, unknown> = {};
  const parts = commissions.flatMap(({ id, cycleId, villages }, at) => {
    const here = villages.filter((village) => village.startsWith(areaCode));
    named[`commission${at}`] = id;
    named[`cycle${at}`] = cycleId;
    named[`villages${at}`] = here;
    if (commission === 'id') return [`r.id = :commission${at}`];
    if (here.length === 0) return [];
    const ofCycle = cycle ? [`r.${cycle} = :cycle${at}`] : [];
    const ofCommission = commission ? [`r.${commission} = :commission${at}`] : [];
    return [`(${[...ofCycle, ...ofCommission, `r.${area} IN (:...villages${at})`].join(' AND ')})`];
  });
  if (parts.length === 0 || !area) return void builder.andWhere('1 = 0');
  builder.andWhere(`(${parts.join(' OR ')})`, named);
  below(builder, area, areaCode);
}

/** An area and all below it, as a range that an index answers. */
export function below<E extends ObjectLiteral>(builder: SelectQueryBuilder<E>, column: string, areaCode: string): void {
  builder.andWhere(`r.${column} >= :areaFrom AND r.${column} < :areaTo`, {
    areaFrom: areaCode,
    areaTo: codeAfter(areaCode),
  });
}

/** The next code of the same length: only digits are compared, so every collation of either database agrees on the range. */
function codeAfter(areaCode: string): string {
  return /^\d+$/.test(areaCode) && /[^9]/.test(areaCode)
    ? String(BigInt(areaCode) + 1n).padStart(areaCode.length, '0')
    : 'a';
}

/** The areas that stand above one, itself included: nation, province, city, county, township. */
function prefixesOf(areaCode: string): string[] {
  return [0, 2, 4, 6, 9, 12].filter((length) => length <= areaCode.length).map((length) => areaCode.slice(0, length));
}

function filter<E extends ObjectLiteral>(builder: SelectQueryBuilder<E>, listing: Listing<E>, query: ListQuery): void {
  let n = 0;
  for (const [property, value] of Object.entries(query.filter ?? {})) {
    const name = `filter${n++}`;
    if (property === 'q' && listing.search) {
      const search = listing.search;
      const like = `%${String(value).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      builder.andWhere(
        new Brackets((any) => {
          for (const column of search) any.orWhere(`r.${column} LIKE :${name} ESCAPE '\\'`, { [name]: like });
        }),
      );
      continue;
    }
    if (property === CHANGED_AFTER && tellsTimes(listing)) {
      if (!isInstant(value))
        throw unfit(property, {
          zh: '一个时刻，例如 2026-07-01T00:00:00.000Z',
          en: 'an instant, such as 2026-07-01T00:00:00.000Z',
        });
      builder.andWhere(`r.updatedAt > :${name}`, { [name]: value });
      continue;
    }
    const known = property === 'id' ? 'id' : listing.filters.find((column) => column === property);
    if (!known)
      throw unknown('filter', property, [
        'id',
        ...listing.filters,
        ...(listing.search ? ['q'] : []),
        ...(tellsTimes(listing) ? [CHANGED_AFTER] : []),
      ]);
    if (known === listing.place.area && typeof value === 'string')
      builder.andWhere(`r.${known} >= :${name} AND r.${known} < :${name}To`, {
        [name]: value,
        [`${name}To`]: codeAfter(value),
      });
    else if (known === listing.place.area && Array.isArray(value) && value.length > 0)
      builder.andWhere(
        new Brackets((any) => {
          for (const [at, code] of value.map(String).entries())
            any.orWhere(`(r.${known} >= :${name}n${at} AND r.${known} < :${name}n${at}To)`, {
              [`${name}n${at}`]: code,
              [`${name}n${at}To`]: codeAfter(code),
            });
        }),
      );
    else if (Array.isArray(value)) {
      const wanted = value.map((one) => comparable(builder, known, one));
      if (wanted.length === 0) builder.andWhere('1 = 0');
      else builder.andWhere(`r.${known} IN (:...${name})`, { [name]: wanted });
    } else builder.andWhere(`r.${known} = :${name}`, { [name]: comparable(builder, known, value) });
  }
}

/** Leaves what was entered or changed after an instant. */
const CHANGED_AFTER = 'changedAfter';

/** Whether everybody who reads the list is told when its records were entered; where some are not, no filter finds it out. */
function tellsTimes<E>({ sorts }: Listing<E>): boolean {
  return sorts.some((sort) => (sort as string) === 'updatedAt' || (sort as string) === 'createdAt');
}

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);

const INTEGER_AT_MOST = 2_147_483_647;

/** The value as the column keeps it. @throws InvalidInput where no value of the column could equal it: PostgreSQL would not compare them at all */
function comparable<E extends ObjectLiteral>(
  builder: SelectQueryBuilder<E>,
  property: string,
  value: string | number | boolean,
): string | number | boolean {
  const type = builder.expressionMap.mainAlias?.metadata.findColumnWithPropertyName(property)?.type;
  if (type === 'boolean') {
    if (typeof value === 'boolean') return value;
    throw unfit(property, { zh: 'true 或 false', en: 'true or false' });
  }
  if (type === 'integer') {
    const number = value === '' || typeof value === 'boolean' ? Number.NaN : Number(value);
    if (Number.isInteger(number) && Math.abs(number) <= INTEGER_AT_MOST) return number;
    throw unfit(property, { zh: '整数', en: 'a whole number' });
  }
  return String(value);
}

function unfit(property: string, wanted: Title): InvalidInput {
  return new InvalidInput('query', (language) => [
    {
      pointer: `/filter/${property}`,
      in: 'query',
      message: language === 'zh' ? `应为${wanted.zh}` : `is ${wanted.en}`,
    },
  ]);
}

function unknown(part: 'sort' | 'filter', found: string, wanted: readonly string[]): InvalidInput {
  return new InvalidInput('query', (language) => [
    {
      pointer: `/${part}`,
      in: 'query',
      message:
        language === 'zh'
          ? `不能按“${found}”${part === 'sort' ? '排序' : '筛选'}；可用：${wanted.join('、')}`
          : `cannot ${part} by "${found}"; known: ${wanted.join(', ')}`,
    },
  ]);
}
