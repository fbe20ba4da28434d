import type { Figure } from '../../api/contract/fields.js';
import { figureText, magnitude, percentText, pointsText } from '../../api/core/explain/figure-text.js';
import { en } from '../../api/core/explain/en.js';
import { zh } from '../../api/core/explain/zh.js';

describe('a figure in words', () => {
  it.each<[Figure, string]>([
    [90, '90'],
    [0, '0'],
    [-0.5, '−0.5'],
    [22.5, '22.5'],
    [89.99, '89.99'],
    [89.3985, '89.40（89.3985）'],
    [-89.3985, '−89.40（−89.3985）'],
    [0.005, '0.01（0.005）'],
    [0.000001, '0.00（0.000001）'],
    [0.0000001, '0.00（0.0000001）'],
    ['262/3', '87.33…（262/3）'],
    ['-262/3', '−87.33…（−262/3）'],
    ['2/3', '0.67…（2/3）'],
    ['1/2', '0.5'],
    ['178/2', '89'],
    [123456789012345, '123456789012345'],
    ['100000000000000000000/3', '33333333333333333333.33…（100000000000000000000/3）'],
  ])('%s is %s', (figure, text) => {
    expect(figureText(figure, zh)).toBe(text);
  });

  it.each<[Figure, number, string]>([
    [92, 2, '92.00'],
    [89.4, 2, '89.40'],
    [89.4, 1, '89.4'],
    [89.4, 0, '89.4'],
    ['1/4', 2, '0.25'],
    ['1/3', 2, '0.33…（1/3）'],
    [-0.5, 1, '−0.5'],
  ])('%s rounded to %i places is %s', (figure, places, text) => {
    expect(figureText(figure, zh, undefined, places)).toBe(text);
  });

  it('carries its unit before the exact value', () => {
    expect(pointsText('262/3', zh)).toBe('87.33… 分（262/3）');
    expect(pointsText('262/3', en)).toBe('87.33… points (262/3)');
    expect(pointsText(1, en)).toBe('1 point');
    expect(pointsText(1, en, 2)).toBe('1.00 points');
  });

  it.each<[Figure, string]>([
    [0, '0%'],
    [0.1, '10%'],
    [1, '100%'],
    [0.062, '6.2%'],
    [0.9475, '94.75%'],
    [0.09975, '9.98%（9.975%）'],
    [-0.1, '−10%'],
    ['2/3', '66.67…%（2/3）'],
    ['-1/3', '−33.33…%（−1/3）'],
  ])('the ratio %s is %s', (ratio, text) => {
    expect(percentText(ratio, zh)).toBe(text);
  });

  it('loses its sign as a distance', () => {
    expect(magnitude(-3)).toBe(3);
    expect(magnitude('-2/3')).toBe('2/3');
    expect(magnitude('2/3')).toBe('2/3');
  });
});

describe('the words of a language', () => {
  it('put quotations into quotations, and no mark between them in Chinese', () => {
    expect(zh.quote('“好”的名额')).toBe('“‘好’的名额”');
    expect(zh.list([zh.quote('好'), zh.quote('较好')])).toBe('“好”“较好”');
    expect(zh.list(['云坪村', '梅庄村'])).toBe('云坪村、梅庄村');
    expect(en.list([en.quote('Good'), en.quote('Fair')])).toBe('“Good”, “Fair”');
  });

  it.each([
    ['equal', '为 90', 'is 90'],
    ['notEqual', '不为 90', 'is not 90'],
    ['in', '属于 90', 'is one of 90'],
    ['notIn', '不属于 90', 'is none of 90'],
    ['lessThan', '低于 90', 'below 90'],
    ['lessThanInclusive', '不高于 90', 'not above 90'],
    ['greaterThan', '高于 90', 'above 90'],
    ['greaterThanInclusive', '不低于 90', 'not below 90'],
    ['contains', '包含 90', 'contains 90'],
    ['doesNotContain', '不包含 90', 'does not contain 90'],
  ] as const)('name the operator %s', (operator, chinese, english) => {
    expect(zh.condition.relation(operator, '90')).toBe(chinese);
    expect(en.condition.relation(operator, '90')).toBe(english);
  });

  it('take the s from a unit of one', () => {
    expect(en.figure.withUnit('1', 'times')).toBe('1 time');
    expect(en.figure.withUnit('2', 'times')).toBe('2 times');
    expect(en.figure.withUnit('1', 'people')).toBe('1 people');
    expect(zh.figure.withUnit('1', '次')).toBe('1 次');
    expect(zh.figure.withUnit('10', '%')).toBe('10%');
  });
});
