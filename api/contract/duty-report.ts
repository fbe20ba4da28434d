import { z } from 'zod';
import { ClauseId, Id } from './fields.js';

/** The cadre's own account of the half-year, and how long it may be. */
export const DutyReport = z.strictObject({
  clause: ClauseId,
  charactersAtMost: z.int().positive(),
});
export type DutyReport = z.infer<typeof DutyReport>;

/** The tasks agreed at the start of the half-year: how many, and under which group and item their outcome is marked. */
export const TaskList = z.strictObject({
  clause: ClauseId,
  atLeast: z.int().positive(),
  atMost: z.int().positive(),
  group: Id,
  item: Id,
});
export type TaskList = z.infer<typeof TaskList>;
