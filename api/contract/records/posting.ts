import { z } from 'zod';
import { Day } from '../fields.js';
import { Name, RecordId, recordFields, Sentence, Version } from './record.js';
import { TeamPlace } from './team.js';

/** A day of a roster: nobody living was posted before 1950. */
export const RosterDay = Day.refine((day) => day >= '1950-01-01' && day <= '2199-12-31', '1950-01-01 … 2199-12-31');

/** What a cadre is posted as. A township team member serves several villages of the township. */
export const Post = z.enum(['firstSecretary', 'teamLeader', 'teamMember', 'townshipTeamMember']);
export type Post = z.infer<typeof Post>;

/** How a posting ended: the cadre moved on to another, was called back, was replaced by another cadre, or the term was over. */
export const Ending = z.enum(['moved', 'recalled', 'replaced', 'termEnded']);
export type Ending = z.infer<typeof Ending>;

const VillageCode = z.string().regex(/^\d{12}$/, 'village: 12 digits');
/** How a batch or a term is called: `2025年第二批`, `2025-2027`. */
const Called = z.string().trim().min(1).max(60);

const whereFields = {
  /** The village (12 digits); the township (9 digits) for who serves a township. */
  areaCode: TeamPlace,
  post: Post,
  /** The first day at this place, in this post. */
  postedOn: RosterDay,
  /** The batch in which the cadre was sent. */
  batch: Called.nullable().default(null),
  /** The term the batch serves. */
  term: Called.nullable().default(null),
  teamId: RecordId.nullable().default(null),
  /** Liaison villages: the villages that a township team member serves; further ones of a village post. */
  villages: z.array(VillageCode).max(100).default([]),
  /** The last day on which the cadre also hands over at the place before; null without a handover. Its days count at both places. */
  handoverUntil: RosterDay.nullable().default(null),
};

type Where = {
  areaCode: string;
  post: Post;
  postedOn: string;
  dispatchedOn?: string | undefined;
  villages: string[];
  handoverUntil: string | null;
};

const fitsTogether = (context: z.core.ParsePayload<Where>) => {
  const { areaCode, post, postedOn, dispatchedOn, villages, handoverUntil } = context.value;
  const fault = (path: string, message: string) =>
    context.issues.push({ code: 'custom', path: [path], input: context.value, message });
  const ofTownship = post === 'townshipTeamMember';
  if (ofTownship && areaCode.length !== 9) fault('areaCode', `${post}: 乡镇代码9位 / township, 9 digits`);
  if (!ofTownship && areaCode.length !== 12) fault('areaCode', `${post}: 村代码12位 / village, 12 digits`);
  if (ofTownship && villages.length === 0) fault('villages', `${post}: 至少一个联系村 / at least one village`);
  if (dispatchedOn !== undefined && dispatchedOn > postedOn) fault('dispatchedOn', `≤ postedOn (${postedOn})`);
  if (handoverUntil !== null && handoverUntil < postedOn) fault('handoverUntil', `≥ postedOn (${postedOn})`);
  const township = areaCode.slice(0, 9);
  if (villages.some((village) => !village.startsWith(township)))
    fault('villages', `只能是本乡镇的村 / villages of ${township} only`);
  if (new Set([areaCode, ...villages]).size !== villages.length + 1)
    fault('villages', '村代码重复 / the same village twice');
};

const newFields = {
  ...whereFields,
  /** The first day under this dispatch, where that was earlier and at another place. Without it a move carries on the dispatch of the posting before. */
  dispatchedOn: RosterDay.optional(),
  /** Why days of a cycle whose books are closed change; asked for only then, and of the county alone. */
  reason: Sentence.optional(),
};

/** Where a cadre is posted next. It ends the posting before on the day before. */
export const NewPosting = z
  .strictObject({ ...newFields, version: Version.optional() })
  .check(fitsTogether)
  .meta({ id: 'NewPosting' });
export type NewPosting = z.infer<typeof NewPosting>;

/** The posting a new cadre comes with. */
export const FirstPosting = z.strictObject(newFields).check(fitsTogether).meta({ id: 'FirstPosting' });
export type FirstPosting = z.infer<typeof FirstPosting>;

/** A posting that was entered wrongly, as it should have been. What it said before stays in the audit. */
export const PostingChange = z
  .strictObject({ ...newFields, version: Version })
  .check(fitsTogether)
  .meta({ id: 'PostingChange' });
export type PostingChange = z.infer<typeof PostingChange>;

/** The end of a posting without another after it. */
export const Recall = z
  .strictObject({
    /** The last day on post. */
    endedOn: RosterDay,
    ending: z.enum(['recalled', 'replaced', 'termEnded']).default('recalled'),
    reason: Sentence,
    /** The version of the cadre's file it was decided on. */
    version: Version.optional(),
  })
  .meta({ id: 'Recall' });
export type Recall = z.infer<typeof Recall>;

/** One stretch of a cadre's service: where, as what, since when, until when. Past ones are kept. */
export const Posting = z
  .strictObject({
    ...recordFields,
    cadreId: RecordId,
    cadreCode: z.string(),
    cadreName: Name,
    unitId: RecordId,
    ...whereFields,
    dispatchedOn: RosterDay,
    /** The last day on post; null while it lasts. */
    endedOn: RosterDay.nullable(),
    ending: Ending.nullable(),
    endingReason: z.string().nullable(),
  })
  .meta({ id: 'Posting' });
export type Posting = z.infer<typeof Posting>;
