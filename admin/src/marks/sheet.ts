import type {
  ListedMark,
  MarkSheet,
  SheetItem,
  SheetLevel,
  SheetRow,
} from '../../../api/contract/records/mark-sheet.js';
import type { MarkRecord } from '../../../api/contract/records/mark.js';

/** What is said of one item of one person or place: level ids or points as typed, null where nothing is chosen; and the sentence. */
export type Said = { values: (string | null)[]; sentence: string };

/** A column of a part of the sheet: an item, or one of the tasks of an item that has several values. */
export type SheetColumn = { item: SheetItem; at: number; isNeeded: boolean };

/** A tab: the items that are marked of one kind of entity, those with several values apart. */
export type Part = { id: string; columns: SheetColumn[]; rows: SheetRow[] };

/** The name of a mark, by which it is found among records, drafts and earlier marks. */
export const markName = (
  { entityKind, entityCode }: Pick<SheetRow, 'entityKind' | 'entityCode'>,
  { item }: { item: string },
) => `${entityKind} ${entityCode} ${item}`;

/** The parts of a sheet, in the order of the measure: what has one value, then what has one for each task, kind by kind. */
export function partsOf({ items, rows }: MarkSheet): Part[] {
  const kinds = [...new Set(items.map(({ entityKind }) => entityKind))].toSorted();
  return kinds.flatMap((kind) => {
    const ofKind = items.filter(({ entityKind }) => entityKind === kind);
    const single = ofKind.filter(({ count }) => count === null);
    const own = rows.filter(({ entityKind }) => entityKind === kind);
    const part = (id: string, columns: SheetColumn[]) => ({ id, columns, rows: own });
    return [
      ...(single.length > 0
        ? [
            part(
              kind,
              single.map((item) => ({ item, at: 0, isNeeded: true })),
            ),
          ]
        : []),
      ...ofKind.flatMap((item) => (item.count ? [part(`${kind}-${item.item}`, tasksOf(item, item.count))] : [])),
    ];
  });
}

function tasksOf(item: SheetItem, { atLeast, atMost }: NonNullable<SheetItem['count']>): SheetColumn[] {
  return Array.from({ length: atMost }, (_, at) => ({ item, at, isNeeded: at < atLeast }));
}

export const NOTHING: Said = { values: [], sentence: '' };

export const saidIn = ({ values, sentence }: Pick<MarkRecord, 'values' | 'sentence'>): Said => ({
  values: values.map(String),
  sentence: sentence ?? '',
});

export const saidOnList = ({ values }: ListedMark): Said => ({ values, sentence: '' });

/** The level that a key chooses: 5 to 1 are the best to the worst of five, 3 to 1 of three. */
export const levelAt = ({ levels }: SheetItem, key: string): SheetLevel | undefined =>
  /^[1-9]$/.test(key) ? levels?.[levels.length - Number(key)] : undefined;

export const keyOf = (levels: readonly SheetLevel[], at: number) => String(levels.length - at);

export const levelOf = ({ levels }: SheetItem, id: string | null | undefined): SheetLevel | undefined =>
  levels?.find((level) => level.id === id);

/** How long the sentence may be that is asked with these levels; undefined where none is. */
export function sentenceAtMost(item: SheetItem, { values }: Said): number | undefined {
  const asked = values.flatMap((value) => levelOf(item, value)?.sentenceAtMost ?? []);
  return asked.length > 0 ? Math.min(...asked) : undefined;
}

export const lengthOf = (text: string) => [...text.trim()].length;

/** What a mark still lacks: a value, the sentence, or a shorter one; undefined where it may be kept. */
export function lackOf(item: SheetItem, said: Said): 'value' | 'sentence' | 'shorter' | undefined {
  const { length } = valuesOf(said);
  if (said.values.slice(0, length).includes(null) || length < (item.count?.atLeast ?? 1)) return 'value';
  if (!item.levels && said.values.some((value) => Number.isNaN(Number(value)))) return 'value';
  const atMost = sentenceAtMost(item, said);
  if (atMost === undefined) return undefined;
  const typed = lengthOf(said.sentence);
  return typed === 0 ? 'sentence' : typed > atMost ? 'shorter' : undefined;
}

/** The values up to the last one that is chosen. */
function valuesOf({ values }: Said): (string | null)[] {
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}

/** What the service takes. */
export function bodyOf(item: SheetItem, said: Said): { values: (string | number)[]; sentence: string | null } {
  const values = valuesOf(said).map((value) => (item.levels ? value! : Number(value)));
  return { values, sentence: sentenceAtMost(item, said) === undefined ? null : said.sentence.trim() };
}

/** Whether two say the same to the service. */
export const isSame = (item: SheetItem, one: Said, other: Said) =>
  JSON.stringify(bodyOf(item, one)) === JSON.stringify(bodyOf(item, other));

/** The points of what is chosen, the mean of several values; undefined where nothing is, or the measure leaves them open. */
export function pointsOf(item: SheetItem, { values }: Said): number | undefined {
  const points = values.flatMap((value) =>
    value === null ? [] : [item.levels ? levelOf(item, value)?.points : Number(value)],
  );
  if (points.length === 0 || points.some((one) => one === null || one === undefined)) return undefined;
  return points.reduce<number>((sum, one) => sum + one!, 0) / points.length;
}

/** Whether a level is better (1) or worse (−1) than the one of the half-year before; 0 where it is the same or there is none. */
export function changeOf(
  { levels }: SheetItem,
  now: string | null | undefined,
  before: string | undefined,
): -1 | 0 | 1 {
  const at = (id: string | null | undefined) => levels?.findIndex((level) => level.id === id) ?? -1;
  if (at(now) < 0 || at(before) < 0) return 0;
  return Math.sign(at(before) - at(now)) as -1 | 0 | 1;
}
