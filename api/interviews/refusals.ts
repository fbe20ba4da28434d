import { DomainError } from '../http/domain-error.js';

/** The measure has nothing that assessors ask households. */
export function noSurvey(ruleSet: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `这一期的办法（${ruleSet}）没有第三方调查，没有保存。请与县委组织部核对委托。`,
      en: `The measure of this cycle (${ruleSet}) has no survey by a third party; nothing was saved. Compare the commission with the county.`,
    },
    { ruleSet },
  );
}

/** The village's survey was delivered: what it rests on changes only with it. */
export function delivered(areaCode: string, surveyId: string): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `${areaCode} 的调查已经报送，访问记录不再改动。需要更正的，请先在第三方调查中“更正”并写明理由，再改访问记录、重新报送。`,
      en: `The survey of ${areaCode} was submitted and the interviews it rests on do not change. Correct the survey with a reason first, then the interviews, and submit it anew.`,
    },
    { word: 'surveys', id: surveyId, areaCode },
  );
}

/** This contact with this household is there already. */
export function alreadyThere(areaCode: string, sampleNumber: string, attempt: number): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `${areaCode} 样本 ${sampleNumber} 的${attempt === 0 ? '更换' : `第 ${attempt} 次联系`}已经登记过，没有重复保存。要改的请用“更正”并写明理由；再次联系的请填下一次。`,
      en: `${attempt === 0 ? 'The substitution' : `Contact ${attempt}`} of sample ${sampleNumber} in ${areaCode} is there already; nothing was saved. Correct that one with a reason, or number this contact next.`,
    },
    { word: 'interviews', areaCode, sampleNumber, attempt },
  );
}
