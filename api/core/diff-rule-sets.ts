import type { EntityKind } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { Difference, RuleSetChange } from './diff/change.js';
import { differencesOf } from './diff/compare.js';
import { differenceText, readingOf } from './diff/difference-text.js';
import { directionOf } from './diff/direction.js';
import { keyOf, type Outline, outlineOf } from './diff/outline.js';
import { clauseRef } from './explain/refs.js';

/**
 * Every difference of two rule sets as a line with its clause and a pointer: things are matched by their ids, so that the order of
 * lines says nothing where it means nothing. Two rule sets that say the same give no line. What people only read (titles, the text
 * and sources of clauses) is told apart from what changes a result.
 */
export function diffRuleSets(older: RuleSet, newer: RuleSet): RuleSetChange[] {
  return diffOutlines(outlineOf(older), outlineOf(newer));
}

/** The same of two outlines, for who compares one rule set with many. */
export function diffOutlines(older: Outline, newer: Outline): RuleSetChange[] {
  return differencesOf(older, newer).map((difference) => lineOf(difference, older, newer));
}

function lineOf(difference: Difference, older: Outline, newer: Outline): RuleSetChange {
  const { kind, pointer, place } = difference;
  const clause = clauseOf(difference, kind === 'removed' ? older : newer);
  const reading = readingOf(difference);
  return {
    kind: reading,
    change: kind,
    pointer,
    ...(clause ? { clause } : {}),
    concerns: place[0] === 'entities' ? [place[1] as EntityKind] : [],
    direction: reading === 'meaning' ? directionOf(difference, older, newer) : 'neither',
    text: differenceText(difference, older, newer),
    difference,
  };
}

/** The clause of what changed, or of the nearest thing around it that has one. */
function clauseOf({ place }: Difference, { items, ruleSet }: Outline): RuleSetChange['clause'] {
  if (place[0] === 'basis' && place[1] !== undefined) return clauseRef(ruleSet, place[1]);
  for (let length = place.length; length > 0; length--) {
    const value = items.get(keyOf(place.slice(0, length)))?.value as { clause?: unknown } | undefined;
    if (typeof value?.clause === 'string') return clauseRef(ruleSet, value.clause);
  }
  return undefined;
}
