import type { ResultEntity } from './result.entity.js';
import { DomainError } from '../http/domain-error.js';

/** Nobody proposed what is to be confirmed. */
export function nothingProposed({ id, state }: ResultEntity): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: '还没有人提请更正这个结果，也没有登记上级答复。请先由一位同志提请或登记，再由另一位同志确认。',
      en: 'Nobody has proposed a correction of this result or recorded an answer from above. Let one person do so first; another then confirms it.',
    },
    { word: 'results', id, state, move: 'confirm-supersession', legal: ['supersede'] },
  );
}

/** A correction that corrects nothing. */
export function nothingCorrected({ id, code }: Pick<ResultEntity, 'id' | 'code'>): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 的更正没有改动任何数据，没有生成新结果。请写明哪项数据有误、正确的值是什么。`,
      en: `The correction of ${code} changes none of what was recorded, so there is no new result. Say which fact was wrong and what it ought to be.`,
    },
    { word: 'results', id },
  );
}

/** A decision about what was determined already, without a ground. */
export function determinationStands({ id, code, name }: Pick<ResultEntity, 'id' | 'code' | 'name'>): DomainError {
  const who = name ?? code;
  return new DomainError(
    'needs-unmet',
    {
      zh: `${who}的数据没有错，只改研究确定的等次须有依据：公示异议成立、复核或申诉成立，或者上级答复。没有保存。请先办结异议或复核；省、市派的请登记上级答复。`,
      en: `Nothing recorded of ${who} was wrong. What was determined alone is decided anew only where an objection, a review or an appeal was upheld, or those above answered; nothing was saved. Decide the objection or the review first, or record the answer.`,
    },
    { word: 'results', id },
  );
}

/** A decision that is the one that holds. */
export function sameGrade({ id, code, name }: Pick<ResultEntity, 'id' | 'code' | 'name'>): DomainError {
  const who = name ?? code;
  return new DomainError(
    'needs-unmet',
    {
      zh: `${who}现在就是这个等次，没有可更正的，没有生成新结果。请核对要改成的等次。`,
      en: `${who} holds this very grade, so there is nothing to correct and no new result. Check which grade it ought to be.`,
    },
    { word: 'results', id, needs: ['determination'] },
  );
}

/** An answer to what was not proposed upward, or was answered already. */
export function notAwaiting({ id, code, name, state }: ResultEntity): DomainError {
  const who = name ?? code;
  return new DomainError(
    'out-of-state',
    {
      zh: `${who}的等次没有在等上级答复，没有登记。请核对是否登记过，或者是否由县确定。`,
      en: `The grade of ${who} does not wait for an answer from above; nothing was recorded. See whether it was recorded already, or is the county's own to determine.`,
    },
    { word: 'results', id, state, move: 'answer', legal: ['supersede'] },
  );
}

/** An answer that gives another grade than was proposed, and does not say why. */
export function answerWithoutReason({ id, code, name }: ResultEntity): DomainError {
  const who = name ?? code;
  return new DomainError(
    'needs-unmet',
    {
      zh: `上级对${who}确定的等次与县里提出的不一致，须写明理由，没有登记。请照答复文件写一句理由。`,
      en: `Those above gave ${who} another grade than the county proposed, which takes their reason; nothing was recorded. Write it as their document says.`,
    },
    { word: 'results', id, needs: ['reason'] },
  );
}

/** An answer on a day on which there was none yet. */
export function answeredOutside(
  { id }: ResultEntity,
  { day, from, until }: { day: string; from: string; until: string },
): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `答复日期 ${day} 不对：应在县里提出意见之日 ${from} 以后、今天 ${until} 以前。没有登记，请照文件核对日期。`,
      en: `An answer on ${day} cannot be: the county proposed on ${from}, and today is ${until}. Nothing was recorded; check the day on the document.`,
    },
    { word: 'results', id, answeredOn: day, from, until },
  );
}
