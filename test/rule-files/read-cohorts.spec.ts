import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { COHORT_FILE_BYTES, FAULTS } from '../../api/rule-files/limits.js';
import { type CohortOptions, readCohorts } from '../../api/rule-files/read-cohorts.js';
import { readLines } from '../../api/rule-files/read-lines.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'sifang-'))));
afterAll(() => rm(folder, { recursive: true }));

const header = (code: string) => ({
  code,
  ruleSet: 'half-year',
  county: '示例县',
  cycle: { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-20' },
});
const cadre = (code: string, facts = {}) => ({ kind: 'cadre', code, facts });
const whole = (code: string, ...entities: unknown[]) => ({ ...header(code), entities });
const begins = (code: string) => ({ header: header(code) });
const line = (cohort: string, entity: unknown) => ({ cohort, entity });
const lines = (...values: unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

/** `code: entity codes`, or `code: faults` as `code pointer line`. */
async function read(name: string, text: string, options?: CohortOptions): Promise<string[]> {
  const told: string[] = [];
  for await (const { code, cohort, diagnostics } of readCohorts(await written(name, text), options)) {
    const faults = diagnostics.map((one) => `${one.code} ${one.pointer} ${one.line}`);
    told.push(`${code}: ${cohort ? cohort.entities.map((entity) => entity.code).join(' ') : faults.join(', ')}`);
  }
  return told;
}
const readLinesOf = (...values: unknown[]) => read('cohorts.ndjson', lines(...values));
const readJsonOf = (value: unknown, options?: CohortOptions) => read('cohorts.json', JSON.stringify(value), options);

describe('cohorts line by line', () => {
  it('come one after the other, each with its entities in their order', async () => {
    const all = [
      begins('a'),
      line('a', cadre('c2')),
      line('a', cadre('c1')),
      begins('b'),
      begins('c'),
      line('c', cadre('c1')),
    ];
    expect(await readLinesOf(...all)).toEqual(['a: c2 c1', 'b: ', 'c: c1']);
  });

  it('are as the contract gives them, defaults filled in', async () => {
    const tally = { group: 'villagers', roll: 9, issued: 9, returned: 9, cast: 9, valid: 9, questions: {} };
    const path = await written('one.ndjson', lines(begins('a'), line('a', { ...cadre('c1'), tallies: [tally] })));
    for await (const { cohort, diagnostics, untold } of readCohorts(path)) {
      expect([diagnostics, untold]).toEqual([[], 0]);
      expect(cohort).toEqual({ ...header('a'), entities: [{ ...cadre('c1'), tallies: [{ ...tally, attempt: 1 }] }] });
    }
  });

  it('may be separated by empty lines and Windows line breaks', async () => {
    const text = `\uFEFF${JSON.stringify(begins('a'))}\r\n\r\n  \n${JSON.stringify(line('a', cadre('c1')))}\r\n\n`;
    expect(await read('windows.ndjson', text)).toEqual(['a: c1']);
  });

  it('are read wherever a chunk of the file ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (texts) => {
        const content = texts.map((text) => text.replaceAll('\n', ' '));
        const path = await written('lines.txt', content.join('\n'));
        const found: string[] = [];
        for await (const some of readLines(path, undefined, 1024, 7)) {
          for (const { number, bytes } of some) found[number - 1] = Buffer.from(bytes!).toString();
        }
        expect(found).toEqual(content.at(-1) === '' ? content.slice(0, -1) : content);
      }),
      { numRuns: 50 },
    );
  });

  it('tell how far the reading is', async () => {
    const progress = jest.fn<void, [number, number]>();
    const text = lines(begins('a'), line('a', cadre('c1')));
    await read('progress.ndjson', text, { progress });
    expect(progress).toHaveBeenLastCalledWith(Buffer.byteLength(text), Buffer.byteLength(text));
  });

  it('that have no header are told once, and again when their header follows after all', async () => {
    expect(
      await readLinesOf(line('a', cadre('c1')), line('a', cadre('c2')), begins('a'), line('a', cadre('c3'))),
    ).toEqual(['a: header-missing /cohort 1', 'a: cohort-returns /header/code 3']);
  });

  it('that return are refused, and so is a second header; the first part stands', async () => {
    const first = [begins('a'), line('a', cadre('c1')), begins('b')];
    expect(await readLinesOf(...first, line('a', cadre('c2')), line('a', cadre('c3')))).toEqual([
      'a: c1',
      'b: ',
      'a: cohort-returns /cohort 4',
    ]);
    expect(await readLinesOf(...first, begins('a'), line('a', cadre('c2')))).toEqual([
      'a: c1',
      'b: ',
      'a: cohort-returns /header/code 4',
    ]);
    expect(await readLinesOf(begins('a'), line('a', cadre('c1')), begins('a'))).toEqual([
      'a: c1',
      'a: cohort-returns /header/code 3',
    ]);
  });

  it('with a fault come without their data, and the next one is read', async () => {
    const faulty = [
      begins('a'),
      line('a', cadre('c1')),
      '{ "cohort": "a", ',
      line('a', { kind: 'cadres', code: 'c3' }),
    ];
    expect(await readLinesOf(...faulty, begins('b'), line('b', cadre('c1')))).toEqual([
      'a: not-json  3, unknown-kind /entity/kind 4',
      'b: c1',
    ]);
  });

  it('refuse two entities of one kind and code; another kind may have the code', async () => {
    const twice = [begins('a'), line('a', cadre('x')), line('a', { kind: 'team', code: 'x' }), line('a', cadre('x'))];
    expect(await readLinesOf(...twice)).toEqual(['a: duplicate-entity /entity/code 4']);
    expect(await readLinesOf(...twice.slice(0, 3), begins('b'), line('b', cadre('x')))).toEqual(['a: x x', 'b: x']);
  });

  it('keep facts of any form: a wrong type is not a fault of reading', async () => {
    const facts = { growth: 'twelve', isPartyMember: 'yes', tags: ['a'], days: 3, share: '2/3' };
    expect(await readLinesOf(begins('a'), line('a', cadre('c1', facts)))).toEqual(['a: c1']);
    expect(await readLinesOf(begins('a'), line('a', cadre('c1', { growth: null })))).toEqual([
      'a: shape /entity/facts/growth 2',
    ]);
  });

  it('may only be headers and entities', async () => {
    expect(
      await readLinesOf(begins('a'), 3, [], {}, { entity: cadre('c1') }, { cohort: 'a' }, { header: { code: 'b' } }),
    ).toEqual([
      'a: shape  2, shape  3, shape  4, shape  5, shape  6',
      'b: shape /header 7, shape /header 7, shape /header 7',
    ]);
  });

  it('in an empty file are missed', async () => {
    expect(await readLinesOf()).toEqual([': header-missing  1']);
    expect(await readLinesOf('', '  ')).toEqual([': header-missing  1']);
  });

  it(`tell ${FAULTS} faults of a cohort and count the rest`, async () => {
    const bad = Array.from({ length: FAULTS + 20 }, () => line('a', 1));
    const path = await written('many.ndjson', lines(begins('a'), ...bad));
    for await (const { cohort, diagnostics, untold } of readCohorts(path)) {
      expect([cohort, diagnostics.length, untold]).toEqual([undefined, FAULTS, 20]);
    }
  });

  it('for another rule set than the one in use are refused', async () => {
    const text = lines(begins('a'), line('a', cadre('c1')));
    expect(await read('other.ndjson', text, { ruleSet: 'half-year' })).toEqual(['a: c1']);
    expect(await read('other.ndjson', text, { ruleSet: 'annual' })).toEqual(['a: wrong-rule-set /header/ruleSet 1']);
  });

  it('damaged in any way give diagnostics, never an exception', async () => {
    const good = Buffer.from(lines(begins('a'), line('a', cadre('c1')), begins('b'), line('b', cadre('c1'))));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (damage) => {
          const bytes = Buffer.from(good);
          for (const [at, byte] of damage) bytes[at] = byte;
          await writeFile(join(folder, 'damaged.ndjson'), bytes);
          for await (const { cohort, diagnostics } of readCohorts(join(folder, 'damaged.ndjson'))) {
            expect(cohort === undefined).toBe(diagnostics.length > 0);
            expect(diagnostics.every(({ file, line: at, column }) => file && at && column)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('cohorts in one JSON text', () => {
  it('are one, or a list', async () => {
    expect(await readJsonOf(whole('a', cadre('c1')))).toEqual(['a: c1']);
    expect(await readJsonOf([whole('a', cadre('c1')), whole('b')])).toEqual(['a: c1', 'b: ']);
  });

  it('are refused one by one, with pointers from the root of the file', async () => {
    const faulty = [
      whole('a', { ...cadre('c1'), tallies: 1 }),
      whole('b', cadre('x'), cadre('x')),
      whole('c'),
      whole('c'),
    ];
    expect(await readJsonOf(faulty, { ruleSet: 'half-year' })).toEqual([
      'a: shape /0/entities/0/tallies 1',
      'b: duplicate-entity /1/entities/1/code 1',
      'c: ',
      'c: cohort-returns /3/code 1',
    ]);
    expect(await readJsonOf(whole('a'), { ruleSet: 'annual' })).toEqual(['a: wrong-rule-set /ruleSet 1']);
  });

  it('are refused as a whole when the text is none, or when there is none', async () => {
    expect(await read('broken.json', '{')).toEqual([': not-json  1']);
    expect(await read('none.json', '[]')).toEqual([': header-missing  1']);
    expect(await read('number.json', '3')).toEqual([': shape  1']);
    const path = await written('large.json', '');
    await writeFile(path, Buffer.alloc(COHORT_FILE_BYTES + 1, 32));
    for await (const { diagnostics } of readCohorts(path))
      expect(diagnostics).toMatchObject([{ code: 'file-too-large', file: path }]);
  });
});

it('a file that does not exist is an error of the file system', async () => {
  await expect(readCohorts(join(folder, 'absent.ndjson')).next()).rejects.toThrow('ENOENT');
  await expect(readCohorts(join(folder, 'absent.json')).next()).rejects.toThrow('ENOENT');
});
