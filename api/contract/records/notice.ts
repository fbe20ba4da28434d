import { z } from 'zod';
import { Day, Limit, Title } from '../fields.js';
import { AreaCode, Name, RecordId, recordFields, Sentence, WithReason } from './record.js';
import { PlannedOn } from './calendar-day.js';
import { Post } from './posting.js';

/** Draws up the notice of a cycle from its sealed results, or that of one result which took another's place. */
export const NewNotice = z
  .strictObject({ cycleId: RecordId, resultId: RecordId.nullable().default(null) })
  .meta({ id: 'NewNotice', examples: [{ cycleId: '0b0c0d0e-0000-4000-8000-000000000001' }] });
export type NewNotice = z.infer<typeof NewNotice>;

/** Posts a notice. Without days it is posted today and ends as soon as the measure allows. */
export const NoticePublication = z
  .strictObject({
    /** The day on which the names are posted; today or before. Days are counted from the day on which it is recorded. */
    publishedOn: Day.optional(),
    /** The last day; not before the measure's limit is over. */
    endsOn: PlannedOn.optional(),
    ...WithReason.shape,
  })
  .meta({
    id: 'NoticePublication',
    examples: [{ publishedOn: '2026-07-21', endsOn: '2026-07-27', reason: '按部务会决定提前一天张贴。' }],
  });
export type NoticePublication = z.infer<typeof NoticePublication>;

/** A name on a notice. What the measure does not show is null, to every reader. */
const NoticeLine = z.strictObject({
  /** Its number among the names that this reader sees, from 1; an objection names it. */
  line: z.int().positive(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
  post: Post.nullable(),
  place: z.string().nullable(),
  grade: Title.nullable(),
});
export type NoticeLine = z.infer<typeof NoticeLine>;

/**
 * A notice inside the townships and the dispatching units: who was graded as the measure posts it, and nothing else. Each township and each
 * unit reads the names of its own. Points and places are never on it.
 */
export const NoticeRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    areaCode: AreaCode,
    /** The result that took another's place, where the notice is of it alone. */
    resultId: RecordId.nullable(),
    state: z.enum(['draft', 'published']),
    clause: z.string(),
    /** Grades that are posted. */
    grades: z.array(z.string()),
    where: z.array(Title),
    /** The shortest time it stays. */
    atLeast: Limit,
    publishedOn: Day.nullable(),
    /** Day one: the day after the posting was recorded, or that day where the time table begins on it. */
    fromOn: Day.nullable(),
    endsOn: Day.nullable(),
    /** Until when something has to be done with it: the last day on which an objection is taken; null before it is posted. */
    dueOn: Day.nullable(),
    isOver: z.boolean(),
    names: z.array(NoticeLine),
  })
  .meta({ id: 'Notice' });
export type NoticeRecord = z.infer<typeof NoticeRecord>;

/** An objection against a name on a notice: from whom, and what. */
export const NewObjection = z
  .strictObject({
    noticeId: RecordId,
    /** The number of the name on the notice, as who records it sees it. */
    line: z.int().positive().max(100_000),
    from: Name,
    text: z.string().trim().min(2).max(2000),
    /** The day it came; today where it is left out. */
    receivedOn: Day.optional(),
  })
  .meta({
    id: 'NewObjection',
    examples: [
      {
        noticeId: '0b0c0d0e-0000-4000-8000-000000000002',
        line: 3,
        from: '石湾村村民',
        text: '产业收入有补助款，没有扣除。',
        receivedOn: '2026-07-23',
      },
    ],
  });
export type NewObjection = z.infer<typeof NewObjection>;

/** An objection: received, then upheld or dismissed with the reason. While it is open or upheld, that person is not confirmed. */
export const ObjectionRecord = z
  .strictObject({
    ...recordFields,
    noticeId: RecordId,
    cycleId: RecordId,
    areaCode: AreaCode,
    /** The number of the name as this reader sees the notice; null for a name that is not among them. */
    line: z.int().positive().nullable(),
    /** Whose result it is against; told to who decides and who inspects. */
    resultId: RecordId.nullable(),
    name: z.string(),
    from: z.string(),
    text: z.string(),
    receivedOn: Day,
    state: z.enum(['received', 'upheld', 'dismissed']),
    /** The day by which it is answered: the notice's last. */
    dueOn: Day,
    answeredOn: Day.nullable(),
    reason: Sentence.nullable(),
    recordedBy: z.string().nullable(),
    answeredBy: z.string().nullable(),
  })
  .meta({ id: 'Objection' });
export type ObjectionRecord = z.infer<typeof ObjectionRecord>;
