import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../api/contract/diagnostic.js';
import { FILE_BYTES, LEAVES, LINE_BYTES } from '../../api/rule-files/limits.js';
import { readCohorts } from '../../api/rule-files/read-cohorts.js';
import { readRuleSet } from '../../api/rule-files/read-rule-set.js';

/** All that reading finds in a file: a rule set, or cohorts collected for the rule set `half-year`. */
async function read(path: string): Promise<Diagnostic[]> {
  if (path.endsWith('.json')) return (await readRuleSet(path)).diagnostics;
  const diagnostics: Diagnostic[] = [];
  for await (const cohort of readCohorts(path, { ruleSet: 'half-year' })) diagnostics.push(...cohort.diagnostics);
  return diagnostics;
}

const rule = '/entities/cadre/rules/0';

describe('a file with one fault is told that fault, its place, and what to do', () => {
  it.each([
    ['not-utf8.json', '', '3:21', 'GBK', 'Save the file with the encoding UTF-8'],
    ['not-json.json', '/entities/cadre/facts', '13:7', '请删去括号前的逗号', 'Remove the comma before the bracket'],
    ['too-deep.json', `/title${'/0'.repeat(31)}`, '3:43', '超过 32 层', 'nested more than 32 deep'],
    ['duplicate-key.json', '/assessment', '5:3', '键“assessment”在同一个对象里写了两次', 'Remove or rename one'],
    ['forbidden-key.json', '/entities/cadre/facts/__proto__', '12:9', '请换一个名字', 'Use another name'],
    ['number-too-long.json', `${rule}/when/all/0/value`, '20:89', '有 17 位有效数字', 'Round it, or write a fraction'],
    [
      'shape.json',
      '/basis/c1/sources/0/evidence',
      '6:113',
      '“evidence”是文本 "rumour"，应为以下之一：A、B、C、K、R、brief、ours',
      '"evidence" is the text "rumour"; expected one of A, B, C, K, R, brief, ours',
    ],
    ['unknown-key.json', '/asessment', '4:3', '是不是“assessment”', 'Did you mean "assessment"?'],
    ['unknown-kind.json', `${rule}/effects/0/kind`, '21:25', '是不是“gradeCap”', 'Did you mean "gradeCap"?'],
    ['empty-condition.json', `${rule}/when/any`, '20:21', '请至少写一个条件', 'Write at least one condition'],
    ['two-roots.json', `${rule}/when`, '20:11', 'all、any 写在同一层', 'all, any stand side by side'],
    [
      'unknown-operator.json',
      `${rule}/when/all/0/operator`,
      '20:53',
      '是不是“greaterThan”',
      'Did you mean "greaterThan"?',
    ],
    ['engine-extension.json', `${rule}/when/all/0/path`, '20:92', '另设一个数据项', 'a fact of its own'],
    ['header-missing.ndjson', '/cohort', '1:3', '“a-2026-H1”的对象前面没有表头', 'No header of "a-2026-H1"'],
    ['cohort-returns.ndjson', '/cohort', '5:3', '这里又出现', 'comes back here'],
    ['duplicate-entity.ndjson', '/entity/code', '4:55', 'cadre 的“c1”已经有一个（第 2 行）', 'a cadre "c1" (line 2)'],
    ['wrong-rule-set.ndjson', '/header/ruleSet', '1:36', '正在使用的是“half-year”', '"half-year" is in use'],
  ])('%s', async (file, pointer, place, zh, en) => {
    const path = join('fixtures/invalid', file);
    const [line, column] = place.split(':').map(Number);
    const code = file.replace(/\..*/, '');
    const message = { zh: expect.stringContaining(zh), en: expect.stringContaining(en) };
    expect(await read(path)).toEqual([{ code, severity: 'error', pointer, file: path, line, column, message }]);
  });
});

describe('a file with a fault of size', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'sifang-'))));
  afterAll(() => rm(folder, { recursive: true }));
  const written = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it('file-too-large: is refused by its size', async () => {
    const path = await written('large.json', `{ "code": "${'x'.repeat(FILE_BYTES)}" }`);
    expect(await read(path)).toEqual([
      expect.objectContaining({
        code: 'file-too-large',
        file: path,
        message: { zh: expect.stringContaining('最多 5.0 MB'), en: expect.stringContaining('at most 5.0 MB') },
      }),
    ]);
  });

  it('line-too-long: is passed over, and the lines after it are still read', async () => {
    const path = await written('long.ndjson', `"${'x'.repeat(LINE_BYTES - 1)}"\n"${'x'.repeat(LINE_BYTES - 2)}"\n`);
    expect((await read(path)).map(({ code, line }) => [code, line])).toEqual([
      ['line-too-long', 1],
      ['shape', 2],
    ]);
  });

  it('too-many-leaves: one more than the limit in one rule', async () => {
    const leaf = { fact: 'absentDays', operator: 'equal', value: 1 };
    const withLeaves = (count: number) => {
      const when = { any: [...Array.from({ length: count - 1 }, () => leaf), { not: leaf }] };
      return JSON.stringify({ entities: { cadre: { rules: [{ when }] } } });
    };
    const codes = async (count: number) =>
      (await read(await written('leaves.json', withLeaves(count)))).map(({ code }) => code);
    expect(await codes(LEAVES)).not.toContain('too-many-leaves');
    expect(await codes(LEAVES + 1)).toContain('too-many-leaves');
  });
});
