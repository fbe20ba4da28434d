import { reachOf } from '../contract/permissions.js';
import { type LivingWord, type Move, TRANSITIONS, type Transition } from '../contract/transitions.js';
import type { Actor } from './access.js';
import { DomainError } from './domain-error.js';

/**
 * The legal moves of a record in a state for this actor now.
 * @param barred moves that something else forbids now, such as countersigning what one submitted oneself
 */
export function movesOf(word: LivingWord, state: string, actor: Actor, barred: readonly string[] = []): Move[] {
  return transitionsOf(word)
    .filter(
      ({ from, by }) => from.includes(state) && (actor.role === 'system' || reachOf(actor.role, by) !== undefined),
    )
    .filter(({ move }) => !barred.includes(move))
    .map(({ move, needs }) => ({ move, needs: [...needs] }));
}

/** The state a move leads to. @throws DomainError out-of-state, saying which moves there are */
export function stateAfter(word: LivingWord, move: string, record: { id: string; state: string }): string {
  const found = transitionsOf(word).find(
    (transition) => transition.move === move && transition.from.includes(record.state),
  );
  if (found) return found.to;
  const legal = transitionsOf(word)
    .filter(({ from }) => from.includes(record.state))
    .map((transition) => transition.move);
  throw new DomainError(
    'out-of-state',
    {
      zh: `这条记录现在是“${record.state}”状态，不能执行“${move}”。请刷新后查看可用的操作。`,
      en: `The record is ${record.state} and cannot ${move} now. Reload it and see what can be done.`,
    },
    { word, id: record.id, state: record.state, move, legal },
  );
}

/** Refuses a step that takes another person than the one before. @throws DomainError second-person */
export function mustBeAnother(actor: Actor, before: string | null, id: string): void {
  if (before === null || actor.accountId !== before) return;
  throw new DomainError(
    'second-person',
    {
      zh: '这一步须由另一位同志办理：上一步是您本人办的。',
      en: 'This step takes another person: you did the one before yourself.',
    },
    { id },
  );
}

function transitionsOf(word: LivingWord): readonly Transition[] {
  return TRANSITIONS[word];
}
