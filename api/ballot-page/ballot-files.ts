import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import type { BallotFileKind } from '../contract/records/ballot-file.js';

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

const MEDIA: Readonly<Record<BallotFileKind, string>> = { photo: 'image/', voice: 'audio/' };

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

  /** The one file of this kind that there is of a cadre. */
  async held(code: string, kind: BallotFileKind): Promise<{ type: string; bytes: Buffer } | undefined> {
    const name = await this.nameOf(code, kind);
    const bytes = name && (await readFile(join(this.#folder, name)).catch(() => undefined));
    return name && bytes ? { type: typeOf(name)!, bytes } : undefined;
  }

  /** Puts a file in the place of whatever of its kind there was of the cadre. `ending` is what its bytes say it is. */
  async put(code: string, kind: BallotFileKind, ending: string, bytes: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const draft = join(this.#folder, `${randomBytes(8).toString('hex')}.incoming`);
    await writeFile(draft, bytes, { flag: 'wx', mode: 0o600 });
    await this.remove(code, kind);
    await rename(draft, join(this.#folder, `${code}.${ending}`));
  }

  /** Removes what there is of a kind. @returns whether there was any */
  async remove(code: string, kind: BallotFileKind): Promise<boolean> {
    const name = await this.nameOf(code, kind);
    if (name) await rm(join(this.#folder, name), { force: true });
    return name !== undefined;
  }

  private async nameOf(code: string, kind: BallotFileKind): Promise<string | undefined> {
    const names = await readdir(this.#folder).catch(() => [] as string[]);
    return names.find((name) => name.startsWith(`${code}.`) && typeOf(name)?.startsWith(MEDIA[kind]));
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
