import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { OpenedSlip } from '../ballots/casting.service.js';
import type { FormState } from './form-state.js';

/**
 * Unfinished answers on the voter's own phone, so that a page lost to a weak signal goes on where it was. They are sealed with a key
 * that only the running program has, and open with the code of the same slip alone: the next voter on the same phone sees nothing.
 */
export class KeptAnswers {
  readonly #key = randomBytes(32);

  /** The answers as a cookie's value: each a digit, the place of its option, 0 where it is open. */
  seal({ code, pages }: FormState, { questions }: OpenedSlip): string {
    const digits = pages.map((page) =>
      questions.map(({ id, options }) => options.findIndex((option) => option.id === page[id]) + 1).join('.'),
    );
    const start = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, start).setAAD(nameOf(code));
    const sealed = Buffer.concat([cipher.update(digits.join('-')), cipher.final()]);
    return Buffer.concat([start, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The answers of a slip; none where the cookie is another slip's, or another run's of the program. */
  open(value: string | undefined, code: string, { questions }: OpenedSlip): FormState['pages'] {
    const digits = value === undefined || value.length > 1000 ? undefined : this.text(value, code);
    if (digits === undefined) return [];
    return digits.split('-').map((page) => {
      const places = page.split('.').map(Number);
      return Object.fromEntries(
        questions.flatMap(({ id, options }, at) => {
          const option = options[(places[at] ?? 0) - 1];
          return option ? [[id, option.id]] : [];
        }),
      );
    });
  }

  private text(value: string, code: string): string | undefined {
    const bytes = Buffer.from(value, 'base64url');
    if (bytes.length < 28) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12)).setAAD(nameOf(code));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

const nameOf = (code: string) => createHash('sha256').update(code.toUpperCase().replaceAll(/[\s-]/g, '')).digest();
