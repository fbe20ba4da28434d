import { aChoice, aNumber } from '../../build/a-fact.js';
import { aConstant, aFactNode, aSum, aWeighted, someMarks } from '../../build/a-node.js';
import { aRuleSet, called, inWords } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

const group = { title: inWords('Raters'), clause: 'c1' };
const raterGroups = { raters: group, villagers: group };
const scored = (score: object, facts: object = {}, others: object = {}) =>
  aRuleSet({
    cadre: { facts: { p: aNumber({ places: 1 }), ...facts }, score: score as never },
    raterGroups,
    ...others,
  });
const hold = { missing: [{ kind: 'hold' as const }] };
const p = aFactNode('p');

const twoQuestions = (other: string) =>
  aWeighted('dimensions', [
    [60, someMarks('a')],
    [40, someMarks('b', { group: other })],
  ]);

const list = (...missing: object[]) =>
  scored(
    aWeighted('w', [
      [60, someMarks('m', { round: { places: 2, mode: 'halfUp' } }), { missing: missing as never }],
      [40, p],
    ]),
  );

describe('a missing rater group', () => {
  it('has its list of policies on every weighted part that comes from one', () => {
    expect(
      found(
        scored(
          aWeighted('w', [
            [60, someMarks('m'), hold],
            [40, p],
          ]),
        ),
      ),
    ).toEqual([]);
    expect(
      found(
        scored(
          aWeighted('w', [
            [60, someMarks('m')],
            [40, p],
          ]),
        ),
      ),
    ).toEqual(['missing-policy-absent /entities/cadre/score/of/0']);
    expect(
      found(
        scored(
          aWeighted('w', [
            [60, aSum('s', [aConstant('c', 1), someMarks('m')])],
            [40, p],
          ]),
        ),
      ),
    ).toEqual(['missing-policy-absent /entities/cadre/score/of/0']);
  });

  it.each<[string, object]>([
    ['a vote share', { kind: 'turnout', group: 'raters', of: 'valid' }],
    ['a total of one', { kind: 'total', of: ['p', 'share'] }],
    ['the points of a parent', { kind: 'parent', of: 'team', fact: 'teamPoints' }],
    ['the mean points of members', { kind: 'members', of: 'team', take: 'mean', fact: 'teamPoints' }],
    ['the points of a node that is marked', { kind: 'points', node: 'marked' }],
  ])('is meant by %s too', (_, from) => {
    const ruleSet = aRuleSet({
      cadre: {
        facts: {
          p: aNumber({ places: 1 }),
          share: aNumber({ from: { kind: 'turnout', group: 'raters', of: 'valid' } }),
          x: aNumber({ from: from as never }),
        },
        score: aWeighted('w', [
          [60, aFactNode('x')],
          [40, p],
        ]),
        figures: [someMarks('marked')],
      },
      team: { facts: { teamPoints: aNumber({ from: { kind: 'points', node: 't' } }) }, score: aConstant('t', 1) },
      raterGroups,
    });
    expect(found(ruleSet)).toEqual(['missing-policy-absent /entities/cadre/score/of/0']);
  });

  it('is not meant by recorded data', () => {
    expect(
      found(
        scored(
          aWeighted('w', [
            [60, aFactNode('q')],
            [40, p],
          ]),
          { q: aNumber() },
        ),
      ),
    ).toEqual([]);
  });

  it('is spoken for by the list above, as long as only one group is below it', () => {
    expect(
      found(
        scored(
          aWeighted('w', [
            [50, twoQuestions('raters'), hold],
            [50, p],
          ]),
        ),
      ),
    ).toEqual([]);
    expect(
      found(
        scored(
          aWeighted('w', [
            [50, twoQuestions('villagers'), hold],
            [50, p],
          ]),
        ),
      ),
    ).toEqual([
      'missing-policy-absent /entities/cadre/score/of/0/node/of/0',
      'missing-policy-absent /entities/cadre/score/of/0/node/of/1',
    ]);
  });

  it('ends in hold, fixed or renormalise, and nothing stands behind the end', () => {
    const impute = { kind: 'imputePoolMean', pool: { kind: 'all' } };
    const ask = { kind: 'holdUntil', step: 'again', attempts: 1, within: { days: 15, unit: 'workingDays' } };
    expect(found(list(ask, impute, { kind: 'renormalise' }))).toEqual([]);
    expect(found(list({ kind: 'fixed', points: 60 }))).toEqual([]);
    expect(theOnly(list(impute)).message.zh).toContain('以 imputePoolMean 结尾');
    expect(theOnly(list(ask)).message.en).toContain(
      'ends with holdUntil; nothing says what happens when that fails too',
    );
    expect(theOnly(list({ kind: 'hold' }, { kind: 'renormalise' })).message.en).toContain(
      'ends at hold, so renormalise after it is never reached',
    );
  });
});

const scaled = (of: object) => ({ kind: 'scaled', ...called('scaled'), max: 50, of }) as never;

describe('a part that does not always count', () => {
  const half = aChoice([], { from: { kind: 'cycle', of: 'half' }, choices: undefined });
  const when = { countsWhen: { all: [{ fact: 'half', operator: 'equal' as const, value: 'second' }] } };
  const later = (more: object = { setAsideAs: 'notScheduled' }) =>
    aConstant('later', 40, { max: 40, ...when, ...more });
  const kept = aConstant('kept', 60, { max: 60 });

  it('says what it is then, and what becomes of the rest', () => {
    expect(found(scored(aSum('s', [kept, later()], { setAside: 'rescale' }), { half }))).toEqual([]);
    expect(found(scored(aSum('s', [kept, later()], { setAside: 'refuse' }), { half }))).toEqual([]);
    expect(found(scored(aSum('s', [kept, later({})], { setAside: 'rescale' }), { half }))).toEqual([
      'set-aside-absent /entities/cadre/score/of/1/countsWhen',
    ]);
    expect(theOnly(scored(aSum('s', [kept, later()]), { half })).message.en).toContain(
      'Under node s, later may be set aside',
    );
    expect(
      found(
        scored(
          aWeighted('s', [
            [60, kept],
            [40, later()],
          ]),
          { half },
        ),
      ),
    ).toEqual(['set-aside-absent /entities/cadre/score']);
  });

  it('is also one that an exemption may set aside', () => {
    const exemptions = { clause: 'c1', situations: [called('E1')], conditions: [called('C1')], setsAside: ['kept'] };
    expect(found(scored(aSum('s', [kept]), {}, { exemptions }))).toEqual(['set-aside-absent /entities/cadre/score']);
    expect(found(scored(kept, {}, { exemptions }))).toEqual([]);
  });

  it('takes along what stands on it alone', () => {
    expect(found(scored(aSum('s', [kept, scaled(later())]), { half }))).toEqual([
      'set-aside-absent /entities/cadre/score',
    ]);
    const inner = aSum('inner', [later()], { setAside: 'rescale' });
    expect(found(scored(aSum('s', [kept, inner]), { half }))).toEqual(['set-aside-absent /entities/cadre/score']);
  });
});

const shown = (showFrom: number, quorum?: object) =>
  aRuleSet({
    raterGroups: { raters: { ...group, showFrom, ...(quorum ? { quorum: { clause: 'c1', ...quorum } } : {}) } },
  });

describe('what is not shown', () => {
  it('does not count either: the floor is at most the quorum', () => {
    expect(found(shown(5, { number: 5 }))).toEqual([]);
    expect(found(shown(1))).toEqual([]);
    expect(theOnly(shown(6, { number: 5 })).message.en).toContain('not shown below 6 ballots, but counts from 5');
    expect(theOnly(shown(5, { shareOfIssued: '2/3' })).message.zh).toContain('没有规定最少有效票数');
  });
});
