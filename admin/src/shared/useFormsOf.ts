import { useQueries } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useCycles } from './cycle-in-hand.js';
import { formsQuery, useForms } from './useForms.js';

/** What people choose from in a cycle; undefined while it is on its way. */
export function useFormsOf(cycleId: string | undefined): RuleSetForms | undefined {
  return useForms(useCycles()?.find(({ id }) => id === cycleId)?.ruleSetId);
}

/** {@link useFormsOf} for records of any cycle. */
export function useFormsOfCycles(): (cycleId: string) => RuleSetForms | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const cycles = useCycles() ?? [];
  const measures = [...new Set(cycles.map(({ ruleSetId }) => ruleSetId))];
  const forms = useQueries({ queries: measures.map((id) => formsQuery(provider, id)) });
  return (cycleId) => forms[measures.indexOf(cycles.find(({ id }) => id === cycleId)?.ruleSetId ?? '')]?.data;
}
