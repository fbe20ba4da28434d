import { locatePart } from '../locate-part.js';
import type { Check } from './check.js';
import { unknownName } from './unknown-name.js';

/** `unknown-part`: every part that a template leaves to its counties is there. */
export const knownParts: Check = function* ({ ruleSet }) {
  for (const [i, { part }] of (ruleSet.adjustable ?? []).entries()) {
    const found = locatePart(ruleSet, part);
    if (!('step' in found)) continue;
    const where = { zh: `${part} 这一处`, en: `what there is at this step of ${part}` };
    yield unknownName('unknown-part', `/adjustable/${i}/part`, found.step, where, found.known);
  }
};
