import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Quota } from '../../contract/grade.js';
import { compare, fromFigure, one, zero } from '../exact.js';
import type { Check } from './check.js';
import { fault } from './fault.js';

/** `quota-amount`: a quota says how many in one way, as a share between 0 and 1 or as seats, and its rounding can be carried out. */
export const quotaAmounts: Check = function* ({ kinds }) {
  for (const { rules, pointer } of kinds)
    for (const [i, quota] of rules.quotas.entries()) yield* judge(quota, `${pointer}/quotas/${i}`);
};

function* judge(quota: Quota, pointer: string): Generator<Diagnostic> {
  const { id, share, seats, round, remainder, ceiling } = quota;
  if ((share === undefined) === (seats === undefined))
    yield fault('quota-amount', pointer, {
      zh: `名额 ${id} ${share === undefined ? '既没有写比例（share），也没有写人数（seats）' : '同时写了比例（share）和人数（seats）'}。请只写其中一个。`,
      en: `Quota ${id} says ${share === undefined ? 'neither a share nor seats' : 'both a share and seats'}. Write exactly one of them.`,
    });
  if (share !== undefined && typeof share !== 'object' && !isShare(share))
    yield wrongShare(id, share, `${pointer}/share`);
  if (ceiling && !isShare(ceiling.share)) yield wrongShare(id, ceiling.share, `${pointer}/ceiling/share`);
  if (remainder === 'largestRemainder' && round !== 'floor')
    yield fault('quota-amount', `${pointer}/round`, {
      zh: `名额 ${id} 按最大余额补足，须先向下取整，现在的取整是 ${round}。请把 round 写成 "floor"，或把 remainder 写成 "lapse"。`,
      en: `Quota ${id} fills up by the largest remainders, which are what rounding down leaves, but it rounds "${round}". Write "round": "floor", or "remainder": "lapse".`,
    });
  if (remainder === 'largestRemainder' && ceiling?.round === 'unspecified')
    yield fault('quota-amount', `${pointer}/ceiling/round`, {
      zh: `名额 ${id} 要按最大余额补到总上限，总上限怎么取整却没有写明（unspecified）。请写明 floor、halfUp 或 ceiling。`,
      en: `Quota ${id} fills up to its ceiling by the largest remainders, but how the ceiling is rounded is left "unspecified". Write floor, halfUp or ceiling.`,
    });
}

const isShare = (figure: number | string) =>
  compare(fromFigure(figure), zero) >= 0 && compare(fromFigure(figure), one) <= 0;

function wrongShare(id: string, share: number | string, pointer: string): Diagnostic {
  return fault('quota-amount', pointer, {
    zh: `名额 ${id} 的比例写成了 ${share}，比例应在 0 到 1 之间（30% 写 0.3）。请改正。`,
    en: `The share of quota ${id} is ${share}; a share lies between 0 and 1 (30 % is 0.3). Correct it.`,
  });
}
