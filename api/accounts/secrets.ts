import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// Neither 0/O, 1/I/L nor 2/Z, 5/S, 8/B: what is read from paper is typed right.
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679';

/** A random text that nobody can guess: 256 bits. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A code for paper, in groups of four: `ACDE-3467-…`. */
export function paperCode(groups: number): string {
  return Array.from({ length: groups }, fourLetters).join('-');
}

function fourLetters(): string {
  return Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** Four digits, handed over on another paper. */
export function secondSecret(): string {
  return String(randomInt(10_000)).padStart(4, '0');
}

/** The code as it was printed, whatever case, spaces and dashes it was typed with. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
}

/** SHA-256, for secrets that are long and random; passwords need {@link passwordHash}. */
export function secretHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** argon2id with the library's parameters (19 MiB, two passes). */
export function passwordHash(password: string): Promise<string> {
  return hash(password);
}

let nobody: Promise<string> | undefined;

/** Whether the password is the one behind the hash. Without a hash it takes as long and says no, so that nobody learns who has an account. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobody ??= passwordHash(randomToken());
  const fits = await verify(kept ?? (await nobody), password);
  return kept !== null && fits;
}
