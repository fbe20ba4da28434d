import { BaseLayer } from '../../../api/contract/base-layer.js';
import type { Limit } from '../../../api/contract/fields.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { aBoolean, aChoice, aNumber } from '../../build/a-fact.js';
import { aConstant } from '../../build/a-node.js';
import { aRule, aRuleSet, called, inWords, someGrades } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

const calendar = (days: number) => ({ days, unit: 'calendarDays' as const });
const working = (days: number) => ({ days, unit: 'workingDays' as const });
const annual = { assessment: 'annual' as const };
const base = BaseLayer.parse({
  code: 'base',
  title: inWords('Base'),
  effectiveFrom: '2026-01-01',
  basis: {},
  ceilings: [
    { ...called('ordinary'), ...annual, of: 'cadre', share: 0.2, withConsent: 0.25 },
    { ...called('byTeam'), ...annual, of: 'cadre', share: 0.25, byUnitGrade: { excellent: 0.3, poor: 0.15 } },
  ],
  ungraded: [{ ...called('leaveOverHalf'), ...annual, as: 'noGrade' }],
  clocks: [
    { ...called('notice'), ...annual, atLeast: working(5) },
    { ...called('application'), ...annual, atLeast: calendar(30) },
    { ...called('decision'), ...annual, atMost: calendar(60), extensionAtMost: calendar(30) },
  ],
});
const waiverOf = (ceiling: string) => ({
  waivers: [{ ceiling, reason: inWords('so'), signedBy: 'somebody', signedOn: '2026-01-05' }],
});
const grades = someGrades(['good', 'fair']);

describe('the time limits of the base layer', () => {
  const withClock = (id: string, limit: Limit): RuleSet =>
    aRuleSet({
      assessment: 'annual',
      review: { clause: 'c1', clocks: [{ ...called(id), limit }], rollOver: true, suspends: false },
    });
  const posted = (limit: Limit, others: object = {}): RuleSet =>
    aRuleSet({
      assessment: 'annual',
      cadre: { grades },
      notice: { clause: 'c1', grades: ['good'], shows: ['name'], where: [inWords('here')], atLeast: limit },
      ...others,
    });

  it('30 days to ask for review may be more, not 29', () => {
    expect(found(withClock('application', calendar(30)), base)).toEqual([]);
    expect(found(withClock('application', calendar(31)), base)).toEqual([]);
    const shorter = theOnly(withClock('application', calendar(29)), base);
    expect(`${shorter.code} ${shorter.pointer}`).toBe('looser-than-base-layer /review/clocks/0/limit');
    expect(shorter.message).toEqual({
      zh: '“application”是29日，少于基础层的30日。地方办法只能更严；要放宽，须在 waivers 里写明 application、理由、签批人和日期。',
      en: '"application" takes 29 days, less than the 30 days of the base layer. A local measure may only be stricter: correct it, or name application under "waivers" with reason, signature and day.',
    });
  });

  it('60 days to decide may be fewer, not 61, and the extension keeps to its own limit', () => {
    expect(found(withClock('decision', calendar(60)), base)).toEqual([]);
    expect(theOnly(withClock('decision', calendar(61)), base).message.zh).toContain('是61日，多于基础层的60日');
    const extended = (days: number) =>
      aRuleSet({
        assessment: 'annual',
        review: {
          clause: 'c1',
          clocks: [{ ...called('decision'), limit: calendar(60), extensionAtMost: calendar(days) }],
          rollOver: true,
          suspends: false,
        },
      });
    expect(found(extended(30), base)).toEqual([]);
    expect(found(extended(31), base)).toEqual(['looser-than-base-layer /review/clocks/0/extensionAtMost']);
  });

  it('a public notice is held for 5 working days; 4 of them or 4 calendar days are fewer, 5 calendar days cannot be told', () => {
    expect(found(posted(working(5)), base)).toEqual([]);
    expect(theOnly(posted(working(4)), base).message.en).toContain(
      '4 working days, less than the 5 working days of the base layer',
    );
    expect(found(posted(calendar(4)), base)).toEqual(['looser-than-base-layer /notice/atLeast']);
    expect(found(posted(calendar(5)), base)).toEqual([]);
  });

  it('working days against calendar days are judged only where they must differ', () => {
    expect(found(withClock('application', working(29)), base)).toEqual([]);
    expect(found(withClock('decision', working(61)), base)).toEqual(['looser-than-base-layer /review/clocks/0/limit']);
  });

  it('bind their kind of assessment, and a signed waiver that names the clock lifts one', () => {
    const halfYear = { ...withClock('application', calendar(10)), assessment: 'halfYear' as const };
    expect(found(halfYear, base)).toEqual([]);
    expect(found(posted(working(4), waiverOf('notice')), base)).toEqual([]);
    expect(found(posted(working(4), waiverOf('application')), base)).toEqual([
      'looser-than-base-layer /notice/atLeast',
    ]);
  });
});

describe('the ungraded cases of the base layer', () => {
  const onLeave = (as: 'noGrade' | 'commentOnly', name: string, others: object = {}) =>
    aRuleSet({
      assessment: 'annual',
      cadre: {
        facts: { x: aBoolean() },
        grades,
        rules: [
          aRule(
            'R1',
            { all: [{ fact: 'x', operator: 'equal', value: true }] },
            {
              effects: [{ kind: 'ungrade', as, case: name }],
            },
          ),
        ],
      },
      ...others,
    });

  it('a rule that names one says what it says, unless a waiver names it', () => {
    expect(found(onLeave('noGrade', 'leaveOverHalf'), base)).toEqual([]);
    const otherwise = theOnly(onLeave('commentOnly', 'leaveOverHalf'), base);
    expect(`${otherwise.code} ${otherwise.pointer}`).toBe(
      'looser-than-base-layer /entities/cadre/rules/0/effects/0/as',
    );
    expect(otherwise.message.zh).toContain('在基础层是 noGrade，这里写的是 commentOnly');
    expect(found(onLeave('commentOnly', 'leaveOverHalf', waiverOf('leaveOverHalf')), base)).toEqual([]);
  });

  it('a case that the base layer does not have is unknown, and without a base layer nothing is judged', () => {
    expect(theOnly(onLeave('noGrade', 'leaveOverHalv'), base).message.en).toContain('Did you mean "leaveOverHalf"?');
    expect(found(onLeave('commentOnly', 'leaveOverHalf'))).toEqual([]);
  });
});

describe('a share that a fact holds', () => {
  const upTo = (share: number, others: object = {}) =>
    aRuleSet({
      assessment: 'annual',
      cadre: {
        facts: { share: aNumber({ from: { kind: 'points', node: 'n' }, range: [0, 1] }) },
        figures: [aConstant('n', share)],
        grades,
        quotas: [
          {
            ...called('Q'),
            grade: 'good',
            strata: { kind: 'all' },
            base: 'tookPart',
            share: { fact: 'share' },
            round: 'floor',
            ties: { then: 'allIn' },
            pushedOutTo: 'fair',
          },
        ],
      },
      ...others,
    });

  it('may reach what the best unit grade allows, not more', () => {
    expect(found(upTo(0.3), base)).toEqual([]);
    const above = theOnly(upTo(0.31), base);
    expect(`${above.code} ${above.pointer}`).toBe('quota-above-base-layer /entities/cadre/quotas/0/share');
    expect(above.message.en).toContain('can reach 0.31, above 0.3');
    expect(found(upTo(0.31, waiverOf('byTeam')), base)).toEqual([]);
  });

  it('may reach what consent allows where no unit grade says more', () => {
    const consented = { ...base, ceilings: [base.ceilings[0]!] };
    expect(found(upTo(0.25), consented)).toEqual([]);
    expect(found(upTo(0.26), consented)).toEqual(['quota-above-base-layer /entities/cadre/quotas/0/share']);
  });
});

describe('the national codes of grades', () => {
  const coded = (codes: Record<string, Record<string, string>>) =>
    aRuleSet({
      cadre: {
        facts: { status: aChoice(['civil', 'staff']) },
        grades: { ...grades, wordsBy: { fact: 'status', words: {}, codes } },
      },
    });

  it('are listed by a choice and a grade that exist', () => {
    expect(found(coded({ civil: { good: '1' }, staff: { good: '2B' } }))).toEqual([]);
    expect(found(coded({ civl: { good: '1' } }))).toEqual(['unknown-option /entities/cadre/grades/wordsBy/codes/civl']);
    expect(found(coded({ civil: { god: '1' } }))).toEqual([
      'unknown-grade /entities/cadre/grades/wordsBy/codes/civil/god',
    ]);
  });
});
