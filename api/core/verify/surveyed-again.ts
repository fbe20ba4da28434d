import type { Entity } from '../../contract/entity.js';
import { canonical } from '../canonical.js';

/**
 * Whether a village of a later cohort differs from itself only by a survey or vote that was made up there: everything that was frozen stays as
 * it was, and beside it stand later attempts and facts that were missing.
 */
export function isSurveyedAgain(before: Entity, now: Entity): boolean {
  const { tallies: were = [], facts: knew = {}, ...rest } = before;
  const { tallies = [], facts = {}, ...others } = now;
  const frozen = new Set(were.map(canonical));
  const added = tallies.filter((one) => !frozen.has(canonical(one)));
  const isLater = added.every(({ group, place, attempt }) =>
    were.every((one) => one.group !== group || one.place !== place || one.attempt < attempt),
  );
  return (
    canonical(rest) === canonical(others) &&
    tallies.length - added.length === were.length &&
    isLater &&
    Object.keys(knew).every((id) => canonical(facts[id]) === canonical(knew[id]))
  );
}
