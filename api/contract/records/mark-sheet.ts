import { z } from 'zod';
import { EntityKind, Title } from '../fields.js';
import { AreaCode, RecordId } from './record.js';

/** A level of a scale, the best first: its points are null where the measure leaves them open. */
const SheetLevel = z.strictObject({
  id: z.string(),
  title: Title,
  points: z.number().nullable(),
  anchor: Title.nullable(),
  /** A sentence of at most so many characters is asked with it; null where none is. */
  sentenceAtMost: z.int().nullable(),
});
export type SheetLevel = z.infer<typeof SheetLevel>;

/** One thing that is marked of one kind of entity. */
export const SheetItem = z
  .strictObject({
    entityKind: EntityKind,
    item: z.string(),
    title: Title,
    /** Null where the measure takes points or places: `least` and `most` are their bounds, null where there is none. */
    levels: z.array(SheetLevel).nullable(),
    least: z.number().nullable(),
    most: z.number().nullable(),
    /** How many values a mark has where it is not one: one for each agreed task. */
    count: z.strictObject({ atLeast: z.int(), atMost: z.int() }).nullable(),
  })
  .meta({ id: 'SheetItem' });
export type SheetItem = z.infer<typeof SheetItem>;

/** Somebody or some place that this account marks in the cycle. */
const SheetRow = z.strictObject({
  entityKind: EntityKind,
  entityCode: RecordId,
  name: z.string(),
  areaCode: AreaCode,
});
export type SheetRow = z.infer<typeof SheetRow>;

/** What a task list says in the place of a mark; it is not typed again. */
const ListedMark = z.strictObject({
  entityCode: RecordId,
  item: z.string(),
  values: z.array(z.string()),
  state: z.enum(['draft', 'submitted', 'countersigned']),
});
export type ListedMark = z.infer<typeof ListedMark>;

/** The sheet that one side has before it in a cycle: what is marked, of whom, and who of the own side entered and signed. */
export const MarkSheet = z
  .strictObject({
    cycleId: RecordId,
    group: z.string(),
    items: z.array(SheetItem),
    rows: z.array(SheetRow),
    listed: z.array(ListedMark),
    /** The names of those who entered, submitted or countersigned marks of this sheet, by the id of their account. */
    people: z.record(z.string(), z.string()),
  })
  .meta({ id: 'MarkSheet' });
export type MarkSheet = z.infer<typeof MarkSheet>;
