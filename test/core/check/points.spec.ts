import { aChoice, aNumber } from '../../build/a-fact.js';
import { aConstant, aFactNode, anAccount, aSum, aWeighted, someBands, someMarks } from '../../build/a-node.js';
import { aRule, aRuleSet, called, inWords } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

const scored = (score: object, more: object = {}) =>
  aRuleSet({
    cadre: {
      facts: {
        p: aNumber({ places: 1 }),
        q: aNumber({ places: 1 }),
        half: aChoice([], { from: { kind: 'cycle', of: 'half' }, choices: undefined }),
      },
      score: score as never,
      ...more,
    },
    raterGroups: { raters: { title: inWords('Raters'), clause: 'c1' } },
  });
const p = (more: object = {}) => aFactNode('p', more);
const q = (more: object = {}) => aFactNode('q', more);
const always = { all: [{ fact: 'p', operator: 'greaterThan' as const, value: 0 }] };
const withEffect = (score: object, ...effects: object[]) =>
  scored(score, { rules: [aRule('R01', always, { effects: effects as never })] });

describe('weights', () => {
  it('in per cent add up to exactly 100, thirds included', () => {
    expect(
      found(
        scored(
          aWeighted('w', [
            [60, p()],
            [40, q()],
          ]),
        ),
      ),
    ).toEqual([]);
    expect(
      found(
        scored(
          aWeighted('w', [
            ['100/3', p()],
            ['200/3', q()],
          ]),
        ),
      ),
    ).toEqual([]);
    expect(
      theOnly(
        scored(
          aWeighted('w', [
            [33.33, p()],
            [66.66, q()],
          ]),
        ),
      ).message,
    ).toEqual({
      zh: '评分项 w 的权重合计 99.99%（33.33 + 66.66），应当正好 100%。请改正权重；按 a:b:c 计的，把 weights 写成 "ratio"。',
      en: 'The weights of node w add up to 99.99 % (33.33 + 66.66), not to exactly 100 %. Correct them, or write "ratio" if they are meant as a:b:c.',
    });
  });

  it('may be 0 per cent, never negative', () => {
    expect(
      found(
        scored(
          aWeighted('w', [
            [100, p()],
            [0, q()],
          ]),
        ),
      ),
    ).toEqual([]);
    expect(
      found(
        scored(
          aWeighted('w', [
            [110, p()],
            [-10, q()],
          ]),
        ),
      ),
    ).toEqual(['weights-sum /entities/cadre/score/of/1/weight']);
  });

  it('as a ratio are each above 0, whatever they add up to', () => {
    expect(
      found(
        scored(
          aWeighted(
            'w',
            [
              [3, p()],
              [5, q()],
            ],
            { weights: 'ratio' },
          ),
        ),
      ),
    ).toEqual([]);
    expect(
      found(
        scored(
          aWeighted(
            'w',
            [
              [3, p()],
              [0, q()],
            ],
            { weights: 'ratio' },
          ),
        ),
      ),
    ).toEqual(['weights-sum /entities/cadre/score/of/1/weight']);
    expect(
      found(
        scored(
          aWeighted(
            'w',
            [
              [0, p()],
              [0, q()],
            ],
            { weights: 'ratio' },
          ),
        ),
      ),
    ).toHaveLength(2);
  });
});

describe('a frame', () => {
  it('holds what its parts add up to', () => {
    const of = [p({ max: 60 }), q({ max: 40 })];
    expect(found(scored(aSum('s', of, { max: 100 })))).toEqual([]);
    expect(found(scored(aSum('s', of, { max: 'uncapped' })))).toEqual([]);
    expect(found(scored(aSum('s', of)))).toEqual([]);
    expect(theOnly(scored(aSum('s', of, { max: 99 }))).message.en).toContain(
      'reach 100 (p 60 + q 40), above its maximum 99',
    );
  });

  it('includes a bonus on the whole score only where the maximum says so', () => {
    const of = [p({ max: 60 }), q({ max: 40 })];
    const bonus = { kind: 'bonus', node: 's', points: 2 };
    expect(found(withEffect(aSum('s', of, { max: 102 }), bonus))).toEqual([]);
    expect(found(withEffect(aSum('s', of, { max: 'uncapped' }), bonus))).toEqual([]);
    expect(theOnly(withEffect(aSum('s', of, { max: 101 }), bonus)).message.zh).toContain(
      '总分可达 102，超过总分上限 101',
    );
    expect(found(withEffect(aSum('s', of, { max: 101 }), { ...bonus, per: 'q', atMost: 1 }))).toEqual([]);
  });

  it('is not asked of a balance, whose maximum is its lid', () => {
    expect(found(withEffect(anAccount('s', 20, { max: 20 }), { kind: 'bonus', node: 's', points: 2 }))).toEqual([]);
  });
});

const scaled = (child: object, more: object) => scored({ kind: 'scaled', ...called('s'), of: child, ...more });

const relative = (more: object) =>
  scored({ kind: 'relative', ...called('r'), of: p(), pool: { kind: 'all' }, smallest: 3, ...more });

describe('a maximum', () => {
  it('is needed where a bonus has no limit of its own', () => {
    const bonus = { kind: 'bonus', node: 'p', points: 2, per: 'q' };
    expect(theOnly(withEffect(p(), bonus)).code).toBe('maximum-absent');
    expect(found(withEffect(p({ max: 'uncapped' }), bonus))).toEqual([]);
    expect(found(withEffect(p(), { ...bonus, atMost: 10 }))).toEqual([]);
    expect(found(withEffect(p(), { kind: 'bonus', node: 'p', points: 2 }))).toEqual([]);
  });

  it('is needed to scale from and to', () => {
    expect(found(scaled(p({ max: 80 }), { max: 100 }))).toEqual([]);
    expect(found(scaled(aConstant('c', 5), { max: 100 }))).toEqual([]);
    expect(found(scaled(p({ max: 80 }), {}))).toEqual(['maximum-absent /entities/cadre/score']);
    expect(found(scaled(p(), { max: 100 }))).toEqual(['maximum-absent /entities/cadre/score/of']);
    expect(theOnly(scaled(p({ max: 0 }), { max: 100 })).message.en).toContain('it is not above 0');
  });

  it('is needed to compare with the best, not for a standard score', () => {
    expect(found(relative({ to: 'best', max: 100 }))).toEqual([]);
    expect(found(relative({ to: 'best' }))).toEqual(['maximum-absent /entities/cadre/score']);
    expect(found(relative({ to: 'standardScore', round: { places: 2, mode: 'halfUp' } }))).toEqual([]);
  });

  it('is needed of every part where one may be set aside and the rest is rescaled', () => {
    const aside = {
      countsWhen: { all: [{ fact: 'half', operator: 'equal', value: 'second' }] },
      setAsideAs: 'notScheduled',
    };
    const sum = (a: object, b: object) => scored(aSum('s', [p(a), q({ ...aside, ...b })], { setAside: 'rescale' }));
    expect(found(sum({ max: 60 }, { max: 40 }))).toEqual([]);
    expect(found(sum({ max: 60 }, {}))).toEqual(['maximum-absent /entities/cadre/score/of/1']);
    expect(found(scored(aSum('s', [p(), q()], { setAside: 'rescale' })))).toEqual([]);
  });
});

const bands = (points: number, more: object) => scored(someBands('A1', 'p', [{ points }], more));

const quorum = (shareOfIssued: number | string) =>
  aRuleSet({
    raterGroups: { raters: { title: inWords('Raters'), clause: 'c1', quorum: { clause: 'c1', shareOfIssued } } },
  });

describe('a figure', () => {
  it('of a deduction is positive', () => {
    expect(found(withEffect(p(), { kind: 'deduct', node: 'p', points: 5 }))).toEqual([]);
    expect(theOnly(withEffect(p(), { kind: 'deduct', node: 'p', points: -5 })).message.zh).toContain('数要写成正的');
  });

  it('that a node lists can be given within its limits', () => {
    expect(found(bands(25, { max: 25 }))).toEqual([]);
    expect(theOnly(bands(26, { max: 25 })).message.en).toContain('gives 26 here, but its maximum is 25');
    expect(theOnly(bands(-1, {})).message.en).toContain('but its least is 0');
    expect(found(bands(-1, { min: 'none' }))).toEqual([]);
  });

  it('of limits is in order, of a unit above 0, of a trim leaves somebody', () => {
    expect(found(scored(p({ max: 5, min: 6 })))).toEqual(['impossible-figure /entities/cadre/score/max']);
    const perUnit = (per: number) =>
      scored({ kind: 'perUnit', ...called('u'), about: 'outcome', fact: 'p', points: 1, per });
    expect(found(perUnit(0.5))).toEqual([]);
    expect(found(perUnit(0))).toEqual(['impossible-figure /entities/cadre/score/per']);
    const trimmed = (from: number) => scored(someMarks('m', { trim: { from, high: 2, low: 1 } }));
    expect(found(trimmed(4))).toEqual([]);
    expect(found(trimmed(3))).toEqual(['impossible-figure /entities/cadre/score/trim']);
  });

  it('of a share lies between 0 and 1', () => {
    expect(found(quorum('2/3'))).toEqual([]);
    expect(found(quorum(1))).toEqual([]);
    expect(theOnly(quorum(66)).message.en).toContain('A share of the quorum of rater group raters is 66');
  });
});
