import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding, aMark } from '../build/entities.js';
import { scoredAlone } from '../build/scored.js';

const hold = [{ kind: 'hold' }];
const renormalise = [{ kind: 'renormalise' }];
const marks = (group: string): Draft => ({ kind: 'marks', id: group, group, item: 'work' });
const weighted = (id: string, ...of: Draft[]): Draft => ({ kind: 'weighted', id, weights: 'percent', of });
const part = (weight: number, node: Draft, missing?: Draft[]): Draft => ({
  weight,
  node,
  ...(missing ? { missing } : {}),
});
const facts = {
  role: { choices: ['leader', 'member'] },
  absences: { from: { kind: 'count', findings: ['off-post'] } },
};
const entered = (...groups: string[]) => ({ marks: groups.map((group) => aMark(group, 'work', 90)) });

function run(score: Draft, cadre: Draft, rest: Draft = {}) {
  const raterGroups = { A: {}, B: {}, C: {} };
  return scoredAlone(
    aMeasure({ raterGroups, cadre: { facts, score, grades: fourGrades, ...rest } }),
    aCadre('c1', cadre),
  );
}

describe('a grade that waits', () => {
  const score = weighted('total', part(50, marks('A')), part(50, marks('B'), hold));

  it('waits whatever else is missing, in whatever order the parts stand', () => {
    const turned = weighted('total', part(50, marks('B'), hold), part(50, marks('A')));
    for (const tree of [score, turned]) {
      const found = run(tree, {});
      expect(found).toMatchObject({ state: 'onHold', points: null, grade: null });
      expect([...found.chased].sort()).toEqual(['marks:A.work', 'marks:B.work']);
    }
    expect(run(score, entered('B')).state).toBe('missing');
    expect(run(score, entered('A', 'B')).state).toBe('graded');
  });

  it('does not wait for a part of the class the cadre does not belong to', () => {
    const byRole = {
      kind: 'cases',
      id: 'total',
      cases: [
        {
          when: { all: [{ fact: 'role', operator: 'equal', value: 'leader' }] },
          then: weighted('ofLeaders', part(70, marks('A'), hold), part(30, marks('B'), hold)),
        },
      ],
      otherwise: { ...marks('C'), id: 'ofMembers' },
    };
    const of = (role: string, ...groups: string[]) => run(byRole, { facts: { role }, ...entered(...groups) });
    expect(of('member', 'C')).toMatchObject({ state: 'graded', grade: 'good', chase: [] });
    expect(of('member', 'C').node('ofLeaders')).toBe('missing');
    // A member without marks has something missing, but nothing of the leaders’ that would make it wait.
    expect(of('member')).toMatchObject({ state: 'missing', chase: [{ kind: 'marks', group: 'C', item: 'work' }] });
    expect(of('leader', 'A', 'C').state).toBe('onHold');
  });

  it('does not wait for a part that its parent does without', () => {
    const inner = weighted('inner', part(50, marks('A'), hold), part(50, marks('B'), hold));
    const outer = weighted('total', part(60, inner, renormalise), part(40, marks('C')));
    expect(run(outer, entered('A', 'C'))).toMatchObject({ state: 'graded', points: 90, grade: 'good' });
  });

  it('waits when a rule about the grade reads the part that waits', () => {
    const standardPoints = { from: { kind: 'points', node: 'standard' } };
    const standard = weighted('standard', part(50, marks('A'), hold), part(50, marks('B'), hold));
    const rules = [ruleOn(['standardPoints', 'lessThan', 60], 'R1', { kind: 'gradeCap', atMost: 'weak' })];
    const found = run(marks('C'), entered('C', 'A'), { figures: [standard], rules, facts: { standardPoints } });
    expect(found).toMatchObject({ state: 'onHold', points: 90, grade: null });
    expect([found.outcome('R1'), found.chased]).toEqual(['? ?', ['marks:B.work']]);
    expect(run(marks('C'), entered('C', 'A'), { figures: [standard] }).state).toBe('graded');
  });

  it('is given up where the cadre is not graded anyway', () => {
    const rules = [ruleOn(['absences', 'greaterThan', 0], 'R1', { kind: 'ungrade', as: 'commentOnly' })];
    const found = run(score, { findings: [aFinding('off-post')] }, { rules });
    expect(found).toMatchObject({ state: 'ungraded', ungraded: { as: 'commentOnly', rule: 'R1' }, chase: [] });
  });

  it('waits for a step that a rule names, though nothing is missing', () => {
    const until = { zh: '核查结束', en: 'the inquiry is closed' };
    const rules = [ruleOn(['absences', 'greaterThan', 0], 'R1', { kind: 'hold', until })];
    const found = run(marks('A'), { ...entered('A'), findings: [aFinding('off-post')] }, { rules });
    expect(found).toMatchObject({ state: 'onHold', points: 90, grade: null, chase: [] });
    expect(found.outcome('R1')).toBe('+ +');
    expect(run(marks('A'), entered('A'), { rules }).state).toBe('graded');
  });
});

describe('a part left out beside a part set aside', () => {
  const isLeader = { all: [{ fact: 'role', operator: 'equal', value: 'leader' }] };
  const aside: Draft = { ...marks('B'), countsWhen: isLeader, setAsideAs: 'excluded' };
  const tree = (setAside: string) => ({
    ...weighted('total', part(50, marks('A'), renormalise), part(50, aside)),
    setAside,
  });

  it('makes the whole missing, not set aside: somebody must still be asked', () => {
    const found = run(tree('rescale'), { facts: { role: 'member' } });
    expect(found.node('total')).toBe('missing');
    expect(found.chased).toEqual(['marks:A.work']);
  });

  it('does not hide that the measure refuses to set parts aside', () => {
    const three = { ...weighted('total', part(50, marks('A'), renormalise), part(25, aside), part(25, marks('C'))) };
    const found = run({ ...three, setAside: 'refuse' }, { facts: { role: 'member' }, ...entered('C') });
    expect(found.node('total')).toBe('missing');
    expect(found.chased).toEqual(['marks:A.work', 'setAside:B']);
  });
});
