import { aMeasure, type Draft, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding } from '../build/entities.js';
import { scoredAlone } from '../build/scored.js';

const facts = { n: {}, units: {}, base: {}, other: {}, absences: { from: { kind: 'count', findings: ['off-post'] } } };
const isHeld: [string, string, unknown] = ['n', 'greaterThanInclusive', 1];
const bonus = (points: number, rest: Draft = {}): Draft => ({ kind: 'bonus', node: 'item', points, ...rest });
const deduct = (points: number, rest: Draft = {}): Draft => ({ kind: 'deduct', node: 'item', points, ...rest });
const veto: Draft = { kind: 'itemVeto', node: 'item' };

/** An item that starts at `base`, with rules that hold when `n` is 1 or more. */
function item(effects: Draft[], values: Draft, node: Draft = {}, more: Draft[] = []) {
  const score = { kind: 'fact', id: 'item', fact: 'base', ...node };
  const rules = [...(effects.length > 0 ? [ruleOn(isHeld, 'R1', ...effects)] : []), ...more];
  return scoredAlone(
    aMeasure({ cadre: { facts, score, rules } }),
    aCadre('c1', { facts: { n: 1, base: 10, ...values } }),
  );
}

describe('a bonus and a deduction', () => {
  it('move the points of their node when the rule holds, and not when it does not', () => {
    const held = item([bonus(2)], {});
    expect([held.node('item'), held.outcome('R1'), held.points]).toEqual([[10, 12], '+ +', 12]);
    const not = item([bonus(2)], { n: 0.999 });
    expect([not.node('item'), not.outcome('R1'), not.points]).toEqual([10, '- -', 10]);
    expect(item([deduct(2)], {}).node('item')).toEqual([10, 8]);
  });

  it('make the node missing while nobody can say whether the rule holds', () => {
    const found = item([deduct(2)], { n: undefined });
    expect([found.node('item'), found.outcome('R1'), found.points]).toEqual([[10, 'missing'], '? ?', null]);
    expect(found).toMatchObject({ state: 'missing', chase: [{ kind: 'fact', fact: 'n' }] });
  });

  it.each([
    [3, {}, 11.5],
    [3, { atMost: 1 }, 11],
    [2, { atMost: 1 }, 11],
    [0, {}, 10],
    ['1/3', {}, '61/6'],
  ])('count per unit: 0.5 for each of %p with %j comes to %p', (units, rest, wanted) => {
    const found = item([bonus(0.5, { per: 'units', ...rest })], { units });
    expect(found.points).toBe(wanted);
  });

  it('take per unit as they give, never more than their limit', () => {
    expect(item([deduct(5, { per: 'units', atMost: 10 })], { units: 3, base: 30 }).node('item')).toEqual([30, 20]);
    expect(item([deduct(5, { per: 'units', atMost: 10 })], { units: 1, base: 30 }).node('item')).toEqual([30, 25]);
  });

  it('never turn around: fewer than no units take nothing and give nothing', () => {
    expect(item([deduct(1, { per: 'units' })], { units: -10 }).node('item')).toBe(10);
    expect(item([bonus(1, { per: 'units' })], { units: -3 }).node('item')).toBe(10);
  });

  it('are missing with the fact they count, but only when their rule holds', () => {
    const found = item([deduct(1, { per: 'units' })], {});
    expect([found.node('item'), found.chase]).toEqual([[10, 'missing'], [{ kind: 'fact', fact: 'units' }]]);
    expect(item([deduct(1, { per: 'units' })], { n: 0 }).points).toBe(10);
    // What the rule that does not hold would have counted is not chased beside what is really missing.
    const other = item([deduct(1, { per: 'units' })], { n: 0 }, {}, [ruleOn(['other', 'equal', 1], 'R2', deduct(1))]);
    expect(other.chased).toEqual(['fact:other']);
  });

  it('of several rules add up, each within its own limit', () => {
    const more = [ruleOn(isHeld, 'R2', deduct(4, { atMost: 3 })), ruleOn(['n', 'lessThan', 1], 'R3', deduct(100))];
    expect(item([bonus(2), deduct(1)], {}, {}, more).node('item')).toEqual([10, 8]);
  });
});

describe('the floor of a deduction', () => {
  it.each([
    ['stops at 0 unless the measure says otherwise', {}, 10, 12, [10, 0]],
    ['exactly reaches 0', {}, 10, 10, [10, 0]],
    ['stops at the least the measure names', { min: 4 }, 10, 12, [10, 4]],
    ['goes below 0 where the measure wants that', { min: 'none' }, 10, 12, [10, -2]],
    ['stops at a least below 0', { min: -1 }, 10, 12, [10, -1]],
    ['takes nothing more from what is already below 0', {}, -3, 12, -3],
  ])('%s', (_name, node, base, points, wanted) => {
    expect(item([deduct(points)], { base }, node).node('item')).toEqual(wanted);
  });

  it('is counted from where the bonuses have brought the node', () => {
    expect(item([bonus(5), deduct(7)], {}).node('item')).toEqual([10, 8]);
    expect(item([bonus(5), deduct(10)], { base: -2 }).node('item')).toEqual([-2, 0]);
    expect(item([bonus(1), deduct(10)], { base: -2 }).node('item')).toEqual([-2, -1]);
  });
});

describe('the order on a node', () => {
  it('is effects, then floor and maximum, then rounding', () => {
    expect(item([bonus(8)], {}, { max: 15 }).node('item')).toEqual([10, 15]);
    const round = { places: 1, mode: 'halfUp' };
    expect(item([deduct(0.05)], {}, { round }).node('item')).toBe(10);
    expect(item([deduct(0.06)], {}, { round }).node('item')).toEqual([10, 9.9]);
    // Rounded once, at the end: 10.04 + 0.04 is 10.1, not 10.0 + 0.04.
    expect(item([bonus(0.04)], { base: 10.04 }, { round }).points).toBe(10.1);
  });

  it('lets whoever reads the node see it after its effects', () => {
    const sum = {
      kind: 'sum',
      id: 'total',
      of: [
        { kind: 'fact', id: 'item', fact: 'base' },
        { kind: 'constant', id: 'rest', points: 5 },
      ],
    };
    const measure = aMeasure({ cadre: { facts, score: sum, rules: [ruleOn(isHeld, 'R1', deduct(4))] } });
    const found = scoredAlone(measure, aCadre('c1', { facts: { n: 1, base: 10 } }));
    expect([found.node('total'), found.node('item')]).toEqual([11, [10, 6]]);
  });

  it('leaves a node alone that is missing or set aside', () => {
    const gone = item([deduct(1)], { base: undefined });
    expect([gone.node('item'), gone.chased]).toEqual(['missing', ['fact:base']]);
    const countsWhen = { all: [{ fact: 'n', operator: 'equal', value: 2 }] };
    const aside = item([deduct(1)], {}, { countsWhen, setAsideAs: 'notScheduled' });
    expect([aside.node('item'), aside.chased]).toEqual(['notScheduled', []]);
  });
});

describe('an item veto', () => {
  it('makes the item count 0, and a bonus does not bring it back', () => {
    const found = item([veto], {}, {}, [ruleOn(isHeld, 'R2', bonus(6))]);
    expect([found.node('item'), found.outcome('R1'), found.outcome('R2')]).toEqual([[10, 0], '+ +', '+ +']);
    expect(item([bonus(6), veto], {}).node('item')).toEqual([10, 0]);
    expect(item([veto], { n: 0 }).node('item')).toBe(10);
  });

  it('takes no more than the item: a deduction beside it changes nothing', () => {
    expect(item([veto, deduct(3)], {}, { min: 'none' }).node('item')).toEqual([10, 0]);
  });

  it('of an unknown rule makes the item missing, not 0', () => {
    expect(item([veto], { n: undefined }).node('item')).toEqual([10, 'missing']);
  });
});

describe('a veto of the item concerned', () => {
  const conduct = [
    { code: 'falsified', mayConcern: ['A', 'B'] },
    { code: 'criticised', mayConcern: ['A', 'B'] },
  ];
  const nodes = ['A', 'B', 'C'].map((id) => ({ kind: 'constant', id, points: 10 }));
  const counting = (from: Draft) => ({
    negativeList: { conduct },
    cadre: {
      facts: { findings: { from: { kind: 'count', findings: ['falsified'], ...from } } },
      score: { kind: 'sum', id: 'total', of: nodes },
      rules: [ruleOn(['findings', 'greaterThan', 0], 'R1', { kind: 'itemVeto', node: 'concerned' })],
    },
  });
  const run = (findings: Draft[], from: Draft = {}) =>
    scoredAlone(aMeasure(counting(from)), aCadre('c1', { findings }));

  it('falls on the item the finding concerns, and on no other', () => {
    const found = run([aFinding('falsified', { concerns: 'B' })]);
    expect(['A', 'B', 'C', 'total'].map(found.node)).toEqual([10, [10, 0], 10, 20]);
    expect(run([]).points).toBe(30);
  });

  it('falls on every item concerned', () => {
    const two = [aFinding('falsified', { concerns: 'A' }), aFinding('falsified', { concerns: 'B' })];
    expect(run(two).points).toBe(10);
  });

  it('does not fall on what a finding of another conduct concerns', () => {
    const found = run([aFinding('falsified', { concerns: 'A' }), aFinding('criticised', { concerns: 'B' })]);
    expect(['A', 'B'].map(found.node)).toEqual([[10, 0], 10]);
  });

  it('does not fall on what a finding concerns that the rule does not count', () => {
    const findings = [aFinding('falsified', { concerns: 'A' }), aFinding('falsified', { concerns: 'B' })];
    const found = run(findings, { concerns: 'A' });
    expect([found.fact('findings'), ...['A', 'B'].map(found.node)]).toEqual([1, [10, 0], 10]);
  });

  it('does not fall on an item the conduct may not concern', () => {
    expect(run([aFinding('falsified', { concerns: 'C' })]).points).toBe(30);
  });
});
