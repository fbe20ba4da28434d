import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { systemActor } from '../../../api/http/access.js';
import { RuleSetsService } from '../../../api/rule-sets/rule-sets.service.js';
import { aRule, called, inWords } from '../../build/a-rule-set.js';
import { plainMeasure } from './plain-measure.js';
import type { TestService } from './service.js';

const cadre = plainMeasure.entities.cadre!;

/**
 * The plain measure with a determination: three offices are heard; a meeting changes a grade by one, raises no veto, and says why where more
 * than a quarter differs; whom the city sent is only proposed. Thirteen days are a veto. There is one seat of good.
 */
export const determinedMeasure: RuleSet = {
  ...plainMeasure,
  code: 'plain-determined',
  determination: {
    clause: 'c1',
    by: inWords('meeting'),
    changeAtMost: 1,
    vetoMayRise: false,
    remarkAbove: 0.25,
    record: ['meeting', 'day', 'present', 'minutesNumber', 'reason'],
    hears: (['disciplineInspector', 'dispatchingUnit', 'townshipCommittee'] as const).map((role) => ({
      role,
      clause: 'c1',
    })),
    authority: [
      { dispatchLevel: 'county', by: inWords('county'), clause: 'c1' },
      { dispatchLevel: 'city', by: inWords('city'), clause: 'c1' },
    ],
  },
  entities: {
    ...plainMeasure.entities,
    cadre: {
      ...cadre,
      rules: [
        ...cadre.rules,
        aRule(
          'V1',
          { all: [{ fact: 'days', operator: 'equal', value: 13 }] },
          { ...called('V1'), effects: [{ kind: 'veto' }] },
        ) as (typeof cadre.rules)[number],
      ],
    },
  },
};

/** Publishes {@link determinedMeasure} as if it came with the program; the id of the rule set. */
export async function importDeterminedMeasure({ app }: TestService): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-'));
  await writeFile(join(folder, 'plain-determined.json'), JSON.stringify(determinedMeasure));
  const ruleSets = app.get(RuleSetsService, { strict: false });
  await ruleSets.importFolder(folder, systemActor(''));
  await rm(folder, { recursive: true });
  return (await ruleSets.inForceOn('plain-determined', '2026-06-30', '529901'))!.id;
}
