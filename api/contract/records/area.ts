import { z } from 'zod';
import { Name, recordFields, Version } from './record.js';

/** A code of the official statistical division list: province 2, city 4, county 6, township 9, village 12 digits. */
const Code = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/, 'area code: 2, 4, 6, 9 or 12 digits');

/** Adds a place; its code says what kind it is and what it lies in. */
export const NewArea = z.strictObject({ areaCode: Code, name: Name }).meta({ id: 'NewArea' });
export type NewArea = z.infer<typeof NewArea>;

/** To whom one turns there: an office and its telephone number, as it is posted. */
const Contact = z.string().trim().min(2).max(60);

/** Renames a place, or says whom to turn to; its code never changes. */
export const AreaChange = z
  .strictObject({ name: Name, contact: Contact.nullable().optional(), version: Version })
  .meta({ id: 'AreaChange', examples: [{ name: '云溪县', contact: '县委组织部 0000-1234567', version: 1 }] });
export type AreaChange = z.infer<typeof AreaChange>;

/** A place: a county, a township or a village. What lies below it has a longer code that begins with its own. */
export const Area = z
  .strictObject({
    ...recordFields,
    areaCode: Code,
    name: Name,
    kind: z.enum(['province', 'city', 'county', 'township', 'village']),
    /** Whom to tell when a listed duty is given: posted with the list. */
    contact: z.string().nullable(),
  })
  .meta({ id: 'Area' });
export type Area = z.infer<typeof Area>;
