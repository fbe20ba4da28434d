import { nearestName } from '../../api/core/nearest-name.js';

const operators = ['equal', 'notEqual', 'in', 'notIn', 'lessThan', 'lessThanInclusive', 'greaterThan'];

describe('the nearest name', () => {
  it.each([
    ['greaterThen', 'greaterThan', 'a letter replaced'],
    ['notEqal', 'notEqual', 'a letter left out'],
    ['lesssThan', 'lessThan', 'a letter added'],
    ['euqal', 'equal', 'neighbours swapped'],
    ['NOTIN', 'notIn', 'other capitals'],
  ])('of %s is %s: %s', (name, nearest) => {
    expect(nearestName(name, operators)).toBe(nearest);
  });

  it('is none when nothing is near, when the list is empty, and for the name itself', () => {
    expect(nearestName('within', operators)).toBeUndefined();
    expect(nearestName('equal', [])).toBeUndefined();
    expect(nearestName('equal', ['equal'])).toBeUndefined();
  });

  it('is the first of equally near ones', () => {
    expect(nearestName('R03', ['R01', 'R02'])).toBe('R01');
  });

  it('takes one slip of a short name and a third of a long one', () => {
    expect(nearestName('ab', ['ax'])).toBe('ax');
    expect(nearestName('ab', ['xy'])).toBeUndefined();
    expect(nearestName('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(nearestName('abcdef', ['abcxyz'])).toBeUndefined();
  });
});
