import { z } from 'zod';
import { Points } from '../assessment.js';
import { Title } from '../fields.js';
import { RecordId } from './record.js';
import { ChangedSentence, ResultRecord, Standing } from './result.js';

/** An outcome as one reader may know it. */
const Outcome = z.strictObject({
  resultId: RecordId,
  revision: ResultRecord.shape.revision,
  /** The total. */
  points: Points.nullable(),
  standing: Standing,
  grade: z.string().nullable(),
  /** The word people read. */
  word: Title.nullable(),
  /** The word of the grade that people determined; null where they did not. */
  determinedWord: Title.nullable(),
});

/** One line of the explanation that is another now. */
const DifferentLine = z.strictObject({
  part: ChangedSentence.shape.part,
  id: z.string(),
  /** The number of the clause as the measure writes it; null where no single clause stands behind the line. */
  clause: z.string().nullable(),
  /** The sentence as it was; null where there was none. */
  before: z.string().nullable(),
  /** The sentence as it is; null where there is none any more. */
  after: z.string().nullable(),
});

/** What a review changed: total and grade before and after, and every line that is another, in the reader's words. */
export const ResultDifference = z
  .strictObject({
    reviewId: RecordId,
    before: Outcome,
    /** Null where the review left the result as it was, or is not decided yet. */
    after: Outcome.nullable(),
    lines: z.array(DifferentLine),
  })
  .meta({ id: 'ResultDifference' });
export type ResultDifference = z.infer<typeof ResultDifference>;
