import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import type { HandoverEntity } from './handover.entity.js';

/** Who goes hands over, who comes receives. */
type Side = 'from' | 'to';

/** A cadre's account reaches the own handovers alone, so who does not go comes. */
export const sideOf = ({ fromCadreId }: HandoverEntity, { cadreId }: Actor): Side =>
  cadreId === fromCadreId ? 'from' : 'to';

/** When a side signed; null before. */
export const signatureOf = ({ handedOverAt, receivedAt }: HandoverEntity, side: Side): string | null =>
  side === 'from' ? handedOverAt : receivedAt;

/** Items that the list does not have are refused. @throws InvalidInput */
export function mustBeOnTheList({ items: list }: HandoverEntity, items: readonly number[]): void {
  const faults = items.flatMap((item, at) =>
    item < list.length
      ? []
      : {
          pointer: `/items/${at}`,
          zh: `清单只有 ${list.length} 项（0 至 ${list.length - 1}）`,
          en: `the list has ${list.length} items (0 to ${list.length - 1})`,
        },
  );
  if (faults.length > 0) throw refused(faults);
}

/** Nobody signs before everything is ticked. @throws DomainError needs-unmet */
export function mustBeTicked({ id, items }: HandoverEntity, side: Side): void {
  const open = items.filter(({ isHandedOver, isReceived }) => !(side === 'from' ? isHandedOver : isReceived));
  if (open.length === 0) return;
  const titles = open.map(({ title }) => title);
  throw new DomainError(
    'needs-unmet',
    {
      zh: `还有 ${open.length} 项没有勾选，不能签字：${titles.join('、')}。请逐项交接后勾选；不需要交接的，请从清单中删去。`,
      en: `${open.length} items are not ticked, so it cannot be signed: ${titles.join('; ')}. Tick each once it is handed over; take what need not be out of the list.`,
    },
    { word: 'handovers', id, open: titles },
  );
}

/** What a side signed it changes no more. */
export function signedAlready({ id, state }: HandoverEntity): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: '您已经签字。清单有变化的，请先修改清单，再由双方重新签字。',
      en: 'You have signed already. Where the list must change, change it first; both sign again.',
    },
    { word: 'handovers', id, state, legal: ['change'] },
  );
}

/** Who hands over does it once at a time. */
export function handsOverAlready({ id, startsOn, endsOn }: HandoverEntity): DomainError {
  return new DomainError(
    'overlapping',
    {
      zh: `${startsOn} 至 ${endsOn} 已有交接登记，没有重复保存。请打开那一份；确实不办的，先取消。`,
      en: `There is a handover from ${startsOn} to ${endsOn} already; nothing was saved twice. Open that one, or cancel it first.`,
    },
    { word: 'handovers', id, startsOn, endsOn },
  );
}
