import { z } from 'zod';
import { About, Title } from '../fields.js';
import { AreaCode, Instant, RecordId, recordFields, Version } from './record.js';

/** One task: what, to which end, and what it is about. What the measure bars cannot be a task. */
const Task = z.strictObject({
  title: z.string().trim().min(2).max(60),
  goal: z.string().trim().min(2).max(200),
  about: About,
});
export type Task = z.infer<typeof Task>;

/** How many there may be, the measure says. */
const tasks = z.array(Task).min(1).max(20);
const reason = z.string().trim().min(2).max(500);
/** What came of each task, in their order, by the names that the measure has for it (`done`, `partly`, `notDone`). */
const outcomes = z.array(z.string().min(1).max(64)).min(1).max(20);

const CYCLE = '0b0c0d0e-0000-4000-8000-000000000001';
const CADRE = '0b0c0d0e-0000-4000-8000-000000000004';
const TASKS: z.infer<typeof tasks> = [
  { title: '茶叶初制厂投产', goal: '6月底前投产，村集体分红协议签订', about: 'outcome' },
  { title: '带出两名会经营的村干部', goal: '能独立记账、独立谈订单', about: 'capacity' },
  { title: '饮水管网管护到位', goal: '明确管护人和管护资金', about: 'capacity' },
];

/** The tasks of a half-year as one side proposes them; the other signs. */
export const NewTaskList = z
  .strictObject({ cycleId: RecordId, cadreId: RecordId, tasks })
  .meta({ id: 'NewTaskList', examples: [{ cycleId: CYCLE, cadreId: CADRE, tasks: TASKS }] });
export type NewTaskList = z.infer<typeof NewTaskList>;

/** Other tasks, with the reason. Until the other side signs, what was agreed before stays in force. */
export const TaskListRevision = z
  .strictObject({ tasks, reason, version: Version.optional() })
  .meta({ id: 'TaskListRevision', examples: [{ tasks: TASKS, reason: '县里调整了管网项目，双方商定更换' }] });
export type TaskListRevision = z.infer<typeof TaskListRevision>;

/** What the cadre says came of each task. */
export const TaskListTicks = z
  .strictObject({ outcomes, version: Version.optional() })
  .meta({ id: 'TaskListTicks', examples: [{ outcomes: ['done', 'partly', 'done'] }] });
export type TaskListTicks = z.infer<typeof TaskListTicks>;

/** What the township says came of each task where it does not agree with the ticks, or where there are none. A second person confirms it. */
export const TaskListOverruling = z.strictObject({ outcomes, reason, version: Version.optional() }).meta({
  id: 'TaskListOverruling',
  examples: [{ outcomes: ['done', 'partly', 'partly'], reason: '管护资金尚未落实' }],
});
export type TaskListOverruling = z.infer<typeof TaskListOverruling>;

/** Which of the two sides that sign. */
export const Side = z.enum(['cadre', 'township']);
export type Side = z.infer<typeof Side>;

/** Tasks that one side has signed and the other has not. */
const Proposal = z.strictObject({ tasks: z.array(Task), by: Side, reason: z.string().nullable(), at: Instant });
export type Proposal = z.infer<typeof Proposal>;

const saidFields = {
  /**
   * `proposed` by one side for the first time · `agreed` by both · `changing`: another proposal waits, what was agreed holds · `ticked` by
   * the cadre · `overruled` by the township, waiting for its second person · `confirmed`: this is what is scored.
   */
  state: z.enum(['proposed', 'agreed', 'changing', 'ticked', 'overruled', 'confirmed']),
  /** The tasks both sides signed; null before they did. */
  tasks: z.array(Task).nullable(),
  proposal: Proposal.nullable(),
  /** What the cadre ticked. */
  ticks: z.array(z.string()).nullable(),
  /** What the township confirmed, or says instead. */
  outcomes: z.array(z.string()).nullable(),
  /** Why it was returned, declined, changed or overruled last. */
  reason: z.string().nullable(),
};

/** A title that holds a word of the negative list: a question for both sides, never a refusal. */
const TaskWarning = z.strictObject({
  /** Which task, the first is 0. */
  task: z.int().min(0),
  /** The item of the negative list. */
  item: z.string(),
  word: z.string(),
  message: Title,
});
export type TaskWarning = z.infer<typeof TaskWarning>;

/** The agreed tasks of a cadre in a cycle, from the proposal to what came of them. Assessors read the tasks alone. */
export const TaskListRecord = z
  .strictObject({
    ...recordFields,
    cycleId: RecordId,
    cadreId: RecordId,
    areaCode: AreaCode,
    ...saidFields,
    /** About the tasks of the proposal, or of the agreed list where there is none. */
    warnings: z.array(TaskWarning),
    agreedAt: Instant.nullable(),
    signedByCadre: z.string().nullable(),
    signedByTownship: z.string().nullable(),
  })
  .meta({ id: 'TaskListRecord' });
export type TaskListRecord = z.infer<typeof TaskListRecord>;

/** A task list as it once stood, who made it so and when. The original of what was changed is here. */
export const TaskListVersion = z
  .strictObject({ version: Version, ...saidFields, by: z.string(), at: Instant })
  .meta({ id: 'TaskListVersion' });
export type TaskListVersion = z.infer<typeof TaskListVersion>;
