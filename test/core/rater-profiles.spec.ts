import { raterDiagnostics } from '../../api/core/rater-diagnostics.js';
import { LIMITS } from '../../api/core/raters/limits.js';
import { raterProfiles, turnProfiles } from '../../api/core/raters/profiles.js';
import { biasedReadings } from '../../api/demo/biased-raters.js';

const turn = (cycle: string, best: string[]) => ({ pool: 'p', cycle, members: ['a', 'b', 'c', 'd'], best });

describe('every rater beside the county', () => {
  it('two items of two cadres: who gives ten more is as far above as the other is below', () => {
    const readings = ['r1', 'r2'].flatMap((rater, r) =>
      Array.from({ length: 6 }, (_, c) => ({
        rater,
        cadre: `c${c}`,
        item: 'all',
        points: 50 + c + (r === 0 ? 10 : 0),
      })),
    );
    const [first, second] = raterProfiles(readings);
    expect(first).toMatchObject({ rater: 'r1', cadres: 6, distance: -second!.distance!, alike: null, same: null });
    expect(first!.distance).toBeGreaterThan(1);
  });

  it('says no figure of a rater of fewer cadres than anything is asked about, nor of one who is alone', () => {
    const readings = biasedReadings('few', 'severe');
    const few = readings.filter(
      ({ rater, cadre }) => rater !== 'r0' || Number(cadre.split('-c')[1]) < LIMITS.severity.cadres - 1,
    );
    expect(raterProfiles(few).find(({ rater }) => rater === 'r0')).toMatchObject({ distance: null, alike: null });
    const alone = raterProfiles(readings.filter(({ rater }) => rater === 'r0'));
    expect(alone).toMatchObject([{ distance: null, apart: null, alike: null, same: null }]);
  });

  it.each([
    ['lenient', 'distance'],
    ['severe', 'distance'],
    ['narrow', 'apart'],
    ['halo', 'alike'],
    ['sameForAll', 'same'],
  ] as const)('a question about %s stands on the same figure that is drawn', (bias, figure) => {
    const readings = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => biasedReadings(seed, bias));
    const asked = readings.flatMap((own) => {
      const profiles = new Map(raterProfiles(own).map((one) => [one.rater, one]));
      return raterDiagnostics(own)
        .filter(({ kind }) => kind === bias)
        .map((one) => [profiles.get(one.about[0]!)![figure], one.figure] as const);
    });
    expect(asked.length).toBeGreaterThan(0);
    for (const [drawn, told] of asked) expect(drawn).toBe(told);
  });

  it('counts who was best again after the first half-year, and tells the chance only where nobody was', () => {
    expect(turnProfiles([turn('2', ['b']), turn('1', ['a']), turn('3', ['a'])])).toEqual([
      { pool: 'p', cycles: 3, best: 2, again: 1, byLot: null },
    ]);
    expect(turnProfiles([turn('1', ['a']), turn('2', ['b'])])).toEqual([
      { pool: 'p', cycles: 2, best: 1, again: 0, byLot: 0.75 },
    ]);
    expect(turnProfiles([turn('1', ['a']), turn('2', [])])).toEqual([]);
  });
});
