import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { LINE_BYTES } from './limits.js';

/** One line of a file without its line break, counted from 1. `bytes` is absent where the line is longer than allowed. */
export type Line = { number: number; bytes: Uint8Array | undefined };
/** How much of a file was read, for a progress bar; called once a chunk. */
export type Progress = (bytesRead: number, bytesTotal: number) => void;

const CHUNK_BYTES = 1024 * 1024;
const LINE_BREAK = 10;

/**
 * The lines of a file, as many at a time as a chunk of it holds; never more than a chunk and one line are kept. Lines over
 * `mostBytes` are passed over to their end and come without bytes. Rejects only with errors of the file system.
 */
export async function* readLines(
  path: string,
  progress?: Progress,
  mostBytes = LINE_BYTES,
  chunkBytes = CHUNK_BYTES,
): AsyncGenerator<Line[]> {
  const total = (await stat(path)).size;
  let read = 0;
  let number = 0;
  let rest: Uint8Array[] = [];
  let restBytes = 0;

  const keep = (part: Uint8Array) => {
    restBytes += part.length;
    if (restBytes > mostBytes) rest = [];
    else if (part.length > 0) rest.push(part);
  };
  const take = (): Line => {
    const bytes = restBytes > mostBytes ? undefined : rest.length === 1 ? rest[0] : Buffer.concat(rest);
    rest = [];
    restBytes = 0;
    return { number: ++number, bytes };
  };

  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_BREAK); end >= 0; end = chunk.indexOf(LINE_BREAK, start)) {
      keep(chunk.subarray(start, end));
      lines.push(take());
      start = end + 1;
    }
    keep(chunk.subarray(start));
    yield lines;
    progress?.((read += chunk.length), total);
  }
  if (restBytes > 0) yield [take()];
}
