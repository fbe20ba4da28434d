import type { BaseLayer } from '../contract/base-layer.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { RuleSet } from '../contract/rule-set.js';
import { analyse, type ValueCheck } from './check/analysis.js';
import { bands } from './check/bands.js';
import { barredDuties, barredWords } from './check/barred.js';
import { baseLayer, sharesHeldByFacts } from './check/base-layer.js';
import { baseSafeguards } from './check/base-safeguards.js';
import type { Check } from './check/check.js';
import { circles } from './check/circles.js';
import { concerned } from './check/concerned.js';
import { shownAs } from './check/confidential.js';
import { emptyRanges } from './check/empty-ranges.js';
import { factTypes } from './check/fact-types.js';
import { frames } from './check/frames.js';
import { effectsInTime, gradeReadLate } from './check/grade-order.js';
import { holding } from './check/holding.js';
import { impossibleFigures } from './check/impossible-figures.js';
import { takeInventory } from './check/inventory.js';
import { knownClauses } from './check/known-clauses.js';
import { knownConduct } from './check/known-conduct.js';
import { knownFacts } from './check/known-facts.js';
import { knownGrades } from './check/known-grades.js';
import { knownKinds } from './check/known-kinds.js';
import { knownNodes } from './check/known-nodes.js';
import { knownOptions } from './check/known-options.js';
import { knownParts } from './check/known-parts.js';
import { knownRaters } from './check/known-raters.js';
import { leafTypes } from './check/leaf-types.js';
import { longChains } from './check/long-chains.js';
import { longFigures } from './check/long-figures.js';
import { maxima } from './check/maxima.js';
import { missingPolicies } from './check/missing-policies.js';
import { quotaAmounts } from './check/quotas.js';
import { rounding } from './check/rounding.js';
import { setAside } from './check/set-aside.js';
import { showFloors } from './check/show-floors.js';
import { uniqueIds } from './check/unique-ids.js';
import { weights } from './check/weights.js';

/** Names that lead nowhere, or to two things. */
const NAMES: readonly Check[] = [
  knownFacts,
  knownNodes,
  knownRaters,
  knownOptions,
  knownGrades,
  knownConduct,
  knownKinds,
  knownClauses,
  knownParts,
  uniqueIds,
];

/** What can be judged from how things stand in the file. */
const MEANING: readonly Check[] = [
  factTypes,
  leafTypes,
  missingPolicies,
  setAside,
  gradeReadLate,
  effectsInTime,
  concerned,
  showFloors,
  shownAs,
  barredDuties,
  barredWords,
];

/** What needs the figures of the file to be readable. */
const FIGURES: readonly Check[] = [
  impossibleFigures,
  weights,
  frames,
  maxima,
  quotaAmounts,
  baseLayer,
  sharesHeldByFacts,
  baseSafeguards,
];

/** What needs to know which values facts and nodes can have. */
const VALUES: readonly ValueCheck[] = [emptyRanges, bands, rounding, holding];

/**
 * Everything that is wrong with the meaning of a rule set the contract accepts: all faults, not the first, in the order above.
 * Pure; throws for nothing the contract accepts. An empty list means that it can be compiled and scored.
 * @param options.base the national layer, whose ceilings bind the best grade; without it they are not checked
 */
export function checkRuleSet(ruleSet: RuleSet, options: { base?: BaseLayer } = {}): Diagnostic[] {
  const inventory = takeInventory(ruleSet, options.base);
  const names = NAMES.flatMap((check) => [...check(inventory)]);
  const unfit = [...longChains(inventory), ...longFigures(inventory)];
  if (unfit.length > 0) return [...names, ...unfit];
  const found = [...names, ...MEANING.flatMap((check) => [...check(inventory)])];
  if (names.length === 0) found.push(...circles(inventory));
  const analysis = analyse(inventory);
  return [
    ...found,
    ...FIGURES.flatMap((check) => [...check(inventory)]),
    ...VALUES.flatMap((check) => [...check(analysis)]),
  ];
}
