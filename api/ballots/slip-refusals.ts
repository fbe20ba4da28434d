import type { CycleState } from '../contract/records/cycle.js';
import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import type { InvalidInput } from '../http/invalid-input.js';
import type { HeldSlip } from './held-slip.js';

// What a voter is told whose slip cannot be used: to be read out to somebody of seventy.

/** Why a slip cannot be used. */
export function refusalOf(slip: HeldSlip | undefined): DomainError {
  if (!slip) return unknownCode();
  if (slip.state === 'void') return isCounted();
  return slip.state === 'cast' ? isUsed() : isClosed(slip.cycleState);
}

/** The code does not fit its check digit. */
export function mistyped(): InvalidInput {
  return refused([
    {
      pointer: '/code',
      zh: '票码输错了，请对照纸上的16个字符再输一次；也可以扫二维码',
      en: 'the code is mistyped: compare the 16 characters on the paper and type it again, or scan the QR code',
    },
  ]);
}

/** Too many unknown codes came before this one. */
export function tooMany(retryAfterSeconds: number): DomainError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return new DomainError(
    'too-many',
    {
      zh: `这里输错票码的次数过多。请连同纸上的票号一起输入；还不行的，约 ${minutes} 分钟后再试，或改用纸质票。`,
      en: `Too many unknown codes were tried. Enter the number on the slip as well; if that fails, try again in about ${minutes} minutes, or vote on paper.`,
    },
    { retryAfterSeconds },
  );
}

function unknownCode(): DomainError {
  return new DomainError('not-found', {
    zh: '没有这个票码，或者这张票已经重印。请核对纸上的票码，或请工作人员重印。',
    en: 'There is no such code, or the slip was printed again. Compare it with the paper, or ask for a new slip.',
  });
}

function isUsed(): DomainError {
  return new DomainError('out-of-state', {
    zh: '这张票已经投过了，一张票只能投一次，已投的不受影响。',
    en: 'This slip was used already. A slip counts once; what was cast stands.',
  });
}

function isCounted(): DomainError {
  return new DomainError('window-closed', {
    zh: '你们村已经计票，这张票没有用上，不能再投。',
    en: 'The ballots of your village are counted; this slip was not used and cannot be used any more.',
  });
}

function isClosed(state: CycleState): DomainError {
  if (state === 'planned')
    return new DomainError('window-closed', {
      zh: '测评还没有开始，请到票上写的日子再投。',
      en: 'Voting has not begun. Use the slip from the day that stands on it.',
    });
  return new DomainError('window-closed', {
    zh: '测评已经截止，这张票不能再投。',
    en: 'Voting is over; this slip cannot be used any more.',
  });
}
