import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding, anExemption, anExemptionPolicy } from '../build/entities.js';
import { scored, scoredAlone } from '../build/scored.js';

const counts = (code: string): Draft => ({ from: { kind: 'count', findings: [code] } });
const facts = {
  feasting: counts('feasting'),
  misreported: counts('misreported'),
  both: { from: { kind: 'total', of: ['feasting', 'misreported'] } },
  ratio: { from: { kind: 'quotient', of: 'feasting', by: 'days' }, round: { places: 2, mode: 'halfUp' } },
  days: {},
  balance: { from: { kind: 'points', node: 'account' } },
  base: {},
  grade: { choices: ['good', 'fair', 'weak', 'poor'], from: { kind: 'grade' } },
};
const deduct = (rest: Draft = {}): Draft => ({ kind: 'deduct', node: 'total', points: 5, ...rest });
const feasted = ruleOn(['feasting', 'greaterThan', 0], 'R1', deduct({ per: 'feasting' }));

const measure = (rules: Draft[] = [feasted], rest: Draft = {}, policy: Draft = {}) =>
  aMeasure({
    exemptions: anExemptionPolicy({ strikes: ['feasting', 'misreported'], setsAside: ['total'], ...policy }),
    cadre: {
      facts,
      score: { kind: 'fact', id: 'total', fact: 'base' },
      figures: [{ kind: 'account', id: 'account', start: 12, round: { places: 0, mode: 'floor' } }],
      rules,
      grades: fourGrades,
      ...rest,
    },
  });
const strikes = (rest: Draft = {}) => anExemption({ strikes: ['f-1'], ...rest });
const finding = (code = 'feasting', id = 'f-1') => aFinding(code, { id });
const cadre = (rest: Draft) => aCadre('c1', { facts: { base: 95, days: 4 }, ...rest });
const run = (rest: Draft, ...measured: Parameters<typeof measure>) => scoredAlone(measure(...measured), cadre(rest));

describe('an exemption granted', () => {
  it('strikes its finding: no fact counts it, and the rule shows what it would have done', () => {
    const found = run({ findings: [finding()], exemptions: [strikes()] });
    expect(found).toMatchObject({ state: 'graded', points: 95, grade: 'good', chase: [] });
    expect([found.fact('feasting'), found.node('total'), found.outcome('R1')]).toEqual([0, 95, '~ -']);
    expect(found.exemptions).toEqual([{ id: 'x1', struck: ['f-1'], setAside: [] }]);
    const without = run({ findings: [finding()] });
    expect([without.outcome('R1'), without.node('total')]).toEqual(['+ +', [95, 90]]);
  });

  it('strikes nothing else: what stands beside it counts, and then the rule simply holds', () => {
    const found = run({ findings: [finding(), finding('feasting', 'f-2')], exemptions: [strikes()] });
    expect([found.fact('feasting'), found.outcome('R1'), found.points]).toEqual([1, '+ +', 90]);
  });

  it('leaves alone what would not have held anyway', () => {
    const twice = ruleOn(['feasting', 'greaterThanInclusive', 2], 'R1', deduct());
    expect(run({ findings: [finding()], exemptions: [strikes()] }, [twice]).outcome('R1')).toBe('- -');
    const both = [finding(), finding('feasting', 'f-2')];
    const found = run({ findings: both, exemptions: [strikes({ strikes: ['f-1', 'f-2'] })] }, [twice]);
    expect(found.outcome('R1')).toBe('~ -');
  });

  it('may be one of two that name the same finding: it is struck once', () => {
    const found = run({ findings: [finding()], exemptions: [strikes(), strikes({ id: 'x2' })] });
    expect([found.points, found.outcome('R1')]).toEqual([95, '~ -']);
    expect(found.exemptions.map(({ id }) => id)).toEqual(['x1', 'x2']);
  });

  it.each([
    ['sum of facts', ['both', 'greaterThan', 0]],
    ['quotient of facts', ['ratio', 'greaterThanInclusive', 0.25]],
  ] as [string, [string, string, unknown]][])('is seen through a %s', (_name, leaf) => {
    const rule = ruleOn(leaf, 'R1', deduct());
    const found = run({ findings: [finding()], exemptions: [strikes()] }, [rule]);
    expect([found.outcome('R1'), found.points]).toEqual(['~ -', 95]);
    expect(run({ findings: [finding()] }, [rule]).outcome('R1')).toBe('+ +');
  });

  it('is seen through the balance that the struck finding would have moved', () => {
    const moves = ruleOn(['feasting', 'greaterThan', 0], 'R1', { kind: 'deduct', node: 'account', points: 6 });
    const ladder = ruleOn(['balance', 'lessThan', 9], 'R2', { kind: 'gradeCap', atMost: 'fair' });
    const found = run({ findings: [finding()], exemptions: [strikes()] }, [moves, ladder]);
    expect([found.outcome('R1'), found.outcome('R2'), found.grade]).toEqual(['~ -', '~ -', 'good']);
    expect([found.node('account'), found.fact('balance')]).toEqual([12, 12]);
    expect(run({ findings: [finding()] }, [moves, ladder]).outcome('R2')).toBe('+ +');
  });

  it('is seen beside the grade, in what would have been recommended', () => {
    const when = {
      all: [
        { fact: 'grade', operator: 'equal', value: 'good' },
        { fact: 'feasting', operator: 'greaterThan', value: 0 },
      ],
    };
    const talk = { kind: 'rule', id: 'R9', when, effects: [{ kind: 'recommend', what: 'talk' }] };
    const found = run({ findings: [finding()], exemptions: [strikes()] }, [], { recommendations: [talk] });
    expect([found.outcome('R9'), found.effects]).toEqual(['~ +-', []]);
    expect(run({ findings: [finding()] }, [], { recommendations: [talk] }).effects).toHaveLength(1);
  });

  it('never takes a reward away that rests on having no finding', () => {
    const clean = ruleOn(['feasting', 'equal', 0], 'R1', { kind: 'bonus', node: 'total', points: 1 });
    const found = run({ findings: [finding()], exemptions: [strikes()] }, [clean]);
    expect([found.outcome('R1'), found.points]).toEqual(['+ +', 96]);
  });

  it('does not hide that something else is missing', () => {
    const rule = ruleOn(['ratio', 'greaterThan', 0], 'R1', deduct());
    const found = run({ facts: { base: 95 }, findings: [finding()], exemptions: [strikes()] }, [rule]);
    expect([found.outcome('R1'), found.state, found.chased]).toEqual(['? ?', 'missing', ['fact:days']]);
  });

  it('of a township does not change what it counts of its cadres', () => {
    const linked = aMeasure({
      exemptions: anExemptionPolicy({ strikes: ['feasting', 'late'] }),
      cadre: { facts: { feasting: counts('feasting') } },
      township: {
        facts: {
          late: counts('late'),
          total: { from: { kind: 'members', of: 'cadre', take: 'sum', fact: 'feasting' } },
        },
        score: { kind: 'account', id: 'account', start: 10 },
        rules: [
          ruleOn(['total', 'equal', 0], 'T1', { kind: 'bonus', node: 'account', points: 1 }),
          ruleOn(['late', 'greaterThan', 0], 'T2', { kind: 'deduct', node: 'account', points: 1 }),
        ],
      },
    });
    const township = {
      kind: 'township',
      code: 't1',
      findings: [aFinding('late', { id: 'l-1' })],
      exemptions: [anExemption({ strikes: ['l-1'] })],
    };
    const inTown = aCadre('c1', { links: { township: 't1' }, findings: [finding()], exemptions: [strikes()] });
    const other = aCadre('c2', { links: { township: 't1' }, findings: [aFinding('feasting')] });
    for (const entities of [
      [inTown, other, township],
      [township, other, inTown],
    ]) {
      const found = scored(linked, entities)('t1');
      expect([found.fact('total'), found.outcome('T1'), found.outcome('T2'), found.points]).toEqual([
        1,
        '- -',
        '~ -',
        10,
      ]);
    }
  });
});

describe('an exemption that was not granted', () => {
  it.each([
    ['a condition nobody answered', { answers: { wasKnowing: false } }, 'conditionsOpen'],
    ['a condition that is not met', { answers: { isLawful: false, wasKnowing: false } }, 'conditionsOpen'],
    ['an exclusion nobody denied', { answers: { isLawful: true } }, 'conditionsOpen'],
    ['an exclusion that applies', { answers: { isLawful: true, wasKnowing: true } }, 'conditionsOpen'],
    ['a situation the measure does not know', { situation: 'E9' }, 'notAllowed'],
    ['a finding that is not there', { strikes: ['f-9'] }, 'notAllowed'],
    ['a node the measure does not set aside', { setsAside: ['account'] }, 'notAllowed'],
  ])('properly does nothing, and the grade waits to be put right: %s', (_name, rest, why) => {
    const found = run({ findings: [finding()], exemptions: [strikes(rest)] });
    expect(found).toMatchObject({ state: 'missing', points: 90, grade: null, exemptions: [] });
    expect([found.outcome('R1'), found.node('total')]).toEqual(['+ +', [95, 90]]);
    expect(found.chase).toEqual([{ kind: 'exemption', exemption: 'x1', why }]);
  });

  it('for conduct that may not be exempted does nothing', () => {
    const late = ruleOn(['late', 'greaterThan', 0], 'R1', deduct());
    const found = run({ findings: [finding('late')], exemptions: [strikes()] }, [late], {
      facts: { ...facts, late: counts('late') },
    });
    expect([found.points, found.chased]).toEqual([90, ['exemption:x1']]);
  });

  it('in a measure without exemptions does nothing', () => {
    const plain = aMeasure({
      cadre: { facts: { base: {} }, score: { kind: 'fact', id: 'total', fact: 'base' }, grades: fourGrades },
    });
    const found = scoredAlone(plain, aCadre('c1', { facts: { base: 95 }, exemptions: [anExemption()] }));
    expect(found).toMatchObject({ state: 'missing', chase: [{ why: 'notAllowed' }] });
  });

  it('because it was refused leaves everything as it was', () => {
    const found = run({ findings: [finding()], exemptions: [strikes({ state: 'refused' })] });
    expect(found).toMatchObject({ state: 'graded', points: 90, grade: 'good', exemptions: [], chase: [] });
  });

  it('but is still undecided holds the grade, unless the measure ignores it', () => {
    const undecided = { findings: [finding()], exemptions: [strikes({ state: 'undecided' })] };
    expect(run(undecided)).toMatchObject({
      state: 'onHold',
      points: 90,
      grade: null,
      chase: [{ kind: 'exemption', exemption: 'x1', why: 'undecided' }],
    });
    expect(run(undecided, [feasted], {}, { undecided: 'ignore' })).toMatchObject({ state: 'graded', grade: 'good' });
  });

  it('does not keep another one from being applied', () => {
    const exemptions = [strikes({ situation: 'E9', id: 'x2' }), strikes()];
    const found = run({ findings: [finding()], exemptions });
    expect(found).toMatchObject({ state: 'missing', points: 95, exemptions: [{ id: 'x1' }] });
    expect(found.chased).toEqual(['exemption:x2']);
  });
});
