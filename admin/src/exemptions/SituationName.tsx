import { useFormsOf } from '../shared/useFormsOf.js';
import { useTitleOf } from '../shared/useForms.js';

/** What the measure of a cycle calls a situation of exemption. */
export function SituationName({ cycleId, id }: { cycleId: string; id: string }) {
  const policy = useFormsOf(cycleId)?.exemptions;
  return <>{useTitleOf()([...(policy?.situations ?? []), ...(policy?.forceMajeure ?? [])], id)}</>;
}
