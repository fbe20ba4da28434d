import { Cohort } from '../../api/contract/cohort.js';
import { demoCounties } from '../../api/demo/demo-counties.js';

const cadresIn = ({ entities }: Cohort) => entities.filter(({ kind }) => kind === 'cadre').length;

describe('invented counties for measuring', () => {
  const five = [...demoCounties({ counties: 5, cadres: [60, 120], seed: 1 })];

  it('are cohorts of the contract', () => {
    for (const cohort of five) expect(Cohort.parse(cohort)).toEqual(cohort);
  });

  it('have as many cadres as asked for, and codes that no county has', () => {
    for (const cohort of five) {
      expect(cadresIn(cohort)).toBeGreaterThanOrEqual(60);
      expect(cadresIn(cohort)).toBeLessThanOrEqual(120);
    }
    expect(five.map(({ county }) => county)).toEqual(['990001', '990002', '990003', '990004', '990005']);
  });

  it.each([1, 2, 3, 4, 59, 60, 61, 62])('have exactly %i cadres when no other number is allowed', (cadres) => {
    const [only] = demoCounties({ counties: 1, cadres: [cadres, cadres] });
    expect(cadresIn(only!)).toBe(cadres);
  });

  it('depend on the seed and on their own place only', () => {
    const [first, next] = demoCounties({ counties: 2, cadres: [60, 120], seed: 1 });
    expect(first).toEqual(five[0]);
    expect(next).toEqual(five[1]);
    const [other] = demoCounties({ counties: 1, cadres: [60, 120], seed: 2 });
    expect(other).not.toEqual(five[0]);
  });

  it('come one at a time: the first does not wait for the others', () => {
    const [first] = demoCounties({ counties: 9_999 });
    expect(first?.county).toBe('990001');
  });

  it('link nobody to a place that does not exist', () => {
    for (const { entities } of five) {
      const known = new Set(entities.map(({ kind, code }) => `${kind} ${code}`));
      expect(known.size).toBe(entities.length);
      for (const { links = {} } of entities)
        for (const [kind, codes] of Object.entries(links))
          for (const code of [codes].flat()) expect(known).toContain(`${kind} ${code}`);
    }
  });

  it('are refused beyond the codes there are', () => {
    expect(() => demoCounties({ counties: 10_000 }).next()).toThrow('at most 9,999');
  });
});
