import { aMeasure, type Draft } from '../build/a-measure.js';
import { aCadre } from '../build/entities.js';
import { scoredAlone } from '../build/scored.js';

/** Whether a rule over a recorded (or earlier) fact holds, and what is chased when it cannot be decided. */
function read(fact: Draft, leaf: [operator: string, value: unknown], cadre: Draft) {
  const measure = aMeasure({
    cadre: {
      facts: { tried: fact },
      rules: [
        {
          kind: 'rule',
          id: 'R1',
          when: { all: [{ fact: 'tried', operator: leaf[0], value: leaf[1] }] },
          effects: [{ kind: 'gradeCap', atMost: 'poor' }],
        },
      ],
      grades: { order: ['good', 'poor'] },
    },
  });
  const found = scoredAlone(measure, aCadre('c1', cadre));
  return { sign: found.outcome('R1')[0], chase: found.chase };
}

const recorded = (fact: Draft, found: unknown, operator: string, value: unknown) =>
  read(fact, [operator, value], { facts: { tried: found } });

describe('a recorded value', () => {
  it.each([
    ['a decimal', {}, 88.5, 'equal', 88.5],
    ['a fraction', {}, '2/3', 'equal', '2/3'],
    ['zero, which is not missing', {}, 0, 'equal', 0],
    ['a negative number', {}, -3, 'lessThan', 0],
    ['false', { type: 'boolean' }, false, 'equal', false],
    ['a choice', { choices: ['county', 'city'] }, 'city', 'in', ['city']],
    ['a list', { type: 'list', choices: ['prize', 'warning'] }, ['prize'], 'contains', 'prize'],
    ['an empty list', { type: 'list', choices: ['prize', 'warning'] }, [], 'doesNotContain', 'prize'],
    ['the least of its range', { range: [0, 1] }, 0, 'equal', 0],
    ['the greatest of its range', { range: [0, '2/3'] }, '2/3', 'greaterThan', 0.6],
    ['a value with as many decimal places as it may have', { places: 1 }, '1/2', 'equal', 0.5],
    ['any value where its range is left open', { range: [0, 'unspecified'] }, 1e9, 'greaterThan', 5],
  ])('is %s', (_name, fact, found, operator, value) => {
    expect(recorded(fact, found, operator, value)).toEqual({ sign: '+', chase: [] });
  });

  it.each([
    ['text where a number belongs', {}, 'many'],
    ['a number with more than 15 digits', {}, 1e17],
    ['half a fraction', {}, '/5'],
    ['true where a number belongs', {}, true],
    ['a number where true or false belongs', { type: 'boolean' }, 1],
    ['a choice that is not one', { choices: ['county', 'city'] }, 'village'],
    ['a list with a choice that is not one', { type: 'list', choices: ['prize'] }, ['prize', 'prise']],
    ['a value below its range', { range: [0, 1] }, -0.1],
    ['a value above its range', { range: [0, 1] }, '3/2'],
    ['a value with more decimal places than it may have', { places: 1 }, 80.05],
    ['a fraction that never ends where places are declared', { places: 4 }, '2/3'],
  ])('counts as missing, and is chased with what was found: %s', (_name, fact, found) => {
    expect(recorded(fact, found, 'notEqual', 5)).toEqual({
      sign: '?',
      chase: [{ kind: 'fact', fact: 'tried', found: JSON.stringify(found) }],
    });
  });

  it('that nobody wrote down is chased, never guessed', () => {
    expect(read({}, ['equal', 0], {})).toEqual({ sign: '?', chase: [{ kind: 'fact', fact: 'tried' }] });
  });

  it.each([
    ['zero', {}, 'equal', 0],
    ['false', { type: 'boolean' }, 'equal', false],
    ['none', { type: 'list', choices: ['prize'] }, 'doesNotContain', 'prize'],
  ])(
    'that nobody wrote down is %s where the measure says so, but a wrong one is not',
    (missing, fact, operator, value) => {
      expect(read({ ...fact, missing }, [operator, value], {}).sign).toBe('+');
      expect(recorded({ ...fact, missing }, 'nonsense', operator, value).sign).toBe('?');
    },
  );
});

describe('what an earlier cycle left', () => {
  const earlier = { previous: { cycle: '2025-H2', points: 81.5, grade: 'fair', facts: { growth: '1/3', tried: 7 } } };
  const grades = ['good', 'fair'];

  it.each([
    ['points', { take: 'points' }, 81.5],
    ['grade', { take: 'grade', choices: grades }, 'fair'],
    ['fact of another name', { take: 'fact', fact: 'growth' }, '1/3'],
    ['fact of the same name', { take: 'fact' }, 7],
  ])('is read as %s', (_name, { choices, ...from }: Draft, value) => {
    const fact = { from: { kind: 'earlier', cycle: 'previous', ...from }, ...(choices ? { choices } : {}) };
    expect(read(fact, ['equal', value], { earlier })).toEqual({ sign: '+', chase: [] });
    expect(read(fact, ['equal', value], {})).toEqual({ sign: '?', chase: [{ kind: 'fact', fact: 'tried' }] });
    const nothing = { previous: { cycle: '2025-H2' } };
    expect(read(fact, ['equal', value], { earlier: nothing }).sign).toBe('?');
  });

  it('is no value when it is a grade the measure does not have, or a number of too many digits', () => {
    const grade = { choices: ['excellent'], from: { kind: 'earlier', cycle: 'previous', take: 'grade' } };
    expect(read(grade, ['equal', 'fair'], { earlier }).sign).toBe('?');
    const long = { previous: { cycle: '2025-H2', points: 1e17 } };
    const points = { from: { kind: 'earlier', cycle: 'previous', take: 'points' } };
    expect(read(points, ['equal', 0], { earlier: long }).sign).toBe('?');
  });

  it('may be absent without harm where the measure says so', () => {
    const fact = { missing: 'zero', from: { kind: 'earlier', cycle: 'previous', take: 'points' } };
    expect(read(fact, ['equal', 0], {}).sign).toBe('+');
  });
});
