import { z } from 'zod';
import { FormId } from './form.js';
import { AreaCode, RecordId, recordFields } from './record.js';
import { CountyCode } from './unit.js';

/** A Word file as text: Base64, at most about 500 kB of file. */
const WordFile = z.base64().min(1).max(700_000);

/** The county's own template of a form from now on; null goes back to the one that comes with the program. */
export const NewFormTemplate = z
  .strictObject({ areaCode: CountyCode, form: FormId, word: WordFile.nullable() })
  .meta({ id: 'NewFormTemplate', examples: [{ areaCode: '529901', form: 'result-letter', word: null }] });
export type NewFormTemplate = z.infer<typeof NewFormTemplate>;

/** Which template a county set, when, and by whom. It never changes: the newest one of a form holds. */
export const FormTemplateRecord = z
  .strictObject({
    ...recordFields,
    areaCode: AreaCode,
    form: FormId,
    /** Which one of this form it is, from 1: the last one holds. */
    place: z.int().positive(),
    /** Back to the one that comes with the program. */
    isShipped: z.boolean(),
    /** SHA-256 of the file; null where it is the shipped one. */
    hash: z.string().nullable(),
    setBy: z.string(),
  })
  .meta({ id: 'FormTemplate' });
export type FormTemplateRecord = z.infer<typeof FormTemplateRecord>;

/** Of which form the template in use is downloaded, laid out for the measure of which cycle. */
export const TemplateQuery = z.strictObject({ form: FormId, cycleId: RecordId }).meta({ id: 'TemplateQuery' });
export type TemplateQuery = z.infer<typeof TemplateQuery>;
