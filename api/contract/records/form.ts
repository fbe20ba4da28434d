import { z } from 'zod';
import { Title } from '../fields.js';
import { AreaCode, RecordId } from './record.js';

/** The forms and letters of a half-year, by their names in the routes. */
export const FormId = z.enum([
  'notice',
  'roster-summary',
  'township-marks',
  'presence',
  'personal',
  'count-sheet',
  'questionnaire',
  'survey-detail',
  'site-checks',
  'unit-opinion',
  'integrity-opinion',
  'village-figures',
  'annual-filing',
  'statistics',
  'public-notice',
  'result-letter',
  'feedback-letter',
  'adjustment-letter',
]);
export type FormId = z.infer<typeof FormId>;

/** `page` to be read and printed on A4, `word` to be edited or sealed, `excel` where the form is a table to be counted with. */
export const FormFormat = z.enum(['page', 'word', 'excel']);
export type FormFormat = z.infer<typeof FormFormat>;

const format = FormFormat.default('page');

/** A form of a whole county. */
export const CountyFormQuery = z.strictObject({ cycleId: RecordId, format }).meta({ id: 'CountyFormQuery' });
export type CountyFormQuery = z.infer<typeof CountyFormQuery>;

/** A form of one township or village; `isBlank` leaves what is to be filled in by hand empty. */
export const PlaceFormQuery = z
  .strictObject({ cycleId: RecordId, areaCode: AreaCode, isBlank: z.stringbool().default(false), format })
  .meta({ id: 'PlaceFormQuery' });
export type PlaceFormQuery = z.infer<typeof PlaceFormQuery>;

/** A form of one dispatching unit. */
export const UnitFormQuery = z
  .strictObject({ cycleId: RecordId, unitId: RecordId, format })
  .meta({ id: 'UnitFormQuery' });
export type UnitFormQuery = z.infer<typeof UnitFormQuery>;

/** A form of one result. */
export const ResultFormQuery = z.strictObject({ resultId: RecordId, format }).meta({ id: 'ResultFormQuery' });
export type ResultFormQuery = z.infer<typeof ResultFormQuery>;

/** The sheet of a notice that was drawn up. */
export const NoticeFormQuery = z.strictObject({ noticeId: RecordId, format }).meta({ id: 'NoticeFormQuery' });
export type NoticeFormQuery = z.infer<typeof NoticeFormQuery>;

/** The letter about an adjustment. */
export const AdjustmentFormQuery = z
  .strictObject({ adjustmentId: RecordId, format })
  .meta({ id: 'AdjustmentFormQuery' });
export type AdjustmentFormQuery = z.infer<typeof AdjustmentFormQuery>;

/** What a form is of: the county, a township, a village, a unit, a result, a notice, an adjustment. */
export const FormOf = z.enum(['county', 'township', 'village', 'unit', 'result', 'notice', 'adjustment']);
export type FormOf = z.infer<typeof FormOf>;

/** A form that this account may print. */
export const FormLine = z
  .strictObject({
    id: FormId,
    title: Title,
    of: FormOf,
    /** The county set a Word template of its own. */
    hasTemplate: z.boolean(),
    /** It goes out as a workbook too. */
    hasExcel: z.boolean(),
  })
  .meta({ id: 'FormLine' });
export type FormLine = z.infer<typeof FormLine>;
