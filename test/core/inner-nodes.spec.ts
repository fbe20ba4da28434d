import { aMeasure, type Draft, fourGrades } from '../build/a-measure.js';
import { aCadre, anExemption, anExemptionPolicy } from '../build/entities.js';
import { scored, scoredAlone } from '../build/scored.js';

const fact = (id: string, rest: Draft = {}): Draft => ({ kind: 'fact', id, fact: id, ...rest });
const facts = { a: {}, b: {}, c: {} };

describe('a weighted mean', () => {
  const weighted = (weights: [number | string, string][], rest: Draft = {}) => ({
    kind: 'weighted',
    id: 'total',
    weights: 'percent',
    of: weights.map(([weight, id]) => ({ weight, node: fact(id) })),
    ...rest,
  });
  const total = (score: Draft, values: Draft) =>
    scoredAlone(aMeasure({ cadre: { facts, score } }), aCadre('c1', { facts: values }));

  it('is exact: 88, 85 and 92 at 30, 20 and 50 per cent are 89.4', () => {
    const score = weighted([
      [30, 'a'],
      [20, 'b'],
      [50, 'c'],
    ]);
    expect(total(score, { a: 88, b: 85, c: 92 }).points).toBe(89.4);
  });

  it('may be a ratio, which never rounds', () => {
    const score = weighted(
      [
        [1, 'a'],
        [2, 'b'],
        [4, 'c'],
      ],
      { weights: 'ratio' },
    );
    expect(total(score, { a: 90, b: 80, c: 70 }).points).toBe('530/7');
  });

  it('is missing with a child, and names what is missing', () => {
    const found = total(
      weighted([
        [50, 'a'],
        [50, 'b'],
      ]),
      { a: 90 },
    );
    expect(found).toMatchObject({ state: 'missing', points: null, chase: [{ kind: 'fact', fact: 'b' }] });
    expect([found.node('total'), found.node('a'), found.node('b')]).toEqual(['missing', 90, 'missing']);
  });

  it('rounds its total once, at the declared place, and shows it before and after', () => {
    const score = weighted(
      [
        [1, 'a'],
        [2, 'b'],
      ],
      { weights: 'ratio', round: { places: 2, mode: 'halfUp' } },
    );
    expect(total(score, { a: 90, b: 80 }).node('total')).toEqual(['250/3', 83.33]);
    expect(total(score, { a: 80, b: 80 }).node('total')).toBe(80);
  });
});

describe('a part that is set aside', () => {
  const isSecond = { all: [{ fact: 'half', operator: 'equal', value: 'second' }] };
  const half = { choices: ['first', 'second'], from: { kind: 'cycle', of: 'half' } };
  const aside = (id: string, setAsideAs: string, max = 15) => fact(id, { max, countsWhen: isSecond, setAsideAs });
  const summed = (setAside: string | undefined, of: Draft[], rest: Draft = {}) => ({
    kind: 'sum',
    id: 'total',
    ...(setAside ? { setAside } : {}),
    of,
    ...rest,
  });
  const run = (score: Draft, values: Draft, cycle: Draft = {}) =>
    scoredAlone(aMeasure({ cadre: { facts: { ...facts, half }, score } }), aCadre('c1', { facts: values }), cycle);

  it('leaves its maximum to the rest: 20 of 25, the other 15 not scheduled, are 32 of 40', () => {
    const score = summed('rescale', [fact('a', { max: 25 }), aside('b', 'notScheduled')]);
    const first = run(score, { a: 20 });
    expect([first.points, first.node('b'), first.state]).toEqual([32, 'notScheduled', 'notGraded']);
    expect(first.trace.conditions).toBe('-');
    const second = run(score, { a: 20, b: 9 }, { half: 'second' });
    expect([second.points, second.node('b'), second.trace.conditions]).toEqual([29, 9, '+']);
  });

  it('leaves its weight to the rest of a weighted mean', () => {
    const score = {
      kind: 'weighted',
      id: 'total',
      weights: 'percent',
      setAside: 'rescale',
      of: [
        { weight: 60, node: fact('a') },
        { weight: 20, node: aside('b', 'excluded', 100) },
        { weight: 20, node: fact('c') },
      ],
    };
    expect(run(score, { a: 90, c: 80 }).points).toBe(87.5);
    expect(run(score, { a: 90, b: 100, c: 80 }, { half: 'second' }).points).toBe(90);
  });

  it('makes the whole missing where the measure refuses that, and says which part it was', () => {
    const score = summed('refuse', [fact('a', { max: 25 }), aside('b', 'notScheduled')]);
    expect(run(score, { a: 20 })).toMatchObject({
      state: 'missing',
      points: null,
      chase: [{ kind: 'setAside', node: 'b' }],
    });
    const weighted = { kind: 'weighted', id: 'total', weights: 'percent', setAside: 'refuse' };
    const of = [
      { weight: 60, node: fact('a') },
      { weight: 40, node: aside('b', 'notScheduled') },
    ];
    expect(run({ ...weighted, of }, { a: 20 }).chased).toEqual(['setAside:b']);
  });

  it.each(['rescale', 'refuse'])('sets the parent aside with it when nothing remains (%s)', (setAside) => {
    const inner = { ...summed(setAside, [aside('b', 'notScheduled'), aside('c', 'excluded')]), id: 'inner' };
    const score = summed('rescale', [fact('a', { max: 10 }), inner]);
    const found = run(score, { a: 8 });
    expect([found.node('inner'), found.points]).toEqual(['excluded', 32]);
    const weighted = {
      kind: 'weighted',
      id: 'inner',
      weights: 'percent',
      setAside,
      of: [
        { weight: 50, node: aside('b', 'notScheduled') },
        { weight: 50, node: aside('c', 'notScheduled') },
      ],
    };
    const mean = run(summed('rescale', [fact('a', { max: 10 }), weighted]), { a: 8 });
    expect([mean.node('inner'), mean.points]).toEqual(['notScheduled', 20]);
  });

  it('cannot stand for a rest of no points: then nobody can say what the whole is', () => {
    const score = summed('rescale', [{ kind: 'account', id: 'moves', start: 0, max: 0 }, aside('b', 'notScheduled')]);
    expect(run(score, {}).points).toBeNull();
    const weightless = {
      kind: 'weighted',
      id: 'total',
      weights: 'percent',
      setAside: 'rescale',
      of: [
        { weight: 0, node: fact('a') },
        { weight: 100, node: aside('b', 'excluded') },
      ],
    };
    expect(run(weightless, { a: 90 })).toMatchObject({ state: 'missing', chase: [{ kind: 'setAside', node: 'b' }] });
  });

  it('is missing, not set aside, while nobody knows whether it counts', () => {
    const score = summed('rescale', [fact('a', { max: 25 }), aside('b', 'notScheduled')]);
    const found = run(score, { a: 20, b: 9 }, { half: undefined });
    expect([found.node('b'), found.points, found.chased]).toEqual(['missing', null, ['fact:half']]);
    expect(found.trace.conditions).toBe('?');
  });

  it('as the whole score leaves nothing to grade', () => {
    const measure = aMeasure({
      cadre: { facts: { ...facts, half }, score: aside('b', 'notScheduled', 100), grades: fourGrades },
    });
    const found = scoredAlone(measure, aCadre('c1', { facts: { b: 95 } }));
    expect(found).toMatchObject({ state: 'missing', points: null, grade: null });
    expect(found.chase).toEqual([{ kind: 'setAside', node: 'b' }]);
  });

  it('by an exemption is excluded, whatever was recorded for it', () => {
    const measure = aMeasure({
      exemptions: anExemptionPolicy({ setsAside: ['b'] }),
      cadre: { facts, score: summed('rescale', [fact('a', { max: 25 }), fact('b', { max: 15 })]) },
    });
    const cadre = (rest: Draft) => aCadre('c1', { facts: { a: 20, b: 3 }, ...rest });
    const exempted = scoredAlone(measure, cadre({ exemptions: [anExemption({ setsAside: ['b'] })] }));
    expect([exempted.points, exempted.node('b')]).toEqual([32, 'excluded']);
    expect(exempted.exemptions).toEqual([{ id: 'x1', struck: [], setAside: ['b'] }]);
    expect(scoredAlone(measure, cadre({})).points).toBe(23);
  });
});

describe('a scaled node', () => {
  const scaled = (of: Draft, max: number) => ({ kind: 'scaled', id: 'total', max, of });
  const run = (score: Draft, values: Draft) =>
    scoredAlone(aMeasure({ cadre: { facts, score } }), aCadre('c1', { facts: values }));

  it('carries its child from the child’s maximum to its own: 90 of 100 are 22.5 of 25', () => {
    expect(run(scaled(fact('a', { max: 100 }), 25), { a: 90 }).points).toBe(22.5);
    expect(run(scaled(fact('a', { max: 30 }), 100), { a: 20 }).points).toBe('200/3');
    expect(run(scaled(fact('a', { max: 100 }), 25), {})).toMatchObject({
      points: null,
      chase: [{ kind: 'fact', fact: 'a' }],
    });
  });

  it('refuses to compile without both maxima', () => {
    expect(() => run(scaled(fact('a'), 25), { a: 90 })).toThrow('"total" is scaled and needs a max');
  });
});

describe('the maximum and the least of a node', () => {
  const run = (score: Draft, a: number) =>
    scoredAlone(aMeasure({ cadre: { facts, score } }), aCadre('c1', { facts: { a } })).node('a');

  it('hold for what a node is made of, also without any effect', () => {
    expect(run(fact('a', { max: 100 }), 104)).toEqual([104, 100]);
    expect(run(fact('a', { max: 100 }), 100)).toBe(100);
    expect(run(fact('a', { min: 20 }), 12)).toEqual([12, 20]);
    expect(run(fact('a', { max: 'uncapped' }), 104)).toBe(104);
    expect(run(fact('a'), -4)).toBe(-4);
  });

  it('hold before rounding: 99.996 of at most 99.994 is 99.99', () => {
    expect(run(fact('a', { max: 99.994, round: { places: 2, mode: 'halfUp' } }), 99.996)).toEqual([99.996, 99.99]);
  });
});

describe('many cadres scored together', () => {
  it('do not touch each other’s parts', () => {
    const measure = aMeasure({ cadre: { facts, score: fact('a') } });
    const found = scored(measure, [aCadre('c1', { facts: { a: 1 } }), aCadre('c2'), aCadre('c3', { facts: { a: 3 } })]);
    expect(['c1', 'c2', 'c3'].map((code) => found(code).points)).toEqual([1, null, 3]);
  });
});
