import { z } from 'zod';
import { Name, recordFields, Version } from './record.js';

/** The place of a team: a village's twelve digits, or a township's nine. */
export const TeamPlace = z.string().regex(/^(\d{9}|\d{12})$/, 'village (12 digits) or township (9 digits)');

/** A new team; its code is its place's with `-T`. */
export const NewTeam = z.strictObject({ areaCode: TeamPlace, name: Name }).meta({ id: 'NewTeam' });
export type NewTeam = z.infer<typeof NewTeam>;

/** A team's corrected name. */
export const TeamChange = z.strictObject({ name: Name, version: Version }).meta({ id: 'TeamChange' });
export type TeamChange = z.infer<typeof TeamChange>;

/** A village's resident team. Who belongs to it is said by the postings. */
export const Team = z
  .strictObject({ ...recordFields, areaCode: TeamPlace, teamCode: z.string(), name: Name })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof Team>;
