import { z } from 'zod';
import { AreaCode, Instant, RecordId, recordFields, Version } from './record.js';

/** The sheets that offices fill in outside: each is one template, made for a cycle and for who asked. */
export const SheetName = z.enum([
  'roster',
  'cadre-marks',
  'village-marks',
  'village-figures',
  'cadre-figures',
  'findings',
  'surveys',
  'interviews',
]);
export type SheetName = z.infer<typeof SheetName>;

/** A template: which sheet, of which cycle. */
export const TemplateQuery = z
  .strictObject({ sheet: SheetName, cycleId: RecordId })
  .meta({ id: 'TemplateQuery', examples: [{ sheet: 'cadre-marks', cycleId: '0b0c0d0e-0000-4000-8000-000000000001' }] });
export type TemplateQuery = z.infer<typeof TemplateQuery>;

/** What goes out as a workbook: the summary of the results, everybody by points, or the figures that are filed. */
export const ExportQuery = z
  .strictObject({ table: z.enum(['results', 'rankings', 'filing']), cycleId: RecordId })
  .meta({ id: 'ExportQuery' });
export type ExportQuery = z.infer<typeof ExportQuery>;

/** A filled sheet that comes as the body; `name` is what the file was called. */
export const SheetQuery = TemplateQuery.extend({ name: z.string().trim().max(200).optional() }).meta({
  id: 'SheetQuery',
});
export type SheetQuery = z.infer<typeof SheetQuery>;

/** One thing that is wrong in a file, and where. */
export const CellFault = z.strictObject({
  /** `C7`; null where the whole file is meant. */
  cell: z.string().nullable(),
  row: z.int().nullable(),
  /** The heading of the column. */
  column: z.string().nullable(),
  message: z.string(),
});
export type CellFault = z.infer<typeof CellFault>;

const Count = z.int().min(0);

/** What a file's rows are, counted. */
export const RowCounts = z.strictObject({
  /** Rows with something in them. */
  rows: Count,
  /** Would make a new record. */
  fresh: Count,
  /** Would change a record that is there. */
  changed: Count,
  /** Say what the records say already. */
  same: Count,
  /** Prefilled rows that nobody filled in. */
  blank: Count,
  /** Have something wrong in them. */
  faulty: Count,
});
export type RowCounts = z.infer<typeof RowCounts>;

/**
 * A file that was handed in: looked through, then imported. `checking` and `importing` take a moment; `gone` is a file that is kept no
 * longer and has to be handed in again.
 */
export const SpreadsheetRecord = z
  .strictObject({
    ...recordFields,
    areaCode: AreaCode,
    cycleId: RecordId,
    sheet: SheetName,
    fileName: z.string(),
    /** SHA-256 of the file. */
    fileHash: z.string(),
    state: z.enum(['checking', 'checked', 'refused', 'importing', 'imported', 'gone']),
    /** How many rows were read, of how many; null when nothing is under way. */
    progress: z.strictObject({ done: Count, total: Count }).nullable(),
    counts: RowCounts,
    /** The first thousand, in the order of the rows. */
    faults: z.array(CellFault),
    faultCount: Count,
    /** When the very same file was imported before. It changes nothing again. */
    importedBeforeAt: Instant.nullable(),
    importedAt: Instant.nullable(),
  })
  .meta({ id: 'Spreadsheet' });
export type SpreadsheetRecord = z.infer<typeof SpreadsheetRecord>;

/** Imports a file that was looked through: all of it, or with `onlyGood` the rows in which nothing is wrong. */
export const SheetImport = z
  .strictObject({ onlyGood: z.boolean().default(false), version: Version.optional() })
  .meta({ id: 'SheetImport', examples: [{ onlyGood: false }] });
export type SheetImport = z.infer<typeof SheetImport>;
