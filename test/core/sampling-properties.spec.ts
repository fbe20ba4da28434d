import * as fc from 'fast-check';
import { Listed } from '../../api/contract/draw.js';
import { SamplingPlan } from '../../api/contract/procedure.js';
import { drawSample } from '../../api/core/sampling.js';
import { assignCadres } from '../../api/core/sampling/assign-cadres.js';
import { replacements } from '../../api/core/sampling/replacement.js';
import { aChance } from '../build/chance.js';

const title = { zh: '抽样', en: 'sample' };
const plans = fc
  .record({
    size: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    reserve: fc.nat(4),
    ordinary: fc.option(fc.constantFrom(0.5, 0.7, '2/3'), { nil: undefined }),
    poor: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    takeAll: fc.boolean(),
  })
  .map(({ size, reserve, ordinary, poor, takeAll }) =>
    SamplingPlan.parse({
      id: 'sample',
      group: 'asked',
      title,
      clause: 'c',
      per: 'village',
      size,
      reserve,
      strata: [
        { id: 'ordinary', title, share: ordinary },
        { id: 'poor', title, number: poor },
        { id: 'leaving', title, takeAll },
      ],
    }),
  );
const rolls = fc.uniqueArray(
  fc.record({
    code: fc.string({ minLength: 1, maxLength: 4 }),
    place: fc.constantFrom('east', 'west'),
    strata: fc.constantFrom(['ordinary'], ['poor'], ['poor', 'leaving'], [], ['other']),
  }),
  { selector: ({ code, place }) => `${place} ${code}`, maxLength: 40 },
) as fc.Arbitrary<Listed[]>;
const seeds = fc.string({ minLength: 1, maxLength: 12 });

it('the same seed draws the same people, in whatever order the roll stands', () => {
  fc.assert(
    fc.property(plans, rolls, seeds, fc.nat(), (plan, roll, seed, turn) => {
      const permuted = roll
        .map((one, i) => ({ one, key: (i * 7919 + turn) % 1009 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ one }) => one);
      expect(drawSample(plan, permuted, aChance(seed))).toEqual(drawSample(plan, roll, aChance(seed)));
    }),
  );
});

it('nobody is drawn twice, nobody drawn stands by, and everyone is from the roll of the place', () => {
  fc.assert(
    fc.property(plans, rolls, seeds, (plan, roll, seed) => {
      for (const { place, drawn, reserve, callBack } of drawSample(plan, roll, aChance(seed))) {
        const all = [...drawn, ...reserve];
        expect(new Set(all).size).toBe(all.length);
        const there = roll.filter((one) => one.place === place).map(({ code }) => code);
        expect(there).toEqual(expect.arrayContaining(all));
        expect(drawn).toEqual(expect.arrayContaining(callBack));
      }
    }),
  );
});

it('a stratum has what the plan asks or the draw says how many it has, and all of a taken stratum are drawn', () => {
  fc.assert(
    fc.property(plans, rolls, seeds, (plan, roll, seed) => {
      for (const draw of drawSample(plan, roll, aChance(seed))) {
        const there = roll.filter((one) => one.place === draw.place);
        const drawnOf = (id: string) =>
          there.filter(({ code, strata }) => draw.drawn.includes(code) && strata.includes(id)).length;
        const least = plan.strata.find(({ id }) => id === 'poor')!.number ?? 0;
        const short = draw.short.find((one) => one.kind === 'stratum' && one.stratum === 'poor');
        if (drawnOf('poor') < least)
          expect(short).toEqual({ kind: 'stratum', stratum: 'poor', wanted: least, found: drawnOf('poor') });
        else expect(short).toBeUndefined();
        if (plan.strata.find(({ id }) => id === 'leaving')!.takeAll)
          expect(drawnOf('leaving')).toBe(there.filter(({ strata }) => strata.includes('leaving')).length);
        if (plan.size !== undefined && draw.drawn.length < plan.size)
          expect(draw.short).toContainEqual({ kind: 'place', wanted: plan.size, found: draw.drawn.length });
      }
    }),
  );
});

it('a name struck off the roll moves nobody else in the order of the draw', () => {
  const roll = Array.from({ length: 30 }, (_, i) => Listed.parse({ code: `r${i}`, place: 'east' }));
  const plan = SamplingPlan.parse({ id: 'all', group: 'g', title, clause: 'c', per: 'village', size: 30 });
  const [whole] = drawSample(plan, roll, aChance());
  const [without] = drawSample(plan, roll.slice(1), aChance());
  expect(without!.drawn).toEqual(whole!.drawn.filter((code) => code !== 'r0'));
});

it('every one of twenty is drawn about equally often, 5 of 20 in 400 draws', () => {
  const roll = Array.from({ length: 20 }, (_, i) => Listed.parse({ code: `r${i}`, place: 'east' }));
  const plan = SamplingPlan.parse({ id: 'five', group: 'g', title, clause: 'c', per: 'village', size: 5 });
  const times = new Map<string, number>();
  for (let seed = 0; seed < 400; seed++)
    for (const code of drawSample(plan, roll, aChance(`s${seed}`))[0]!.drawn)
      times.set(code, (times.get(code) ?? 0) + 1);
  // Expected 100 each, standard deviation 8.7: four of them on either side.
  expect(Math.min(...times.values())).toBeGreaterThan(65);
  expect(Math.max(...times.values())).toBeLessThan(135);
});

describe('who stands in', () => {
  const roll = [
    ...Array.from({ length: 10 }, (_, i) => Listed.parse({ code: `o${i}`, place: 'east', strata: ['ordinary'] })),
    ...Array.from({ length: 3 }, (_, i) => Listed.parse({ code: `m${i}`, place: 'east', strata: ['monitored'] })),
  ];
  const strata = [
    { id: 'ordinary', title, number: 4 },
    { id: 'monitored', title, number: 1 },
  ];
  const plan = SamplingPlan.parse({ id: 's', group: 'g', title, clause: 'c', per: 'village', strata, reserve: 2 });
  const draw = drawSample(plan, roll, aChance())[0]!;

  it('is the next of the same stratum, in the order of the draw', () => {
    const monitored = draw.drawn.find((code) => code.startsWith('m'))!;
    const ordinary = draw.drawn.find((code) => code.startsWith('o'))!;
    const next = (letter: string) => draw.reserve.filter((code) => code.startsWith(letter));
    expect(draw.reserve).toHaveLength(4);
    expect(replacements(draw, roll, [monitored, ordinary])).toEqual([next('m')[0], next('o')[0]]);
  });

  it('is nobody once the reserve of that stratum is used up', () => {
    const absent = draw.drawn.filter((code) => code.startsWith('o')).slice(0, 3);
    expect(replacements(draw, roll, absent)[2]).toBeNull();
  });

  it('is nobody who is absent too', () => {
    const monitored = draw.drawn.find((code) => code.startsWith('m'))!;
    const [first, second] = draw.reserve.filter((code) => code.startsWith('m'));
    expect(replacements(draw, roll, [monitored, first!])).toEqual([second, null]);
  });
});

describe('at most four cadres a person', () => {
  const raters = Array.from({ length: 15 }, (_, i) => `r${i}`);

  it('fifteen representatives and six cadres: everyone assesses four, every cadre is assessed by ten', () => {
    const lists = assignCadres(raters, ['a', 'b', 'c', 'd', 'e', 'f'], 4, aChance());
    expect(lists.map(({ cadres }) => new Set(cadres).size)).toEqual(Array(15).fill(4));
    const times = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => lists.filter((one) => one.cadres.includes(code)).length);
    expect(times).toEqual(Array(6).fill(10));
  });

  it('three cadres are assessed by everyone, in whatever order they are listed', () => {
    const lists = assignCadres(raters, ['a', 'b', 'c'], 4, aChance());
    expect(lists.every(({ cadres }) => cadres.join('') === 'abc')).toBe(true);
    expect(assignCadres(raters, ['c', 'a', 'b'], 4, aChance())).toEqual(lists);
  });

  it('no cadre has more than one rater more than another, and the order of the cadres changes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        seeds,
        (people, many, atMost, seed) => {
          const cadres = Array.from({ length: many }, (_, i) => `c${i}`);
          const lists = assignCadres(raters.slice(0, people), cadres, atMost, aChance(seed));
          const times = cadres.map((code) => lists.filter((one) => one.cadres.includes(code)).length);
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
          expect(lists.every((one) => one.cadres.length === Math.min(atMost, many))).toBe(true);
          expect(assignCadres(raters.slice(0, people), cadres.toReversed(), atMost, aChance(seed))).toEqual(lists);
        },
      ),
    );
  });
});
