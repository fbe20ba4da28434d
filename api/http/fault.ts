import { InvalidInput } from './invalid-input.js';

/** One thing that is wrong with a body that fits its schema, found by what the records or the measure say. */
export type Fault = { pointer: string; zh: string; en: string };

/** Refuses a body, saying at each place what is wrong there. */
export function refused(faults: readonly Fault[]): InvalidInput {
  return new InvalidInput('body', (language) =>
    faults.map((fault) => ({ pointer: fault.pointer, in: 'body', message: fault[language] })),
  );
}
