import { setImmediate as nextTurn } from 'node:timers/promises';

/** As long as other requests may wait for their turn, in milliseconds. */
const TURN = 10;

/** Does something with each of many, one after another, and lets others have their turn in between. */
export async function inTurns<T, R>(many: readonly T[], work: (one: T) => R): Promise<R[]> {
  const done: R[] = [];
  let began = performance.now();
  for (const one of many) {
    done.push(work(one));
    if (performance.now() - began < TURN) continue;
    await nextTurn();
    began = performance.now();
  }
  return done;
}
