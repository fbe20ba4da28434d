import { aChoice, aNumber } from '../../build/a-fact.js';
import { aConstant, aFactNode, someMarks } from '../../build/a-node.js';
import { aLadder, aRule, aRuleSet, called, inWords, someGrades } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

const grade = aChoice([], { from: { kind: 'grade' }, choices: undefined });
const reads = (fact: string, value: string | number = 'fair') => ({
  all: [{ fact, operator: 'equal' as const, value }],
});
const grades = someGrades(['good', 'fair']);
const raterGroups = { raters: { title: inWords('Raters'), clause: 'c1' } };
const round = { places: 2, mode: 'halfUp' as const };

describe('the grade', () => {
  it('is read by recommendations, not by rules', () => {
    const facts = { grade };
    expect(found(aRuleSet({ cadre: { facts, grades, recommendations: [aRule('R31', reads('grade'))] } }))).toEqual([]);
    expect(theOnly(aRuleSet({ cadre: { facts, grades, rules: [aRule('R31', reads('grade'))] } })).message).toEqual({
      zh: '规则 R31 读取 grade，即 cadre 自己的等次，而那时等次还没有定。请把这一条移到 recommendations，或改读得分（points）。',
      en: 'Rule R31 reads grade, the grade of cadre itself, before there is one. Move it to "recommendations", or read points instead.',
    });
  });

  it('read too early is told once, although capping by it would also be a circle', () => {
    const rules = [aRule('R01', reads('grade'), { effects: [{ kind: 'gradeCap', atMost: 'fair' }] })];
    expect(found(aRuleSet({ cadre: { facts: { grade }, grades, rules } }))).toEqual([
      'grade-read-early /entities/cadre/rules/0/when/all/0/fact',
    ]);
  });

  it('of the team is read by its members', () => {
    const cadre = {
      facts: { teamGrade: aChoice([], { from: { kind: 'parent', of: 'team', fact: 'grade' }, choices: undefined }) },
      grades,
      rules: [aRule('R01', reads('teamGrade'), { effects: [{ kind: 'gradeCap', atMost: 'fair' }] })],
    };
    expect(found(aRuleSet({ cadre, team: { facts: { grade }, grades } }))).toEqual([]);
  });

  it('does not decide how many seats its quota has', () => {
    const quota = {
      ...called('Q'),
      grade: 'good',
      strata: { kind: 'sameFact' as const, fact: 'grade' },
      base: 'tookPart' as const,
      share: 0.3,
      round: 'floor' as const,
      ties: { then: 'allIn' as const },
      pushedOutTo: 'fair',
    };
    expect(theOnly(aRuleSet({ cadre: { facts: { grade }, grades, quotas: [quota] } })).message.en).toContain(
      'This quota reads grade',
    );
  });
});

const recommending = (effect: object) => ({
  facts: { n: aNumber() },
  grades,
  recommendations: [aRule('R01', reads('n', 3), { effects: [effect as never] })],
});

it('a recommendation recommends: a cap there comes too late', () => {
  expect(found(aRuleSet({ cadre: recommending({ kind: 'recommend', what: 'talk' }) }))).toEqual([]);
  expect(theOnly(aRuleSet({ cadre: recommending({ kind: 'gradeCap', atMost: 'fair' }) })).message.zh).toContain(
    '建议 R01 在定等次、分名额之后才执行，gradeCap 已经来不及',
  );
});

const deductingFrom = (node: string) => ({
  facts: { total: aNumber({ from: { kind: 'points', node: 'total' } }) },
  score: aConstant('total', 100),
  figures: [aConstant('other', 5)],
  rules: [
    aRule(
      'R01',
      { all: [{ fact: 'total', operator: 'lessThan', value: 60 }] },
      { effects: [{ kind: 'deduct', node, points: 5 }] },
    ),
  ],
});

const loop = (id: string) => aNumber({ from: { kind: 'total', of: [id] } });

describe('a circle', () => {
  it('of facts is told with its path', () => {
    const facts = {
      a: aNumber({ from: { kind: 'total', of: ['b'] } }),
      b: aNumber({ from: { kind: 'total', of: ['a'] } }),
    };
    const { code, pointer, message } = theOnly(aRuleSet({ cadre: { facts } }));
    expect([code, pointer]).toEqual(['circle', '/entities/cadre/facts/a']);
    expect(message.en).toContain('cadre.fact.a → cadre.fact.b → cadre.fact.a.');
  });

  it('through a rule that moves the points it reads is one, while reading another node is none', () => {
    expect(theOnly(aRuleSet({ cadre: deductingFrom('total') })).message.en).toContain(
      'cadre.fact.total → cadre.node.total → cadre.condition.R01 → cadre.fact.total',
    );
    expect(found(aRuleSet({ cadre: deductingFrom('other') }))).toEqual([]);
  });

  it('between a team and its members is one', () => {
    const ruleSet = aRuleSet({
      cadre: { facts: { x: aNumber({ from: { kind: 'parent', of: 'team', fact: 'y' } }) } },
      team: { facts: { y: aNumber({ from: { kind: 'members', of: 'cadre', take: 'mean', fact: 'x' } }) } },
    });
    expect(theOnly(ruleSet).message.zh).toContain('cadre.fact.x → team.fact.y → cadre.fact.x');
  });

  it('is told for each of several that share nothing, and waits until all names are right', () => {
    expect(found(aRuleSet({ cadre: { facts: { a: loop('a'), b: loop('b') } } }))).toEqual([
      'circle /entities/cadre/facts/a',
      'circle /entities/cadre/facts/b',
    ]);
    expect(found(aRuleSet({ cadre: { facts: { a: loop('a'), b: loop('c') } } }))).toEqual([
      'unknown-fact /entities/cadre/facts/b/from/of/0',
    ]);
  });
});

const members = (take: 'mean' | 'least') =>
  aRuleSet({
    cadre: { facts: { p: aNumber({ from: { kind: 'points', node: 'm' } }) }, score: someMarks('m', { round }) },
    township: {
      facts: { x: aNumber({ from: { kind: 'members', of: 'cadre', take, fact: 'p' } }) },
      rules: [aLadder('L', 'x', [{ below: 60 }])],
    },
    raterGroups,
  });

const marked = (cadre: object) => aRuleSet({ cadre, raterGroups });

describe('points that are compared are rounded', () => {
  it('at a grade line', () => {
    const bands = someGrades(
      ['good', 'fair'],
      [
        { from: 80, grade: 'good' },
        { below: 80, grade: 'fair' },
      ],
    );
    expect(found(marked({ score: someMarks('m', { round }), grades: bands }))).toEqual([]);
    expect(theOnly(marked({ score: someMarks('m'), grades: bands })).message.en).toContain(
      'Node m meets the lines between grades',
    );
    expect(found(marked({ score: someMarks('m'), grades }))).toEqual([]);
    expect(found(marked({ facts: { p: aNumber({ places: 1 }) }, score: aFactNode('p'), grades: bands }))).toEqual([]);
  });

  it('where a condition, a ladder or a rank reads them through a fact', () => {
    const reading = (fact: object, more: object = {}) =>
      marked({
        facts: { x: aNumber({ from: { kind: 'points', node: 'm' }, ...fact }) },
        figures: [someMarks('m', more)],
        rules: [aRule('R16', { all: [{ fact: 'x', operator: 'lessThan', value: 60 }] })],
      });
    expect(theOnly(reading({})).pointer).toBe('/entities/cadre/facts/x');
    expect(theOnly(reading({})).message.zh).toContain('规则 R16 拿它比较');
    expect(found(reading({ round }))).toEqual([]);
    expect(found(reading({}, { round }))).toEqual([]);
    const ladder = marked({
      facts: { x: aNumber({ from: { kind: 'earlier', cycle: 'previous', take: 'points' } }) },
      rules: [aLadder('L', 'x', [{ below: 60 }])],
    });
    expect(theOnly(ladder).message.en).toContain('ladder L compares it');
  });

  it('also as the mean of members, not as their least', () => {
    expect(found(members('mean'))).toEqual(['needs-rounding /entities/township/facts/x']);
    expect(found(members('least'))).toEqual([]);
  });

  it('but a share of votes and a rate of days are compared as they are', () => {
    const facts = {
      days: aNumber({ places: 0 }),
      all: aNumber({ places: 0 }),
      rate: aNumber({ from: { kind: 'quotient', of: 'days', by: 'all' } }),
    };
    expect(found(marked({ facts, rules: [aLadder('L', 'rate', [{ below: '2/3' }])] }))).toEqual([]);
  });

  it('in a pool, in a tie, and as a standard score', () => {
    const relative = (to: string, child: object, more: object = {}) =>
      marked({
        score: {
          kind: 'relative',
          ...called('r'),
          of: someMarks('m', child),
          pool: { kind: 'all' },
          smallest: 3,
          to,
          max: 100,
          ...more,
        },
      });
    expect(found(relative('best', { round }))).toEqual([]);
    expect(found(relative('best', {}))).toEqual(['needs-rounding /entities/cadre/score/of']);
    expect(found(relative('standardScore', { round }))).toEqual(['needs-rounding /entities/cadre/score']);
    const quota = {
      ...called('Q'),
      grade: 'good',
      strata: { kind: 'all' },
      base: 'tookPart',
      share: 0.3,
      round: 'floor',
      ties: { by: ['tie'], then: 'allIn' },
      pushedOutTo: 'fair',
    };
    const tied = marked({ score: someMarks('m', { round }), figures: [someMarks('tie')], grades, quotas: [quota] });
    expect(theOnly(tied).message.en).toContain('Node tie orders the candidates of quota Q');
  });
});
