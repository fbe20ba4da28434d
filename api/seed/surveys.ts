import type { INestApplicationContext } from '@nestjs/common';
import type { Entity } from '../contract/entity.js';
import type { Actor } from '../http/access.js';
import { SurveysService } from '../surveys/surveys.service.js';

/** Enters what the third party found in these villages, delivers it, and has the county accept it. */
export async function enterSurveys(
  app: INestApplicationContext,
  cycleId: string,
  entities: readonly Entity[],
  { enters, accepts }: { enters: Actor; accepts?: Actor },
): Promise<void> {
  const surveys = app.get(SurveysService, { strict: false });
  for (const figures of surveysOf(entities)) {
    const draft = await surveys.create({ cycleId, ...figures }, enters);
    const { id, version } = await surveys.submit(draft.id, { version: draft.version }, enters);
    if (accepts) await surveys.accept(id, { version }, accepts);
  }
}

/** What the calls came to in each of these villages. */
export function surveysOf(entities: readonly Entity[]) {
  return entities.flatMap(({ kind, code: areaCode, facts = {}, tallies = [] }) => {
    const tally = tallies.find(({ group }) => group === 'thirdParty');
    if (kind !== 'village' || !tally) return [];
    const { roll: pool, issued: called, returned: answered, valid, questions } = tally;
    const isScheduled = facts['isCheckedThisHalf'] === true;
    const refusals = Math.floor((called - answered) / 2);
    const checks = { substituted: Math.floor(refusals / 2), calledBack: Math.ceil(valid / 10) };
    return [
      {
        areaCode,
        method: 'telephone' as const,
        pool,
        called,
        answered,
        valid,
        refusals,
        ...checks,
        questions,
        isScheduled,
      },
    ];
  });
}
