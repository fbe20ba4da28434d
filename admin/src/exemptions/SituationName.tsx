import { useTitleOf } from '../shared/useForms.js';
import { useFormsOfCycles } from '../shared/useFormsOf.js';

/** What the measure of a cycle calls a situation of exemption. */
export function SituationName({ cycleId, id }: { cycleId: string; id: string }) {
  return <>{useSituationNames()(cycleId, id)}</>;
}

/** {@link SituationName} for many. */
export function useSituationNames(): (cycleId: string, id: string) => string {
  const formsOf = useFormsOfCycles();
  const titleOf = useTitleOf();
  return (cycleId, id) => {
    const policy = formsOf(cycleId)?.exemptions;
    return titleOf([...(policy?.situations ?? []), ...(policy?.forceMajeure ?? [])], id);
  };
}
