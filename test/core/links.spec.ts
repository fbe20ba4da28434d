import { aMeasure } from '../build/a-measure.js';
import { aCadre, aTownship, aVillage } from '../build/entities.js';
import { scored } from '../build/scored.js';

describe('links that lead both ways', () => {
  const measure = aMeasure({
    village: {
      facts: { income: {}, secretaryAge: { from: { kind: 'parent', of: 'cadre', fact: 'age', take: 'only' } } },
      score: { kind: 'fact', id: 'points', fact: 'secretaryAge', round: { places: 0, mode: 'halfUp' } },
    },
    cadre: {
      facts: { age: {}, income: { from: { kind: 'parent', of: 'village', fact: 'income', take: 'mean' } } },
      score: { kind: 'fact', id: 'total', fact: 'income', round: { places: 0, mode: 'halfUp' } },
    },
  });

  it('are read from either end, in whatever order the entities stand', () => {
    const village = aVillage('v1', { facts: { income: 70 }, links: { cadre: 'c1' } });
    const cadre = aCadre('c1', { facts: { age: 41 }, links: { village: 'v1' } });
    for (const entities of [
      [village, cadre],
      [cadre, village],
    ]) {
      const found = scored(measure, entities);
      expect([found('v1').points, found('c1').points]).toEqual([41, 70]);
    }
  });
});

describe('a township of several hundred cadres', () => {
  const measure = aMeasure({
    township: {
      facts: { levy: {}, days: { from: { kind: 'members', of: 'cadre', take: 'sum', fact: 'days' } } },
      score: { kind: 'fact', id: 'points', fact: 'days', round: { places: 0, mode: 'halfUp' } },
    },
    cadre: {
      facts: { days: {}, levy: { from: { kind: 'parent', of: 'township', fact: 'levy', take: 'only' } } },
      score: {
        kind: 'sum',
        id: 'total',
        of: ['days', 'levy'].map((fact) => ({ kind: 'fact', id: `${fact}Points`, fact })),
      },
    },
  });

  it('counts every one of them, and each comes out by what is its own', () => {
    const numbers = Array.from({ length: 300 }, (_, i) => i);
    const cadres = numbers.map((i) => aCadre(`c${i}`, { facts: { days: i }, links: { township: `t${i % 2}` } }));
    const townships = ['t0', 't1'].map((code, i) => aTownship(code, { facts: { levy: 1000 * (i + 1) } }));
    const found = scored(measure, [...cadres, ...townships]);
    expect([found('t0').points, found('t1').points]).toEqual([22_350, 22_500]);
    expect(numbers.map((i) => found(`c${i}`).points)).toEqual(numbers.map((i) => i + 1000 * ((i % 2) + 1)));
  });
});
