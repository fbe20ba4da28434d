import * as fc from 'fast-check';
import type { Effect } from '../../api/contract/effect.js';
import { fromFigure } from '../../api/core/exact.js';
import { gradeScale, narrow } from '../../api/core/grade.js';
import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre } from '../build/entities.js';
import { scoredAlone } from '../build/scored.js';

const order = ['good', 'fair', 'weak', 'poor'];
const facts = { points: {}, n: {}, m: {} };
const score = { kind: 'fact', id: 'total', fact: 'points' };
const whenN = (id: string, ...effects: Draft[]) => ruleOn(['n', 'greaterThan', 0], id, ...effects);
const cap = (atMost: string) => ({ kind: 'gradeCap', atMost });
const lift = (atLeast: string) => ({ kind: 'gradeLift', atLeast });
const ungrade = (as: string) => ({ kind: 'ungrade', as });
const veto = { kind: 'veto' };

function graded(values: Draft, rules: Draft[] = [], grades: Draft = fourGrades) {
  return scoredAlone(
    aMeasure({ cadre: { facts, score, rules, grades } }),
    aCadre('c1', { facts: { n: 1, ...values } }),
  );
}

describe('the band of the points', () => {
  it.each([
    [100, 'good'],
    [90, 'good'],
    ['269999/3000', 'fair'],
    [80, 'fair'],
    [79.999999, 'weak'],
    [60, 'weak'],
    [59.99, 'poor'],
    [-3, 'poor'],
  ])('gives %p points the grade %s', (points, grade) => {
    expect(graded({ points })).toMatchObject({ state: 'graded', points, grade, chase: [] });
  });

  it('may exclude or include its edges', () => {
    const bands = [
      { above: 80, grade: 'good' },
      { to: 80, grade: 'poor' },
    ];
    const grades = { order: ['good', 'poor'], bands };
    expect([80, 80.000001].map((points) => graded({ points }, [], grades).grade)).toEqual(['poor', 'good']);
  });

  it('leaves the grade open where the measure has a gap, and says between what', () => {
    const bands = [
      { from: 81, grade: 'good' },
      { above: 80, below: 81, grade: 'unspecified' },
      { to: 80, grade: 'poor' },
    ];
    const grades = { order: ['good', 'poor'], bands };
    const open = graded({ points: 80.5 }, [], grades);
    expect(open).toMatchObject({ state: 'notDetermined', grade: null, within: { atMost: 'good', atLeast: 'poor' } });
    expect(open.chase).toEqual([{ kind: 'unspecified', grade: true }]);
    const capped = graded({ points: 80.5 }, [whenN('R1', cap('poor'))], grades);
    expect(capped).toMatchObject({ state: 'graded', grade: 'poor', chase: [] });
    expect(capped.within).toBeUndefined();
  });

  it('is not needed: without bands only rules narrow the grade', () => {
    expect(graded({ points: 99 }, [whenN('R1', cap('weak'))], { order })).toMatchObject({
      state: 'notDetermined',
      within: { atMost: 'weak', atLeast: 'poor' },
    });
    expect(graded({ points: 99 }, [whenN('R1', cap('poor'))], { order }).grade).toBe('poor');
  });

  it('is unknown with the points', () => {
    expect(graded({})).toMatchObject({
      state: 'missing',
      points: null,
      grade: null,
      chase: [{ kind: 'fact', fact: 'points' }],
    });
  });
});

describe('rules about the grade', () => {
  it.each([
    ['a cap lowers a better grade', 95, [cap('fair')], 'fair'],
    ['a cap leaves a worse grade alone', 65, [cap('fair')], 'weak'],
    ['of two caps the lower one counts', 95, [cap('fair'), cap('weak')], 'weak'],
    ['a lift raises a worse grade', 50, [lift('fair')], 'fair'],
    ['a lift leaves a better grade alone', 95, [lift('fair')], 'good'],
    ['of two lifts the higher one counts', 50, [lift('weak'), lift('fair')], 'fair'],
    ['a cap wins over a lift', 50, [lift('good'), cap('weak')], 'weak'],
    ['a veto is the worst grade, whatever else', 95, [veto, lift('good'), cap('fair')], 'poor'],
  ])('%s', (_name, points, effects, grade) => {
    for (const list of [effects, [...effects].reverse()]) {
      const found = graded({ points }, [whenN('R1', ...list)]);
      expect(found).toMatchObject({ state: 'graded', points, grade });
      expect([found.outcome('R1'), found.vetoed]).toEqual(['+ +', list.includes(veto) ? true : undefined]);
    }
    expect(graded({ points, n: 0 }, [whenN('R1', ...effects)]).outcome('R1')).toBe('- -');
  });

  it('come to the same in whatever order they stand', () => {
    const scale = gradeScale({ clause: 'c1', order: order.map((id) => ({ id, title: { zh: id, en: id } })) });
    const effect = fc.oneof(
      fc.constantFrom(...order).map((atMost): Effect => ({ kind: 'gradeCap', atMost })),
      fc.constantFrom(...order).map((atLeast): Effect => ({ kind: 'gradeLift', atLeast })),
      fc.constant<Effect>({ kind: 'veto' }),
    );
    const shuffled = fc
      .array(effect, { maxLength: 6 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    const interval = fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => ({ best: Math.min(a, b), worst: Math.max(a, b) }));
    fc.assert(
      fc.property(shuffled, interval, ([list, turned], start) => {
        const narrowed = narrow(start, list, scale);
        expect(narrow(start, turned, scale)).toEqual(narrowed);
        expect(narrowed.best).toBeLessThanOrEqual(narrowed.worst);
        const caps = list.flatMap((one) => (one.kind === 'gradeCap' ? [scale.placeOf(one.atMost)] : []));
        expect(narrowed.best).toBeGreaterThanOrEqual(Math.max(0, ...caps));
      }),
    );
    expect(scale.bandOf(fromFigure(50))).toEqual({ best: 0, worst: 3 });
  });

  it.each([
    ['a cap', cap('fair')],
    ['a lift', lift('fair')],
    ['a veto', veto],
    ['an ungrading', ungrade('noGrade')],
    ['a hold', { kind: 'hold', until: { zh: '核查', en: 'inquiry' } }],
  ])('that cannot be decided leave the grade open and name what to chase: %s', (_name, effect) => {
    const found = graded({ points: 95 }, [ruleOn(['m', 'greaterThan', 0], 'R1', effect)]);
    expect(found).toMatchObject({ state: 'missing', points: 95, grade: null, chase: [{ kind: 'fact', fact: 'm' }] });
    expect([found.outcome('R1'), found.vetoed, found.ungraded]).toEqual(['? ?', undefined, undefined]);
  });

  it('that only tell people something do not hold up the grade when they cannot be decided', () => {
    const tell = [
      { kind: 'notify', whom: 'cadre' },
      { kind: 'recommend', what: 'talk' },
    ];
    const found = graded({ points: 95 }, [ruleOn(['m', 'greaterThan', 0], 'R1', ...tell)]);
    expect(found).toMatchObject({ state: 'graded', grade: 'good', effects: [], chase: [] });
    expect(found.outcome('R1')).toBe('? ?');
  });
});

describe('what people act on', () => {
  it('is listed with its rule, in the order of the measure, when the rule holds', () => {
    const refer = { kind: 'refer', to: 'disciplineInspection' };
    const notify = { kind: 'notify', whom: 'dispatchingUnit' };
    const recommend = { kind: 'recommend', what: 'recall', within: { number: 15, unit: 'workingDays' } };
    const rules = [whenN('R2', refer, cap('fair'), notify), whenN('R1', recommend)];
    expect(graded({ points: 95 }, rules).effects).toEqual([
      { rule: 'R2', effect: refer },
      { rule: 'R2', effect: notify },
      { rule: 'R1', effect: recommend },
    ]);
    expect(graded({ points: 95, n: 0 }, rules).effects).toEqual([]);
  });

  it('follows each step of a ladder by itself', () => {
    const ladder = {
      kind: 'ladder',
      id: 'L1',
      fact: 'n',
      steps: [
        { id: 'R1', from: 1, below: 2, effects: [cap('fair')] },
        { id: 'R2', from: 2, below: 3, effects: [cap('weak')] },
        { id: 'R3', above: '5/2', effects: [{ kind: 'refer', to: 'accountability' }, cap('poor')] },
      ],
    };
    const on = (n: number | string | undefined) => graded({ points: 95, n }, [ladder]);
    const signs = (n: number | string | undefined) => ['R1', 'R2', 'R3'].map(on(n).outcome);
    expect([signs(0), on(0).grade]).toEqual([['- -+', '- -+', '- -'], 'good']);
    expect([signs(1), on(1).grade]).toEqual([['+ ++', '- -+', '- -'], 'fair']);
    expect([signs(2), on(2).grade]).toEqual([['- +-', '+ ++', '- -'], 'weak']);
    expect([signs('5/2'), on('5/2').grade]).toEqual([['- +-', '+ ++', '- -'], 'weak']);
    expect([signs(3), on(3).grade]).toEqual([['- +-', '- +-', '+ +'], 'poor']);
    expect([signs(undefined), on(undefined).grade]).toEqual([['? ??', '? ??', '? ?'], null]);
  });
});

describe('a cadre who is not graded', () => {
  const inquiry = { kind: 'hold', until: { zh: '核查', en: 'inquiry' } };

  it.each([
    ['notAssessed', ['commentOnly', 'gradedLater', 'noGrade', 'notAssessed']],
    ['gradedLater', ['commentOnly', 'noGrade', 'gradedLater']],
    ['noGrade', ['commentOnly', 'noGrade']],
    ['commentOnly', ['commentOnly']],
  ])('is %s when the measure says %j at once', (as, all) => {
    for (const list of [all, [...all].reverse()]) {
      const found = graded(
        { points: 95 },
        list.map((one, i) => whenN(`R${i}`, ungrade(one))),
      );
      expect(found).toMatchObject({ state: 'ungraded', grade: null, points: 95, chase: [] });
      expect(found.ungraded).toEqual({ as, rule: `R${list.indexOf(as)}` });
    }
  });

  it('is so before any hold, before anything missing, and before any veto', () => {
    const found = graded({ n: 1 }, [
      whenN('R1', ungrade('noGrade'), inquiry, veto),
      ruleOn(['m', 'equal', 1], 'R2', cap('fair')),
    ]);
    expect(found).toMatchObject({ state: 'ungraded', grade: null, points: null, chase: [] });
  });

  it('waits before anything missing is asked for as such, and is still told what is missing', () => {
    const found = graded({ n: 1 }, [whenN('R1', inquiry)]);
    expect(found).toMatchObject({ state: 'onHold', grade: null, chase: [{ kind: 'fact', fact: 'points' }] });
  });
});
