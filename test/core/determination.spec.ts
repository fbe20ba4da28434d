import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cohort } from '../../api/contract/cohort.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { assessedOf, isDeterminable } from '../../api/core/determination/assessed.js';
import { limitFault, needsRemark, seatFaults } from '../../api/core/determination/limits.js';
import { stratumSeats } from '../../api/core/determination/seats.js';
import { scoreCohort } from '../../api/core/score-cohort.js';

const ROOT = join(__dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

describe('Determining the 69 of the demonstration county by the half-year measure', () => {
  const ruleSet = RuleSet.parse(read('rules/half-year/2026-01-01.json'));
  const compiled = compileRuleSet(ruleSet);
  const cohort = Cohort.parse(read('fixtures/demo/2026-H1.json'));
  const people = assessedOf(compiled, cohort, scoreCohort(compiled, cohort));
  const strata = stratumSeats(compiled, people);
  const called = (name: string) => people.find((one) => one.name === name)!;
  const fault = (name: string, grade: string, reason: string | null = '理由。') =>
    limitFault(ruleSet, called(name), { grade, reason });

  it('has before it those who have a grade or an open one, and nobody who is held or ungraded', () => {
    expect(people).toHaveLength(69);
    expect(
      people
        .filter(({ assessment }) => !isDeterminable(assessment))
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['石慕云', '郝未央', '杨承志', '楼望舒', '章怀舟', '胡家杰', '蔡佳静'].toSorted());
    expect(fault('郝未央', 'fair')).toMatchObject({ limit: 'nothingToDetermine', clause: 'R32' });
    expect(fault('石慕云', 'fair')!.text.zh).toBe('石慕云现在不定等次，等有了建议等次再补定（R32）');
  });

  it('has 9 seats of good for civil servants, 9 for institution staff, 2 for others, as many as were allocated (R29)', () => {
    expect(Object.fromEntries(strata.map(({ stratum, seats }) => [stratum, seats]))).toEqual({
      civilServant: 9,
      institutionStaff: 9,
      other: 2,
    });
    for (const { assessment } of people)
      if (assessment.seat)
        expect(strata.find(({ stratum }) => stratum === assessment.seat!.stratum)!.seats).toBe(assessment.seat.seats);
  });

  it.each([
    ['班建平', 'fairlyGood', undefined],
    ['班建平', 'good', 'changeAtMost'],
    ['丁向东', 'fairlyGood', undefined],
    ['丁向东', 'fair', 'changeAtMost'],
    ['韦春梅', 'fair', undefined],
    ['韦春梅', 'poor', 'changeAtMost'],
    ['马既明', 'fair', 'vetoMayRise'],
    ['马既明', 'poor', undefined],
  ])('%s as %s: %s', (name, grade, limit) => {
    expect(fault(name, grade)?.limit).toBe(limit);
  });

  it('takes a reason for whatever differs, and for none that does not', () => {
    expect(fault('班建平', 'fairlyGood', null)).toMatchObject({ limit: 'reason' });
    expect(fault('班建平', 'fair', null)).toBeUndefined();
  });

  it('decides a tie between the grades that the measure leaves open, with a reason, and no further', () => {
    for (const name of ['兰思远', '莫小川']) {
      expect(fault(name, 'good')).toBeUndefined();
      expect(fault(name, 'fairlyGood')).toBeUndefined();
      expect(fault(name, 'fair')).toMatchObject({ limit: 'within' });
      expect(fault(name, 'fairlyGood', null)).toMatchObject({ limit: 'reason' });
    }
  });

  const decided = (grades: Record<string, string>) =>
    seatFaults(ruleSet, strata, (key) => grades[people.find((one) => one.key === key)!.name]).map(({ of, text }) => [
      of.length,
      text.zh.slice(0, 32),
    ]);

  it('has one seat for the two who are equal to the end: either, or neither, not both (R29)', () => {
    expect(decided({ 兰思远: 'good' })).toEqual([]);
    expect(decided({ 兰思远: 'fairlyGood', 莫小川: 'fairlyGood' })).toEqual([]);
    expect(decided({ 兰思远: 'good', 莫小川: 'good' })).toEqual([
      [3, expect.stringContaining('名额是 2 个，会有 3 人')],
    ]);
  });

  it('lets nobody past the nine seats of civil servants unless another of them gives one up', () => {
    expect(decided({ 宁远舟: 'good' })).toEqual([[10, expect.stringContaining('名额是 9 个，会有 10 人')]]);
    expect(decided({ 宁远舟: 'good', 项伯年: 'fairlyGood' })).toEqual([]);
    // A seat of another stratum is none of theirs.
    expect(decided({ 宁远舟: 'good', 丁向东: 'fairlyGood' })).toHaveLength(1);
  });

  it('takes the ninth seat of institution staff, which nobody reached by points', () => {
    expect(decided({ 罗启明: 'good' })).toEqual([]);
    expect(decided({ 罗启明: 'good', 覃可望: 'good' })).toEqual([[10, expect.any(String)]]);
  });

  it('asks for a remark past 5 %: three of 69 pass (4.3 %), four do not (5.8 %), and exactly 5 % passes', () => {
    const limits = ruleSet.determination!;
    expect([3, 4].map((changed) => needsRemark(limits, changed, 69))).toEqual([false, true]);
    expect([20, 21].map((changed) => needsRemark(limits, changed, 400))).toEqual([false, true]);
  });
});
