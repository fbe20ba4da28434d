import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import { useCycles } from './cycle-in-hand.js';
import { useForms } from './useForms.js';

/** What people choose from in a cycle; undefined while it is on its way. */
export function useFormsOf(cycleId: string | undefined): RuleSetForms | undefined {
  return useForms(useCycles()?.find(({ id }) => id === cycleId)?.ruleSetId);
}
