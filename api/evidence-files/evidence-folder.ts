import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { EVIDENCE_BYTES_AT_MOST } from '../contract/records/evidence-limits.js';
import { type EvidenceKind } from '../contract/records/evidence-file.js';
import { BYTES_TO_TELL, kindOf } from './evidence-kind.js';
import { brokenOff, empty, notTaken, tooLarge } from './refusals.js';

/** A file as it was put away. */
export type Stored = { storedAs: string; kind: EvidenceKind; bytes: number; sha256: string };

/**
 * The folder of the evidence: below the data folder, where no web server looks. Files lie there under random names without an ending,
 * readable by the program alone, and are never run, never changed and never removed.
 */
@Injectable()
export class EvidenceFolder {
  readonly #folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.#folder = join(config.SIFANG_DATA, 'evidence');
  }

  /**
   * Puts away what comes in, as it comes, and gives it its place only when all of it is there and is what is taken.
   * @param announced how many bytes the request says it has
   * @throws DomainError too-large, unsupported-media-type, needs-unmet for an empty file or one that broke off
   */
  async keep(coming: Readable, announced: number | undefined): Promise<Stored> {
    if (announced !== undefined && announced > EVIDENCE_BYTES_AT_MOST) throw tooLarge();
    const storedAs = randomBytes(16).toString('hex');
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const incoming = join(this.#folder, `${storedAs}.incoming`);
    try {
      const { kind, bytes, sha256 } = await written(coming, incoming);
      if (announced !== undefined && bytes !== announced) throw brokenOff();
      await rename(incoming, this.placeOf(storedAs));
      return { storedAs, kind, bytes, sha256 };
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  /** Takes back what no record came to name. */
  async forget(storedAs: string): Promise<void> {
    await rm(this.placeOf(storedAs), { force: true });
  }

  /** Whether it lies where it was put, whole. */
  async has(storedAs: string, bytes: number): Promise<boolean> {
    const found = await stat(this.placeOf(storedAs)).catch(() => null);
    return found !== null && found.isFile() && found.size === bytes;
  }

  read(storedAs: string): Readable {
    return createReadStream(this.placeOf(storedAs));
  }

  private placeOf(storedAs: string): string {
    return join(this.#folder, storedAs);
  }
}

/** Writes it down piece by piece, refusing it as soon as it is too long or is seen to be something else. */
async function written(coming: Readable, file: string): Promise<Omit<Stored, 'storedAs'>> {
  const handle = await open(file, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  let begins = Buffer.alloc(0);
  try {
    for await (const piece of coming) {
      const next = piece as Buffer;
      bytes += next.length;
      if (bytes > EVIDENCE_BYTES_AT_MOST) throw tooLarge();
      if (begins.length < BYTES_TO_TELL) {
        begins = Buffer.concat([begins, next]).subarray(0, BYTES_TO_TELL);
        if (begins.length === BYTES_TO_TELL && !kindOf(begins)) throw notTaken();
      }
      hash.update(next);
      await handle.writeFile(next);
    }
    if (bytes === 0) throw empty();
    const kind = kindOf(begins);
    if (!kind) throw notTaken();
    await handle.sync();
    return { kind, bytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}
