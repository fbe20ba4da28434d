import type { InterviewSaid } from '../contract/records/interview.js';
import type { Fault } from '../http/fault.js';

/** The questions of a measure that assessors ask, each with its options. */
export type Questions = ReadonlyMap<string, readonly string[]>;

/** A clock of a tablet may be a little ahead. */
const AHEAD_MS = 10 * 60_000;
const HELD = new Set(['complete', 'invalid', 'brokenOff']);

/** Everything that is wrong with one interview: what the measure does not ask, and what cannot be true together. */
export function* faultsIn(said: InterviewSaid, asked: Questions, now: string): Generator<Fault> {
  yield* answerFaults(said, asked);
  yield* codeFaults(said);
  if (Date.parse(said.beganAt) > Date.parse(now) + AHEAD_MS)
    yield { pointer: '/beganAt', zh: '时间还没有到，请核对日期', en: 'lies ahead of now; check the day' };
}

function* answerFaults({ answers, outcome }: InterviewSaid, asked: Questions): Generator<Fault> {
  for (const [id, option] of Object.entries(answers)) {
    const pointer = `/answers/${id}`;
    const options = asked.get(id);
    if (!options) yield { pointer, zh: '办法没有这一问', en: 'the measure does not ask this' };
    else if (!options.includes(option))
      yield {
        pointer,
        zh: `没有这个选项；可选：${options.join('、')}`,
        en: `no such option; there are: ${options.join(', ')}`,
      };
    else if (!HELD.has(outcome))
      yield { pointer, zh: '没有访问成的不填答案', en: 'where nobody was interviewed there is no answer' };
  }
  if (outcome !== 'complete') return;
  for (const id of asked.keys())
    if (!Object.hasOwn(answers, id))
      yield {
        pointer: `/answers/${id}`,
        zh: '结果为“完成”的每一问都要填；没问完的请选“中止”',
        en: 'every question is answered where it is complete; choose "broken off" otherwise',
      };
}

function* codeFaults(said: InterviewSaid): Generator<Fault> {
  const { outcome, replaces, sampleNumber, invalidBecause, attempt, callBack } = said;
  const isSubstitute = outcome === 'substituted';
  if (isSubstitute && replaces === null)
    yield { pointer: '/replaces', zh: '请填被更换的样本编号', en: 'say which sample it replaces' };
  if (!isSubstitute && replaces !== null)
    yield { pointer: '/replaces', zh: '只有“更换样本”才填原样本', en: 'only of a substitution' };
  if (replaces === sampleNumber)
    yield { pointer: '/replaces', zh: '不能更换成自己', en: 'a household cannot replace itself' };
  if (outcome === 'invalid' && invalidBecause === null)
    yield { pointer: '/invalidBecause', zh: '请写无效的原因', en: 'say why it does not count' };
  if (outcome !== 'invalid' && invalidBecause !== null)
    yield { pointer: '/invalidBecause', zh: '只有“无效”才写原因', en: 'only of an invalid one' };
  if (isSubstitute !== (attempt === 0))
    yield isSubstitute
      ? { pointer: '/attempt', zh: '“更换样本”不是一次联系，填 0', en: 'a substitution is no contact: 0' }
      : { pointer: '/attempt', zh: '第几次联系，从 1 起', en: 'the first contact is 1' };
  if (callBack !== null && outcome !== 'complete')
    yield { pointer: '/callBack', zh: '只有“完成”的才回访复核', en: 'only complete ones are called back' };
}
