import { recordedInputs } from '../../api/core/recorded-inputs.js';
import { everyRuleSet } from '../build/every-rule-set.js';

describe('What a line comes from in the end', () => {
  let inputsOf: ReturnType<typeof recordedInputs>;
  beforeAll(async () => {
    const { ruleSet } = (await everyRuleSet()).find(({ path }) => path.includes('half-year/2026-01-01'))!;
    inputsOf = recordedInputs(ruleSet);
  });

  it('is followed to the figures of the village where the cadre serves', () => {
    expect(inputsOf('cadre', 'A1')).toContainEqual({ of: 'figure', kind: 'village', fact: 'incomeNow' });
    expect(inputsOf('cadre', 'A1').every(({ of, kind }) => of === 'figure' && kind !== 'cadre')).toBe(true);
  });

  it('is the marks that the township entered, its own and those of the village', () => {
    expect(inputsOf('cadre', 'B1')).toEqual([
      { of: 'marks', kind: 'cadre', group: 'townshipCommittee', item: 'resources' },
    ]);
    expect(inputsOf('cadre', 'A2')).toHaveLength(5);
    expect(new Set(inputsOf('cadre', 'A2').map(({ of, kind }) => `${of} ${kind}`))).toEqual(new Set(['marks village']));
  });

  it('is the third party’s survey of the village', () => {
    expect(inputsOf('cadre', 'thirdParty')).toContainEqual({ of: 'tally', kind: 'village', group: 'thirdParty' });
  });

  it('is nothing for a vote and for a name that the measure does not know', () => {
    expect(inputsOf('cadre', 'C1')).toEqual([]);
    expect(inputsOf('cadre', 'nowhere')).toEqual([]);
    expect(inputsOf('county', 'A1')).toEqual([]);
  });
});
