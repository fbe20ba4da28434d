import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type Chunks = Iterable<string> | AsyncIterable<string>;

const BLOCK = 64 * 1024;
let written = 0;

/**
 * Writes the chunks to a file that appears under its name only when all of it is on the disk: they go to a hidden file
 * beside it, which is renamed at the end. What stood there before stays untouched until then. Chunks are taken no faster
 * than the disk takes them. Where a chunk cannot be made or written, the hidden file is removed and the error passed on.
 */
export async function writeAtomically(path: string, chunks: Chunks): Promise<void> {
  const hidden = join(dirname(path), `.${basename(path)}.${process.pid}.${++written}.part`);
  try {
    await pipeline(Readable.from(inBlocks(chunks)), createWriteStream(hidden, { flags: 'wx', flush: true }));
    await rename(hidden, path);
  } catch (error) {
    await rm(hidden, { force: true });
    throw error;
  }
}

/** The same text in fewer, larger pieces. */
async function* inBlocks(chunks: Chunks): AsyncGenerator<string> {
  let block = '';
  for await (const chunk of chunks) {
    block += chunk;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
