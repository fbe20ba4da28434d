import type { Cohort } from '../../contract/cohort.js';
import type { Entity } from '../../contract/entity.js';
import type { CycleRecord } from '../../contract/records/cycle.js';
import type { ResultRecord } from '../../contract/records/result.js';
import type { Stage } from './stage.js';

/** One half-year of the story: where it is played, its record, and what its people have on their desks. */
export type Half = { stage: Stage; cycleId: string; cohort: Cohort };

export const cadresOf = ({ entities }: Cohort): Entity[] => entities.filter(({ kind }) => kind === 'cadre');

export const villagesOf = ({ entities }: Cohort): Entity[] => entities.filter(({ kind }) => kind === 'village');

/** Somebody or some place of the county by name. */
export function named({ entities }: Cohort, name: string): Entity {
  const found = entities.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not in the county`);
  return found;
}

export function cycleNow({ stage: { offices }, cycleId }: Half): Promise<CycleRecord> {
  return offices.organisation.get(`/api/cycles/${cycleId}`);
}

/** The results of the cadres that hold now, by name. */
export async function resultsOf({ stage: { offices }, cycleId }: Half): Promise<Map<string, ResultRecord>> {
  const all = await offices.organisation.list<ResultRecord>('results', { cycleId, kind: 'cadre' });
  return new Map(all.filter(({ state }) => state !== 'superseded').map((one) => [one.name!, one]));
}
