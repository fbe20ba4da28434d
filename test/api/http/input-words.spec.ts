import { z } from 'zod';
import { schemaFaults } from '../../../api/http/invalid-input.js';
import { NewCycle } from '../../../api/contract/records/cycle.js';
import { NewLeave } from '../../../api/contract/records/leave.js';
import { WithReason } from '../../../api/contract/records/record.js';

/** What a person reads of a value that a schema refuses. */
const said = (schema: z.ZodType, value: unknown) => {
  const faults = schemaFaults(schema, value, 'body');
  return [faults('zh')[0]!.message, faults('en')[0]!.message];
};
const Day = z.iso.date();

describe('What is wrong with an input is said in the reader’s language, with the bound and its unit:', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    ['left out', z.string(), undefined, '请填写', 'is needed'],
    ['null', z.number(), null, '请填写', 'is needed'],
    ['an empty text', z.string().min(1), '', '请填写', 'is needed'],
    ['a text that is no text', z.string(), 5, '请填写文字', 'is a text'],
    ['no number', z.number(), '五', '请填写数字', 'is a number'],
    ['a fraction', z.int(), 1.5, '请填写整数', 'is a whole number'],
    ['neither yes nor no', z.boolean(), 'x', '请选择是或否', 'is yes or no'],
    ['no list', z.array(z.string()), 'x', '应为一个列表', 'is a list'],
    ['no object', z.strictObject({}), 'x', '应为一组内容', 'is an object'],
    ['a text too short', z.string().min(2), '好', '至少 2 个字，现在 1 个', 'has at least 2 characters, not 1'],
    ['a text too long', z.string().max(2), '好好好', '最多 2 个字，现在 3 个', 'has at most 2 characters, not 3'],
    ['a text of another length', z.string().length(2), '好', '应为 2 个字', 'has exactly 2 characters'],
    ['a number too small', z.number().min(1), 0, '不能小于 1', 'is at least 1'],
    ['a number that is the bound', z.number().gt(0), 0, '应大于 0', 'is greater than 0'],
    ['a number too great', z.number().max(9), 10, '不能大于 9', 'is at most 9'],
    ['a number that is the upper bound', z.number().lt(9), 9, '应小于 9', 'is less than 9'],
    ['a list too short', z.array(z.int()).min(1), [], '至少 1 项，现在 0 项', 'has at least 1 item, not 0'],
    ['a list too long', z.array(z.int()).max(1), [1, 2], '最多 1 项，现在 2 项', 'has at most 1 item, not 2'],
    ['a list of another length', z.array(z.int()).length(2), [1], '应为 2 项，现在 1 项', 'has exactly 2 items, not 1'],
    [
      'a day too early',
      z.date().min(new Date('2026-01-01')),
      new Date('2025-01-01'),
      '不能早于 2026-01-01',
      'is not before 2026-01-01',
    ],
    [
      'a day too late',
      z.date().max(new Date('2026-01-01')),
      new Date('2027-01-01'),
      '不能晚于 2026-01-01',
      'is not after 2026-01-01',
    ],
    ['no day', Day, '7月1日', '请填写日期，如 2026-07-01', 'is a day, such as 2026-07-01'],
    ['an empty day', Day, '', '请填写', 'is needed'],
    [
      'no instant',
      z.iso.datetime(),
      'x',
      '请填写时刻，如 2026-07-01T01:00:00.000Z',
      'is an instant, such as 2026-07-01T01:00:00.000Z',
    ],
    ['another beginning', z.string().startsWith('云'), 'x', '应以“云”开头', 'starts with "云"'],
    ['a form without a name', z.string().regex(/^a$/), 'x', '格式不对', 'is not in the right form'],
    [
      'a form with a name',
      z.string().regex(/^a$/, 'village: 12 digits'),
      'x',
      '请填写 12 位的村代码',
      'is the code of a village, 12 digits',
    ],
    ['no option', z.enum(['good', 'fair']), 'x', '请从这些选项中选择：good、fair', 'is one of good, fair'],
    ['an option left out', z.enum(['good', 'fair']), undefined, '请选择', 'is needed: choose one'],
    ['another word', z.literal('none'), 'x', '只能是 none', 'is none'],
    [
      'what is not known',
      z.strictObject({}),
      { more: 1 },
      '有不认识的内容：more，请去掉',
      'has what is not known here: more; leave it out',
    ],
    ['no multiple', z.number().multipleOf(0.5), 0.7, '应为 0.5 的整倍数', 'is a multiple of 0.5'],
    [
      'neither of two',
      z.union([z.string(), z.number()]),
      true,
      '请填写文字；或者请填写数字',
      'is a text, or is a number',
    ],
    [
      'a name that does not fit',
      z.record(z.string().max(1), z.int()),
      { abc: 1 },
      '名称不符合要求：最多 1 个字，现在 3 个',
      'has a name that does not fit: it has at most 1 character, not 3',
    ],
    [
      'a rule in both languages',
      z.string().refine(() => false, '村代码重复 / the same village twice'),
      'x',
      '村代码重复',
      'the same village twice',
    ],
    [
      'a rule in signs',
      z.string().refine(() => false, 'cutoffOn ≥ startsOn (2026-07-01)'),
      'x',
      '不能早于 2026-07-01',
      'is not before 2026-07-01',
    ],
    [
      'a range',
      z.string().refine(() => false, '2000-01-01 … 2099-12-31'),
      'x',
      '应在 2000-01-01 至 2099-12-31 之间',
      'is from 2000-01-01 to 2099-12-31',
    ],
  ])('%s', (_, schema, value, zh, en) => {
    expect(said(schema, value)).toEqual([zh, en]);
  });

  it('the reason that a move asks for', () => {
    expect(said(WithReason, {})).toEqual(['请填写', 'is needed']);
    expect(said(WithReason, { reason: '好' })[0]).toBe('至少 2 个字，现在 1 个');
  });

  it('a cut-off before its beginning, a leave across two half-years', () => {
    const cycle = {
      code: '2026-H1',
      areaCode: '529901',
      half: 'first',
      startsOn: '2026-06-30',
      cutoffOn: '2026-01-01',
    };
    expect(said(NewCycle, { ...cycle, ruleSetId: 'r1' })).toEqual(['不能早于 2026-06-30', 'is not before 2026-06-30']);
    const leave = { cadreId: 'c1', kind: 'annual', from: '2026-06-30', to: '2026-07-02', workingDays: 3 };
    expect(said(NewLeave, leave)[0]).toContain('跨半年');
    expect(said(NewLeave, leave)[1]).toContain('two parts');
  });
});
