import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAtomically } from '../../api/rule-files/write-atomically.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sifang-'));
  path = join(folder, 'out.ndjson');
});
afterEach(() => rm(folder, { recursive: true }));

const content = () => readFile(path, 'utf8');

describe('a file written atomically', () => {
  it('holds all chunks in their order, whatever their sizes', async () => {
    const chunks = Array.from({ length: 300 }, (_, index) => `第 ${index} 行 ${'x'.repeat(index * 7)}\n`);
    await writeAtomically(path, chunks);
    expect(await content()).toBe(chunks.join(''));
    expect(await readdir(folder)).toEqual(['out.ndjson']);
  });

  it('may be empty', async () => {
    await writeAtomically(path, []);
    expect(await content()).toBe('');
  });

  it('does not exist, and leaves what was there untouched, until all of it is written', async () => {
    await writeFile(path, 'before');
    await writeAtomically(
      path,
      (async function* () {
        for (let megabytes = 0; megabytes < 2; megabytes++) {
          yield 'x'.repeat(1024 * 1024);
          expect(await content()).toBe('before');
        }
      })(),
    );
    expect(await content()).toHaveLength(2 * 1024 * 1024);
  });

  it('that cannot be finished leaves what was there, and nothing half-written', async () => {
    await writeFile(path, 'before');
    const breaking = (function* () {
      yield 'x'.repeat(1024 * 1024);
      throw new Error('the scorer failed');
    })();
    await expect(writeAtomically(path, breaking)).rejects.toThrow('the scorer failed');
    expect(await content()).toBe('before');
    expect(await readdir(folder)).toEqual(['out.ndjson']);
  });

  it('in a folder that is not there is an error of the file system', async () => {
    await expect(writeAtomically(join(folder, 'absent', 'out'), ['x'])).rejects.toThrow('ENOENT');
  });

  it('is written by two writers at once as one of them wrote it', async () => {
    await Promise.all([writeAtomically(path, ['first']), writeAtomically(path, ['second'])]);
    expect(['first', 'second']).toContain(await content());
    expect(await readdir(folder)).toEqual(['out.ndjson']);
  });
});
