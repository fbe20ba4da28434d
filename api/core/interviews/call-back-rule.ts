import type { RuleSet } from '../../contract/rule-set.js';
import { fromFigure, toNumber } from '../exact.js';
import { LIMITS } from './limits.js';

/** The share of valid interviews that is to be called back, and whether the measure says so or we do. */
export type CallBackRule = { share: number; isOurs: boolean };

/** What the sampling plan of a rater group says of calling back; our own share where it says nothing. */
export function callBackRuleOf({ sampling = [] }: Pick<RuleSet, 'sampling'>, group: string): CallBackRule {
  const said = sampling.find((plan) => plan.group === group && plan.callBackShare !== undefined)?.callBackShare;
  return said === undefined
    ? { share: LIMITS.callBackShare, isOurs: true }
    : { share: toNumber(fromFigure(said)), isOurs: false };
}
