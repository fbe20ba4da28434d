import { Column, PrimaryColumn, type TableColumnOptions } from 'typeorm';

// One vocabulary of columns for both databases. Instants, days and codes are text, so that they sort and compare alike on both;
// what a decorator declares, `column` creates in a migration, and a test compares the two on each database.

const TYPES = {
  id: { type: 'varchar', length: '36' },
  code: { type: 'varchar', length: '64' },
  day: { type: 'varchar', length: '10' },
  instant: { type: 'varchar', length: '24' },
  words: { type: 'varchar', length: '200' },
  hash: { type: 'varchar', length: '64' },
  text: { type: 'text' },
  json: { type: 'text' },
  count: { type: 'integer' },
  flag: { type: 'boolean' },
} as const;

type Kind = keyof typeof TYPES;
type Wish = { nullable?: boolean; length?: number };

/** A column of a table in a migration: `column('day', 'startsOn')`. Not null unless asked for. */
export function column(kind: Kind, name: string, wish: Wish & { primary?: boolean } = {}): TableColumnOptions {
  const { length, ...type }: { type: string; length?: string } = TYPES[kind];
  const width = wish.length ? String(wish.length) : length;
  return {
    name,
    ...type,
    ...(width ? { length: width } : {}),
    isNullable: wish.nullable ?? false,
    ...(wish.primary ? { isPrimary: true } : {}),
  };
}

const decorate =
  (kind: Exclude<Kind, 'json'>) =>
  (wish: Wish = {}): PropertyDecorator => {
    const { length, ...type }: { type: string; length?: string } = TYPES[kind];
    const width = wish.length ?? length;
    return Column({ ...type, ...(width ? { length: width } : {}), nullable: wish.nullable ?? false } as never);
  };

/** A reference to another record by its id. */
export const IdColumn = decorate('id');
/** A code from outside: an area, a rule set, a finding. */
export const CodeColumn = decorate('code');
/** A calendar day, `YYYY-MM-DD`. */
export const DayColumn = decorate('day');
/** An instant, ISO 8601 in UTC with milliseconds. */
export const InstantColumn = decorate('instant');
/** A name or a short sentence, at most 200 characters. */
export const WordsColumn = decorate('words');
/** A SHA-256 in hexadecimal. */
export const HashColumn = decorate('hash');
/** A text of any length. */
export const TextColumn = decorate('text');
/** A whole number. */
export const CountColumn = decorate('count');
/** Yes or no. */
export const FlagColumn = decorate('flag');

/** A value kept as JSON text, read back as it was; both databases keep the same characters. */
export function JsonColumn(wish: { nullable?: boolean } = {}): PropertyDecorator {
  return Column({ type: 'simple-json', nullable: wish.nullable ?? false });
}

/** The columns every record has. `version` rises with each change; a write that names an older one is refused. */
export abstract class RecordEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @CountColumn()
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;
}

/** The same columns in a migration. */
export const recordColumns: readonly TableColumnOptions[] = [
  column('id', 'id', { primary: true }),
  column('count', 'version'),
  column('instant', 'createdAt'),
  column('instant', 'updatedAt'),
];
