import { z } from 'zod';
import { Name, recordFields, Version } from './record.js';

/** A county's six digits. */
export const CountyCode = z.string().regex(/^\d{6}$/, 'county code: 6 digits');

/** A unit's code: the county's six digits and a running number (`529901-U01`). */
export const UnitCode = z.string().regex(/^\d{6}-U\d{2,5}$/, 'unit code: 529901-U01');

/** At which level of government a unit stands; it decides who determines the grades of its cadres. */
export const DispatchLevel = z.enum(['county', 'city', 'province']);
export type DispatchLevel = z.infer<typeof DispatchLevel>;

/** What kind of staff a unit has: an organ of party or state, a public institution, an enterprise. */
export const UnitKind = z.enum(['agency', 'institution', 'enterprise']);
export type UnitKind = z.infer<typeof UnitKind>;

/** A new unit. Without a code it gets the county's next one. */
export const NewUnit = z
  .strictObject({
    areaCode: CountyCode,
    unitCode: UnitCode.optional(),
    name: Name,
    level: DispatchLevel,
    kind: UnitKind,
  })
  .check((context) => {
    const { areaCode, unitCode } = context.value;
    if (unitCode !== undefined && !unitCode.startsWith(`${areaCode}-`))
      context.issues.push({ code: 'custom', path: ['unitCode'], input: unitCode, message: `${areaCode}-U01` });
  })
  .meta({ id: 'NewUnit' });
export type NewUnit = z.infer<typeof NewUnit>;

/** What may change of a unit; what is left out stays. */
export const UnitChange = z
  .strictObject({ name: Name.optional(), level: DispatchLevel.optional(), kind: UnitKind.optional(), version: Version })
  .meta({ id: 'UnitChange' });
export type UnitChange = z.infer<typeof UnitChange>;

/** A unit that dispatches cadres into the county, kept by the county that receives them, whatever level it stands at. */
export const Unit = z
  .strictObject({
    ...recordFields,
    areaCode: CountyCode,
    unitCode: UnitCode,
    name: Name,
    level: DispatchLevel,
    kind: UnitKind,
  })
  .meta({ id: 'Unit' });
export type Unit = z.infer<typeof Unit>;
