import { DEPTH, DIGITS } from './limits.js';

/**
 * A quick look over a JSON text before it is parsed: how many members its objects have as written, or undefined when
 * something deserves the slow look of `inspectText` (nesting over the limit, a long number, an exponent). It decides nothing:
 * only a text that also parses, and whose value has as many members, is beyond doubt. Safe on any text.
 */
export function membersWritten(text: string): number | undefined {
  let depth = 0;
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        if (at < 0) return undefined;
        break;
      case COLON:
        members++;
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        if (++depth > DEPTH) return undefined;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        depth--;
        break;
      case ZERO:
      case ZERO + 1:
      case ZERO + 2:
      case ZERO + 3:
      case ZERO + 4:
      case ZERO + 5:
      case ZERO + 6:
      case ZERO + 7:
      case ZERO + 8:
      case ZERO + 9: {
        const end = endOfDigits(text, at);
        if (end - at > DIGITS || (text.charCodeAt(end) | LOWER_CASE) === LOWER_E) return undefined;
        at = end - 1;
      }
    }
  }
  return members;
}

/** How many members the objects of a parsed value have. Infinite when one is called `__proto__`, so that it equals nothing. */
export function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') members += membersOf(item);
    return members;
  }
  for (const name in value) {
    if (name === '__proto__') return Infinity;
    members++;
    const member = (value as Record<string, unknown>)[name];
    if (typeof member === 'object') members += membersOf(member);
  }
  return members;
}

const QUOTE = 34;
const POINT = 46;
const ZERO = 48;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const LOWER_E = 101;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const LOWER_CASE = 32;

/** The offset of the quote that ends the string begun at `start`, or -1. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}

function endOfDigits(text: string, start: number): number {
  let end = start + 1;
  for (let unit = text.charCodeAt(end); (unit >= ZERO && unit <= ZERO + 9) || unit === POINT;) {
    unit = text.charCodeAt(++end);
  }
  return end;
}
