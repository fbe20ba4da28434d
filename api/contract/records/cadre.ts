import { z } from 'zod';
import { FirstPosting, Post, Posting, RosterDay } from './posting.js';
import { Name, RecordId, recordFields, Version } from './record.js';
import { CountyCode, DispatchLevel } from './unit.js';

/** A cadre's code: the county's six digits and a running number (`529901-001`). It never passes to anybody else. */
export const CadreCode = z.string().regex(/^\d{6}-\d{3,6}$/, 'cadre code: 529901-001');

/** Personnel kind: words for grades and quotas are apart for each. */
export const PersonnelKind = z.enum(['civilServant', 'institutionStaff', 'other']);
export type PersonnelKind = z.infer<typeof PersonnelKind>;

/** 政治面貌, as the forms ask for it. */
export const PoliticalStatus = z.enum(['partyMember', 'probationaryPartyMember', 'leagueMember', 'otherParty', 'none']);
export type PoliticalStatus = z.infer<typeof PoliticalStatus>;

const personFields = {
  gender: z.enum(['male', 'female']).nullable(),
  /** Year and month; no form asks for the day. */
  birthMonth: z
    .string()
    .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'birth month: 1990-05')
    .nullable(),
  politicalStatus: PoliticalStatus.nullable(),
  /** The duty in the dispatching unit. */
  duty: Name.nullable(),
};

/** A new file. Without a code it gets the county's next one; without a dispatch level, that of the unit. */
export const NewCadre = z
  .strictObject({
    areaCode: CountyCode,
    cadreCode: CadreCode.optional(),
    name: Name,
    gender: personFields.gender.default(null),
    birthMonth: personFields.birthMonth.default(null),
    politicalStatus: personFields.politicalStatus.default(null),
    duty: personFields.duty.default(null),
    personnelKind: PersonnelKind,
    dispatchLevel: DispatchLevel.optional(),
    unitId: RecordId,
    /** Where the cadre is posted at once. */
    posting: FirstPosting.optional(),
  })
  .check((context) => {
    const { areaCode, cadreCode, posting } = context.value;
    const fault = (path: string[], message: string) =>
      context.issues.push({ code: 'custom', path, input: context.value, message });
    if (cadreCode !== undefined && !cadreCode.startsWith(`${areaCode}-`)) fault(['cadreCode'], `${areaCode}-001`);
    if (posting && !posting.areaCode.startsWith(areaCode))
      fault(['posting', 'areaCode'], `不在本县 / not in county ${areaCode}`);
  })
  .meta({ id: 'NewCadre' });
export type NewCadre = z.infer<typeof NewCadre>;

/** What may change of a file; what is left out stays. Where the cadre is posted changes by `post` and `recall`. */
export const CadreChange = z
  .strictObject({
    name: Name.optional(),
    gender: personFields.gender.optional(),
    birthMonth: personFields.birthMonth.optional(),
    politicalStatus: personFields.politicalStatus.optional(),
    duty: personFields.duty.optional(),
    personnelKind: PersonnelKind.optional(),
    dispatchLevel: DispatchLevel.optional(),
    unitId: RecordId.optional(),
    version: Version,
  })
  .meta({ id: 'CadreChange' });
export type CadreChange = z.infer<typeof CadreChange>;

const lineFields = {
  ...recordFields,
  cadreCode: CadreCode,
  name: Name,
  personnelKind: PersonnelKind,
  dispatchLevel: DispatchLevel,
  unitId: RecordId,
  /** Where the cadre is posted, or was last; the county before any posting. */
  areaCode: z.string(),
  post: Post.nullable(),
  teamId: RecordId.nullable(),
  /** False before the first posting and after a recall. */
  isPosted: z.boolean(),
};

/** A line of the list of cadres: who is posted where. What else the file says is read one by one, and every reading is noted. */
export const CadreLine = z.strictObject(lineFields).meta({ id: 'CadreLine' });
export type CadreLine = z.infer<typeof CadreLine>;

/** A cadre's file: what the forms of the assessment ask for, and nothing else. */
export const Cadre = z
  .strictObject({
    ...lineFields,
    ...personFields,
    /** The present posting, or the last one. */
    posting: Posting.nullable(),
    /** Days served in all postings up to today, both ends counted. */
    servedDays: z.int().min(0),
    /** A year or more of them: the experience that some promotions ask for. A hint, never scored. */
    hasServedOneYear: z.boolean(),
  })
  .meta({ id: 'Cadre' });
export type Cadre = z.infer<typeof Cadre>;

/** The day a roster is asked for; today where it is left out. */
export const RosterQuery = z.strictObject({ on: RosterDay.optional() }).meta({ id: 'RosterQuery' });
export type RosterQuery = z.infer<typeof RosterQuery>;

/** A line of the roster of one day, with the columns of the county's form. */
export const RosterLine = z
  .strictObject({
    id: RecordId,
    cadreCode: CadreCode,
    name: Name,
    ...personFields,
    personnelKind: PersonnelKind,
    dispatchLevel: DispatchLevel,
    unitId: RecordId,
    unitName: Name,
    areaCode: z.string(),
    /** The villages served: the posting's own, and its liaison villages. */
    villages: z.array(z.string()),
    post: Post,
    teamId: RecordId.nullable(),
    batch: z.string().nullable(),
    term: z.string().nullable(),
    postedOn: RosterDay,
    dispatchedOn: RosterDay,
  })
  .meta({ id: 'RosterLine' });
export type RosterLine = z.infer<typeof RosterLine>;
