import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';

/** What a browser is told a file is. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
};

/**
 * Photos and recorded voices of cadres: files of the county's own folder, called by the cadre's code (`529901-001.jpg`,
 * `529901-001.mp3`). A page names them by an address that holds for this run of the program, so that nobody leafs through them.
 */
@Injectable()
export class BallotFiles {
  readonly #key = randomBytes(32);
  readonly #folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.#folder = join(config.SIFANG_DATA, 'ballot-files');
  }

  /** What there is of each cadre, as addresses. */
  async of(codes: readonly string[]): Promise<{ photo?: string; voice?: string }[]> {
    const names = await readdir(this.#folder).catch(() => [] as string[]);
    return codes.map((code) => {
      const own = names.filter((name) => name.startsWith(`${code}.`) && typeOf(name) !== undefined);
      const photo = own.find((name) => typeOf(name)!.startsWith('image/'));
      const voice = own.find((name) => typeOf(name)!.startsWith('audio/'));
      return { ...(photo && { photo: this.address(photo) }), ...(voice && { voice: this.address(voice) }) };
    });
  }

  /** A file that a page named; undefined where none did. */
  async read(name: string, mark: string): Promise<{ type: string; bytes: Buffer } | undefined> {
    const type = typeOf(name);
    if (type === undefined || !/^[A-Za-z0-9-]{1,64}\.[a-z0-9]{3,4}$/.test(name) || !this.isMine(name, mark))
      return undefined;
    const bytes = await readFile(join(this.#folder, name)).catch(() => undefined);
    return bytes && { type, bytes };
  }

  private address(name: string): string {
    return `/b/files/${encodeURIComponent(name)}?k=${this.mark(name)}`;
  }

  private isMine(name: string, mark: string): boolean {
    const [one, other] = [Buffer.from(this.mark(name)), Buffer.from(mark)];
    return one.length === other.length && timingSafeEqual(one, other);
  }

  private mark(name: string): string {
    return createHmac('sha256', this.#key).update(name).digest('base64url').slice(0, 22);
  }
}

const typeOf = (name: string): string | undefined => TYPES[name.split('.').at(-1)!.toLowerCase()];
