import { BaseLayer } from '../../../api/contract/base-layer.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { aBoolean, aNumber } from '../../build/a-fact.js';
import { aConstant } from '../../build/a-node.js';
import { aLadder, aRule, aRuleSet, called, inWords, someGrades } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

const grades = someGrades(['good', 'fair']);
const quota = (more: object) => ({
  ...called('Q'),
  grade: 'good',
  strata: { kind: 'all' as const },
  base: 'tookPart' as const,
  round: 'floor' as const,
  ties: { then: 'allIn' as const },
  pushedOutTo: 'fair',
  ...more,
});
const withQuota = (more: object, others: object = {}) =>
  aRuleSet({ cadre: { grades, quotas: [quota(more)] }, ...others });

describe('a quota', () => {
  it('says how many in exactly one way', () => {
    expect(found(withQuota({ share: 0.3 }))).toEqual([]);
    expect(found(withQuota({ seats: 0 }))).toEqual([]);
    expect(theOnly(withQuota({})).message.en).toContain('says neither a share nor seats');
    expect(theOnly(withQuota({ share: 0.3, seats: 2 })).message.zh).toContain('同时写了比例（share）和人数（seats）');
  });

  it('has a share between 0 and 1', () => {
    expect(found(withQuota({ share: 1 }))).toEqual([]);
    expect(theOnly(withQuota({ share: 30 })).message.zh).toContain('30% 写 0.3');
    expect(found(withQuota({ share: 0.3, ceiling: { share: 1.1, round: 'floor', clause: 'c1' } }))).toEqual([
      'quota-amount /entities/cadre/quotas/0/ceiling/share',
    ]);
  });

  it('fills up by the largest remainders only what rounding down left', () => {
    expect(found(withQuota({ share: 0.3, remainder: 'largestRemainder' }))).toEqual([]);
    expect(found(withQuota({ share: 0.3, round: 'unspecified' }))).toEqual([]);
    expect(theOnly(withQuota({ share: 0.3, round: 'unspecified', remainder: 'largestRemainder' })).code).toBe(
      'quota-amount',
    );
    const ceiling = { share: 0.3, round: 'unspecified', clause: 'c1' };
    expect(found(withQuota({ share: 0.3, remainder: 'largestRemainder', ceiling }))).toEqual([
      'quota-amount /entities/cadre/quotas/0/ceiling/round',
    ]);
  });
});

const ceiling = (id: string, share: number | 'unspecified', more: object = {}) => ({
  ...called(id),
  assessment: 'annual' as const,
  of: 'cadre' as const,
  share,
  ...more,
});

const base = (...ceilings: object[]) =>
  BaseLayer.parse({ code: 'base', title: inWords('Base'), effectiveFrom: '2026-01-01', basis: {}, ceilings });

const annual = (share: number, others: object = {}): RuleSet =>
  withQuota({ share }, { assessment: 'annual', ...others });

describe('the base layer', () => {
  const waivers = [
    { ceiling: 'annualCadre', reason: inWords('Consent'), signedBy: 'the department', signedOn: '2026-01-05' },
  ];

  it('lets the best grade go to its share, not to more', () => {
    expect(found(annual(0.2), base(ceiling('annualCadre', 0.2)))).toEqual([]);
    expect(theOnly(annual(0.21), base(ceiling('annualCadre', 0.2))).message.en).toContain(
      'a share of 0.21, above 0.2, the ceiling annualCadre',
    );
  });

  it('names the share that consent allows, which needs a waiver all the same', () => {
    const consented = base(ceiling('annualCadre', 0.2, { withConsent: 0.25 }));
    expect(theOnly(annual(0.25), consented).message.zh).toContain('经同意可到 0.25');
    expect(found(annual(0.25, { waivers }), consented)).toEqual([]);
    expect(theOnly(annual(0.26), consented).message.en).not.toContain('With consent');
  });

  it('binds the kind of assessment and of entity it names, where it names a figure', () => {
    expect(found(annual(0.5), base(ceiling('halfYearCadre', 0.2, { assessment: 'halfYear' })))).toEqual([]);
    expect(found(annual(0.5), base(ceiling('annualTeam', 0.2, { of: 'team' })))).toEqual([]);
    expect(found(annual(0.5), base(ceiling('annualCadre', 'unspecified')))).toEqual([]);
    expect(found(annual(0.5))).toEqual([]);
  });

  it('binds the limit over all strata too, but no worse grade', () => {
    const over = withQuota(
      { seats: 5, ceiling: { share: 0.3, round: 'floor', clause: 'c1' } },
      { assessment: 'annual' },
    );
    expect(found(over, base(ceiling('annualCadre', 0.2)))).toEqual([
      'quota-above-base-layer /entities/cadre/quotas/0/ceiling/share',
    ]);
    const second = aRuleSet({
      assessment: 'annual',
      cadre: {
        grades: someGrades(['good', 'fair', 'poor']),
        quotas: [quota({ share: 0.9, grade: 'fair', pushedOutTo: 'poor' })],
      },
    });
    expect(found(second, base(ceiling('annualCadre', 0.2)))).toEqual([]);
  });

  it('is waived by a ceiling it has: a misspelt waiver waives nothing', () => {
    const misspelt = [{ ...waivers[0]!, ceiling: 'anualCadre' }];
    expect(found(annual(0.25, { waivers: misspelt }), base(ceiling('annualCadre', 0.2)))).toEqual([
      'unknown-item /waivers/0/ceiling',
      'quota-above-base-layer /entities/cadre/quotas/0/share',
    ]);
  });
});

const rule = (more: object) =>
  aRuleSet({
    cadre: {
      facts: { x: aBoolean() },
      rules: [aRule('R19', { all: [{ fact: 'x', operator: 'equal', value: true }] }, more)],
    },
  });

describe('a confidential rule', () => {
  it('says what everybody else reads', () => {
    expect(found(rule({ visibleTo: ['caseHandler'], shownAs: inWords('Graded later') }))).toEqual([]);
    expect(theOnly(rule({ visibleTo: ['caseHandler'] })).message.en).toContain(
      'Rule R19 is visible only to caseHandler',
    );
  });

  it('may be a ladder', () => {
    const ladder = { ...aLadder('L', 'x', [{ from: 1 }]), visibleTo: ['caseHandler' as const] };
    expect(theOnly(aRuleSet({ cadre: { facts: { x: aNumber() }, rules: [ladder] } })).pointer).toBe(
      '/entities/cadre/rules/0/visibleTo',
    );
  });
});

const duties = [
  { ...called('D2'), title: { zh: '台账整理', en: 'Ledgers' }, bars: ['ledger' as const], words: ['台账', 'ledger'] },
];

const scoredBy = (effect: object) =>
  aRuleSet({
    cadre: {
      facts: { n: aNumber() },
      score: aConstant('a', 1),
      rules: [
        aRule(
          'R23',
          { all: [{ fact: 'n', operator: 'equal', value: 1 }] },
          { title: inWords('台账'), effects: [effect as never] },
        ),
      ],
    },
    negativeList: { duties },
  });

const node = (more: object) => aRuleSet({ cadre: { score: aConstant('a', 1, more) }, negativeList: { duties } });

describe('the negative list', () => {
  it('bars leaves about its duties, by name', () => {
    expect(found(node({ about: 'outcome' }))).toEqual([]);
    const { severity, message } = theOnly(node({ about: 'ledger' }));
    expect(severity).toBe('error');
    expect(message.zh).toBe('评分项 a 考核的是 ledger，负面清单 D2（台账整理）不许考核它。请删去这一项。');
  });

  it('only warns of words in titles, in either language', () => {
    const { code, severity } = theOnly(node({ title: { zh: '台账资料', en: 'Records' } }));
    expect([code, severity]).toEqual(['barred-word', 'warning']);
    expect(theOnly(node({ title: { zh: '资料', en: 'Ledgers kept' } })).message.en).toContain('holds "ledger"');
  });

  it('looks at what people are scored by: a rule that deducts, not one that records the misuse', () => {
    expect(found(scoredBy({ kind: 'notify', whom: 'cadre' }))).toEqual([]);
    expect(found(scoredBy({ kind: 'deduct', node: 'a', points: 1 }))).toEqual([
      'barred-word /entities/cadre/rules/0/title',
    ]);
  });
});

const veto = (fact: object, conduct: object = {}) =>
  aRuleSet({
    cadre: {
      facts: { n: aNumber(fact as never), other: aNumber() },
      score: aConstant('a', 1),
      rules: [
        aRule(
          'R10',
          { all: [{ fact: 'n', operator: 'greaterThan', value: 0 }] },
          { effects: [{ kind: 'itemVeto', node: 'concerned' }] },
        ),
      ],
    },
    negativeList: { conduct: [{ code: 'falsified', title: inWords('Falsified'), clause: 'c1', ...conduct }] },
  });

describe('the item concerned', () => {
  const count = { from: { kind: 'count', findings: ['falsified'] } };

  it('follows from the findings that a rule counts', () => {
    expect(found(veto(count, { mayConcern: ['a'] }))).toEqual([]);
    expect(theOnly(veto({}, { mayConcern: ['a'] })).message.en).toContain(
      'its condition reads no count or sum of findings',
    );
    expect(theOnly(veto(count)).message.zh).toContain('falsified 没有写它可能有关哪些评分项');
  });
});
