import type { Tally } from '../contract/ballot.js';
import type { SurveyFigures } from '../contract/records/survey.js';
import type { RuleSet } from '../contract/rule-set.js';
import { DomainError } from '../http/domain-error.js';
import { type Fault, refused } from '../http/fault.js';

/** The rater group whose figures surveys are. */
export const SURVEYED = 'thirdParty';

/**
 * Refuses figures that the measure does not ask for or that cannot be true.
 * @throws DomainError needs-unmet where the measure has no survey; InvalidInput with every question or option that is wrong
 */
export function mustFit(figures: SurveyFigures, ruleSet: RuleSet): void {
  const group = ruleSet.raterGroups[SURVEYED];
  if (!group?.questions) throw noSurvey(ruleSet);
  const asked = new Map(Object.entries(group.questions).map(([id, { options }]) => [id, Object.keys(options)]));
  const faults = [...faultsOf(figures, asked)];
  if (faults.length > 0) throw refused(faults.slice(0, 20));
}

/** The survey as results read it: the pool is the roll, those called were issued a ballot, those who answered returned it. */
export function tallyOf({ pool, called, answered, valid, questions }: SurveyFigures, attempt = 1): Tally {
  return {
    group: SURVEYED,
    attempt,
    roll: pool,
    issued: called,
    returned: answered,
    cast: answered,
    valid,
    questions,
  };
}

function* faultsOf(
  { questions, valid }: SurveyFigures,
  asked: ReadonlyMap<string, readonly string[]>,
): Generator<Fault> {
  for (const [id, chosen] of Object.entries(questions)) {
    const pointer = `/questions/${id}`;
    const options = asked.get(id);
    if (!options) {
      yield { pointer, zh: '办法没有这一问', en: 'the measure does not ask this' };
      continue;
    }
    for (const option of Object.keys(chosen))
      if (!options.includes(option))
        yield {
          pointer: `${pointer}/${option}`,
          zh: `没有这个选项；可选：${options.join('、')}`,
          en: `no such option; there are: ${options.join(', ')}`,
        };
    const answers = Object.values(chosen).reduce((total, count) => total + count, 0);
    if (answers > valid)
      yield {
        pointer,
        zh: `${answers} 人作答，多于有效样本 ${valid}`,
        en: `${answers} answers are more than ${valid} valid ones`,
      };
  }
  for (const id of asked.keys())
    if (!Object.hasOwn(questions, id))
      yield { pointer: `/questions/${id}`, zh: '缺这一问的结果', en: 'the answers to this question are missing' };
}

function noSurvey({ code }: RuleSet): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `这一期的办法（${code}）没有第三方调查，没有保存。请与县委组织部核对委托。`,
      en: `The measure of this cycle (${code}) has no survey by a third party; nothing was saved. Compare the commission with the county.`,
    },
    { ruleSet: code },
  );
}
