import { z } from 'zod';
import { Day } from '../fields.js';
import { Name, RecordId, recordFields, Sentence, Version } from './record.js';

const VillageCode = z.string().regex(/^\d{12}$/, 'village: 12 digits');

/** Where a project stands: 谋划、在建、在用、停用、终止. */
export const ProjectState = z.enum(['planned', 'underWay', 'inUse', 'idle', 'ended']);
export type ProjectState = z.infer<typeof ProjectState>;

/** One round of asking a party for its word: 三上三下 is three rounds of asking above and below. */
const Round = z.strictObject({
  heldOn: Day,
  /** Who was asked: 村民代表会议、乡镇党委、县水利局 … */
  party: Name,
  /** What it said. */
  opinion: Sentence,
  /** Whether the plan was changed after it. */
  isTakenUp: z.boolean(),
});

/** What may be said of a project at any time. */
const projectFields = {
  title: Name,
  /** Who keeps it in order, in the words of the village; null while nobody does. */
  maintainer: Name.nullable().default(null),
  /** The day the villagers' assembly or representatives deliberated on it. */
  deliberatedOn: Day.nullable().default(null),
  /** The day it was disclosed in the village. */
  disclosedOn: Day.nullable().default(null),
};

/** A project of a village, in as few words as will do. */
export const NewProject = z.strictObject({ areaCode: VillageCode, ...projectFields }).meta({
  id: 'NewProject',
  examples: [{ areaCode: '529901101201', title: '茶叶加工车间', deliberatedOn: '2026-03-05' }],
});
export type NewProject = z.infer<typeof NewProject>;

/** What is corrected or added. */
export const ProjectChange = z.strictObject({ ...projectFields, version: Version }).meta({ id: 'ProjectChange' });
export type ProjectChange = z.infer<typeof ProjectChange>;

/** A round of consultation that was held. */
export const ProjectRound = z.strictObject({ ...Round.shape, version: Version.optional() }).meta({
  id: 'ProjectRound',
  examples: [{ heldOn: '2026-03-05', party: '村民代表会议', opinion: '同意，要求先修路', isTakenUp: true }],
});
export type ProjectRound = z.infer<typeof ProjectRound>;

/** The day from which on a project is used. */
export const ProjectCompletion = z
  .strictObject({ completedOn: Day, version: Version.optional() })
  .meta({ id: 'ProjectCompletion' });
export type ProjectCompletion = z.infer<typeof ProjectCompletion>;

/** A light record of a village's project: what a look back after departure asks about, and nothing for a ledger. */
export const ProjectRecord = z
  .strictObject({
    ...recordFields,
    areaCode: VillageCode,
    ...projectFields,
    state: ProjectState,
    /** The first day of use; null before. */
    completedOn: Day.nullable(),
    /** Why it stands idle or was ended. */
    reason: z.string().nullable(),
    /** The rounds of consultation, in the order they were entered. */
    rounds: z.array(Round),
    enteredBy: RecordId,
  })
  .meta({ id: 'ProjectRecord' });
export type ProjectRecord = z.infer<typeof ProjectRecord>;
