import { InvalidInput } from '../http/invalid-input.js';

/** What is wrong with one property of a figure. */
export type Fault = { pointer: string; zh: string; en: string };

/** Refuses a body, saying at each place what is wrong there. */
export function refused(faults: readonly Fault[]): InvalidInput {
  return new InvalidInput('body', (language) =>
    faults.map((fault) => ({ pointer: fault.pointer, in: 'body', message: fault[language] })),
  );
}
