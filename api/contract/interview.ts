import { z } from 'zod';
import { Title } from './fields.js';

/** The kind of a household (户别): monitored against falling back, lifted out of poverty, any other. */
export const HouseholdKind = z.enum(['monitored', 'formerPoor', 'ordinary']);
export type HouseholdKind = z.infer<typeof HouseholdKind>;

/** How a household was asked: face to face at its door, or by telephone. */
export const InterviewMode = z.enum(['visit', 'telephone']);
export type InterviewMode = z.infer<typeof InterviewMode>;

/**
 * What became of a contact (结果码). A closed list: `complete` every question was answered or put aside · `refused` · `absent` nobody there ·
 * `substituted` this household of the reserve stands in for another from here on · `invalid` was held and does not count, with
 * why · `brokenOff` began and was not finished.
 */
export const InterviewOutcome = z.enum(['complete', 'refused', 'absent', 'substituted', 'invalid', 'brokenOff']);
export type InterviewOutcome = z.infer<typeof InterviewOutcome>;

/** What a second person heard who called again (回访复核): the same, or something else. */
export const CallBack = z.enum(['agreed', 'differs']);
export type CallBack = z.infer<typeof CallBack>;

/** The answers of one household: for each question of the measure, the option it chose. */
export type Answers = Readonly<Record<string, string>>;

/** One contact with one household, as what is counted and asked is worked out from it. */
export type Interview = {
  readonly id: string;
  readonly areaCode: string;
  readonly sampleNumber: string;
  readonly householdKind: HouseholdKind;
  readonly mode: InterviewMode;
  /** Which contact with this household it was, from 1; 0 where it only says that one stands in for another. */
  readonly attempt: number;
  readonly outcome: InterviewOutcome;
  readonly replaces: string | null;
  readonly answers: Answers;
  readonly interviewer: string;
  readonly beganAt: string;
  readonly minutes: number;
  readonly callBack: CallBack | null;
};

/**
 * Something in the interviews that people should ask about before they are delivered. It drops no interview and changes no figure: each
 * of these also has an innocent reason.
 */
export const InterviewQuestion = z
  .strictObject({
    kind: z.enum([
      'manyInShortTime',
      'overlapping',
      'identicalRun',
      'tooShort',
      'fewCallBacks',
      'callBackDiffers',
      'replacedAnswered',
      'answeredTwice',
    ]),
    /** The interviewer by name, or the village by its code. */
    about: z.string(),
    /** The village where all of it lies in one. */
    areaCode: z.string().nullable(),
    /** How many interviews it rests on. */
    count: z.int().positive(),
    /** The records to look at, the first ones where there are many. */
    interviews: z.array(z.string()),
    question: Title,
  })
  .meta({ id: 'InterviewQuestion' });
export type InterviewQuestion = z.infer<typeof InterviewQuestion>;
