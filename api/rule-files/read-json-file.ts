import { readFile, stat } from 'node:fs/promises';
import { FILE_BYTES } from './limits.js';
import { readJson, tooLarge, type Json, type Refused } from './read-json.js';

/**
 * `readJson` of a file, each diagnostic naming the file. A file over the limit is refused by its size, unread. Rejects with
 * the error of the file system where there is no such file or it may not be read.
 */
export async function readJsonFile(path: string, mostBytes = FILE_BYTES): Promise<Json | Refused> {
  const { size } = await stat(path);
  const read = size > mostBytes ? tooLarge(size, mostBytes) : readJson(await readFile(path), { mostBytes });
  return read.ok
    ? read
    : { ok: false, diagnostics: read.diagnostics.map((diagnostic) => ({ ...diagnostic, file: path })) };
}
