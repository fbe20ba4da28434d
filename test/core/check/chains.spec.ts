import { aNumber } from '../../build/a-fact.js';
import { aConstant } from '../../build/a-node.js';
import { aLadder, aRule, aRuleSet } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

/** Facts f1 … fn, each made twice over from the next; the last is recorded. */
const chain = (n: number) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => {
      const next = `f${i + 2}`;
      return [`f${i + 1}`, aNumber(i === n - 1 ? {} : { from: { kind: 'difference', of: next, less: next } })];
    }),
  );

const deducting = (fact: string) => [
  aRule(
    'R',
    { all: [{ fact, operator: 'lessThan', value: 1 }] },
    { effects: [{ kind: 'deduct', node: 'a', points: 1 }] },
  ),
];

describe('facts made of facts', () => {
  it('may be 256 in a row, and no more', () => {
    expect(found(aRuleSet({ cadre: { facts: chain(256) } }))).toEqual([]);
    const { code, message } = theOnly(aRuleSet({ cadre: { facts: chain(257) } }));
    expect(code).toBe('too-deep');
    expect(message.en).toContain('cadre.fact.f1 is made through 257 others in a row, at most 256 are followed');
    expect(message.zh).toContain('cadre.fact.f1 要经过 257 层才能算出');
  });

  it('are refused in any number without trying to follow them', () => {
    expect(
      theOnly(aRuleSet({ cadre: { facts: chain(20_000), rules: [aLadder('L', 'f1', [{ from: 1 }])] } })).code,
    ).toBe('too-deep');
  });

  it('count through nodes and rules as well', () => {
    const facts = { ...chain(254), start: aNumber({ from: { kind: 'points', node: 'a' } }) };
    const through = (fact: string) => aRuleSet({ cadre: { facts, score: aConstant('a', 1), rules: deducting(fact) } });
    expect(found(through('f2'))).toEqual([]);
    expect(theOnly(through('f1')).message.en).toContain('cadre.fact.start is made through 257 others');
  });
});
