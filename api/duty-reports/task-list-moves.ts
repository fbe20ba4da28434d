import type { Proposal, Side, Task, TaskListRecord } from '../contract/records/task-list.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { movesOf, mustBeAnother, stateAfter } from '../http/moves.js';
import { outcomeFaults, taskFaults, type TaskMeasure, taskWarnings } from './task-faults.js';
import type { TaskListEntity } from './task-list.entity.js';

type CycleState = CycleEntity['state'];

/** A move with what it asks for beside the person. */
export type TaskListMove =
  | { move: 'sign' }
  | { move: 'revise'; tasks: Task[]; reason: string }
  | { move: 'decline'; reason: string }
  | { move: 'tick'; outcomes: string[] }
  | { move: 'confirm' }
  | { move: 'overrule'; outcomes: string[]; reason: string }
  | { move: 'countersign' }
  | { move: 'return'; reason: string };

/** Tasks are agreed at the start of the half-year, which may be before its books are opened; what came of them belongs to its end. */
const AGREEING: ReadonlySet<string> = new Set(['sign', 'revise', 'decline']);

/** In which states of the cycle a move is made. */
export function movedWhile(move: string): readonly CycleState[] {
  return AGREEING.has(move) ? ['planned', 'open'] : ['open'];
}

/** For which side an account signs: the cadre for one, the township committee for the other. */
export const sideOf = ({ role }: Actor): Side => (role === 'cadre' ? 'cadre' : 'township');

/** Tasks as one side signs them. @throws InvalidInput where the measure does not allow them */
export function proposalOf(measure: TaskMeasure, tasks: Task[], reason: string | null, at: string, actor: Actor) {
  mustHaveNone(taskFaults(measure, tasks));
  const proposal: Proposal = { tasks, by: sideOf(actor), reason, at };
  return { proposal, proposedBy: actor.accountId, warnings: taskWarnings(measure, tasks) };
}

/** What a move makes of a task list. @throws DomainError out-of-state, second-person; InvalidInput */
export function valuesAfter(
  before: TaskListEntity,
  by: TaskListMove,
  measure: TaskMeasure,
  at: string,
  actor: Actor,
): Partial<TaskListEntity> {
  const state = stateAfter('task-lists', by.move, before) as TaskListRecord['state'];
  const moved = { state, changedBy: actor.accountId };
  switch (by.move) {
    case 'sign':
      return { ...moved, ...signed(before, measure, at, actor) };
    case 'revise':
      return { ...moved, ...proposalOf(measure, by.tasks, by.reason, at, actor), reason: by.reason };
    case 'decline':
      return { ...moved, ...backTo(before, measure), reason: by.reason };
    case 'tick':
      mustHaveNone(outcomeFaults(measure, before.tasks, by.outcomes));
      return { ...moved, ticks: by.outcomes, reason: null };
    case 'confirm':
      return { ...moved, outcomes: before.ticks, reason: null };
    case 'overrule':
      mustHaveNone(outcomeFaults(measure, before.tasks, by.outcomes));
      mustDiffer(before, by.outcomes);
      return { ...moved, outcomes: by.outcomes, reason: by.reason };
    case 'countersign':
      mustBeAnother(actor, before.changedBy, before.id);
      return moved;
    case 'return':
      return { ...moved, outcomes: null, reason: by.reason };
  }
}

/** The moves of a task list for this actor now. */
export function movesNow(
  list: TaskListEntity,
  cycle: Pick<CycleEntity, 'state'>,
  actor: Actor,
): TaskListRecord['moves'] {
  const isOwnProposal = list.proposal?.by === sideOf(actor);
  const barred = [...(isOwnProposal ? ['sign'] : []), ...(list.changedBy === actor.accountId ? ['countersign'] : [])];
  return movesOf('task-lists', list.state, actor, barred).filter(({ move }) => movedWhile(move).includes(cycle.state));
}

/** Both have signed: the proposal is what is agreed, and nothing was ticked of it yet. */
function signed(before: TaskListEntity, measure: TaskMeasure, at: string, actor: Actor): Partial<TaskListEntity> {
  const { tasks, by, reason } = before.proposal!;
  if (by === sideOf(actor)) throw ownProposal(before, by);
  // The measure of a cycle that is only planned may have changed since.
  mustHaveNone(taskFaults(measure, tasks));
  const [signedByCadre, signedByTownship] =
    by === 'cadre' ? [before.proposedBy, actor.accountId] : [actor.accountId, before.proposedBy];
  const agreed = { tasks, proposal: null, proposedBy: null, agreedAt: at, signedByCadre, signedByTownship };
  return { ...agreed, ticks: null, outcomes: null, reason };
}

function backTo({ tasks }: TaskListEntity, measure: TaskMeasure): Partial<TaskListEntity> {
  return { proposal: null, proposedBy: null, warnings: taskWarnings(measure, tasks ?? []) };
}

function mustHaveNone(faults: Parameters<typeof refused>[0]): void {
  if (faults.length > 0) throw refused(faults);
}

function mustDiffer({ ticks }: TaskListEntity, outcomes: readonly string[]): void {
  if (ticks === null || ticks.some((tick, at) => tick !== outcomes[at])) return;
  throw refused([
    {
      pointer: '/outcomes',
      zh: '与干部勾选的一致，请直接确认',
      en: 'is what the cadre ticked; confirm it as it is',
    },
  ]);
}

function ownProposal({ id }: TaskListEntity, by: Side): DomainError {
  const [zh, en] = by === 'cadre' ? ['乡镇党委', 'the township committee'] : ['干部本人', 'the cadre'];
  return new DomainError(
    'second-person',
    {
      zh: `这份任务清单由您这一方提出，须由${zh}签字。`,
      en: `Your side proposed these tasks; the signature is that of ${en}.`,
    },
    { word: 'task-lists', id, proposedBy: by },
  );
}
