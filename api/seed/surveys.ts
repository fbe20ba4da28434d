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
  for (const { kind, code: areaCode, facts = {}, tallies = [] } of entities) {
    const tally = tallies.find(({ group }) => group === 'thirdParty');
    if (kind !== 'village' || !tally) continue;
    const { roll: pool, issued: called, returned: answered, valid, questions } = tally;
    const isScheduled = facts['isCheckedThisHalf'] === true;
    const figures = { method: 'telephone' as const, pool, called, answered, valid, questions, isScheduled };
    const refusals = Math.floor((called - answered) / 2);
    const draft = await surveys.create({ cycleId, areaCode, ...figures, refusals }, enters);
    const { id, version } = await surveys.submit(draft.id, { version: draft.version }, enters);
    if (accepts) await surveys.accept(id, { version }, accepts);
  }
}
