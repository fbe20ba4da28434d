import { useFormsOf } from '../shared/useFormsOf.js';
import { useTitleOf } from '../shared/useForms.js';

/** What the measure of a cycle calls a listed conduct. */
export function ConductName({ cycleId, code }: { cycleId: string; code: string }) {
  return <>{useTitleOf()(useFormsOf(cycleId)?.conduct, code)}</>;
}
