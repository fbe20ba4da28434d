import type { Diagnostic } from '../contract/diagnostic.js';
import type { CountyRuleSet, PartChange } from '../contract/extends.js';
import type { Title } from '../contract/fields.js';
import { RuleSet } from '../contract/rule-set.js';
import { below, fault } from './check/fault.js';
import { unknownName } from './check/unknown-name.js';
import { locatePart } from './locate-part.js';
import { fixedPart, limitText, lostPart, outsideLimits } from './extends/part-faults.js';
import { isWithin } from './extends/within-limit.js';

/** One line of what goes upward: a part, what the template and what the county says, and whether that was allowed. */
export interface PartDifference {
  part: string;
  template: unknown;
  county: unknown;
  /** The county's clause. */
  clause: string;
  isWithinLimits: boolean;
  /** What the template allows; none for a fixed part. */
  allowed: Title | null;
}

/** A county's rule set on its template. `ruleSet` is there only when nothing was wrong. */
export interface Extended {
  ruleSet?: RuleSet;
  differences: PartDifference[];
  /** Pointers are into the county's file. */
  diagnostics: Diagnostic[];
  /** Where each changed part stands in the composed rule set, by pointer, and the change it comes from. */
  origins: { pointer: string; change: string }[];
}

/** Composes a county's changes with its template into an ordinary rule set. `check` is of what comes out. */
export function extendRuleSet(template: RuleSet, county: CountyRuleSet): Extended {
  const composed = structuredClone(template);
  const extended: Extended = { differences: [], diagnostics: basisFaults(template, county), origins: [] };
  for (const [i, change] of county.changes.entries())
    applyChange(change, `/changes/${i}`, template, composed, extended);
  delete composed.adjustable;
  const { code, title, effectiveFrom } = county;
  const parsed = RuleSet.safeParse({
    ...composed,
    code,
    title,
    effectiveFrom,
    basis: { ...composed.basis, ...county.basis },
  });
  if (!parsed.success && extended.diagnostics.length === 0)
    for (const { path, message } of parsed.error.issues) {
      const change = originOf(below('', ...(path as (string | number)[])), extended.origins);
      extended.diagnostics.push(
        fault('shape', change === undefined ? '' : `${change}/to`, {
          zh: `合成后的规则不合数据约定：${path.join('.')}（${message}）。请改正这个值。`,
          en: `The composed rule set does not have the form of one: ${path.join('.')} (${message}). Correct this value.`,
        }),
      );
    }
  return parsed.success && extended.diagnostics.length === 0 ? { ...extended, ruleSet: parsed.data } : extended;
}

/** The change that a place of the composed rule set comes from, as a pointer into the county's file; undefined for the template's own. */
export const originOf = (pointer: string, origins: Extended['origins']): string | undefined =>
  origins.find((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`))?.change;

function applyChange(change: PartChange, pointer: string, template: RuleSet, composed: RuleSet, found: Extended): void {
  const { part, to, clause } = change;
  const before = locatePart(template, part);
  if ('step' in before) {
    found.diagnostics.push(lostPart(change, before, pointer));
    return;
  }
  const was = before.holder[before.key];
  const limit = template.adjustable?.find((one) => one.part === part)?.within;
  const isWithinLimits = limit !== undefined && isWithin(limit, was, to);
  const allowed = limit ? limitText(limit, was) : null;
  found.differences.push({ part, template: was, county: to, clause, isWithinLimits, allowed });
  if (!limit) found.diagnostics.push(fixedPart(part, `${pointer}/part`));
  else if (!isWithinLimits) found.diagnostics.push(outsideLimits(change, limit, was, pointer));
  else {
    const place = locatePart(composed, part);
    if ('step' in place) return;
    place.holder[place.key] = to;
    found.origins.push({ pointer: place.pointer, change: pointer });
  }
}

/** A county may add clauses, not rewrite the template's; every change names a clause there is. */
function basisFaults(template: RuleSet, { basis, changes }: CountyRuleSet): Diagnostic[] {
  const rewritten = Object.keys(basis).filter((clause) => Object.hasOwn(template.basis, clause));
  const known = [...Object.keys(basis), ...Object.keys(template.basis)];
  const where = { zh: '县和模板的条款（basis）', en: 'the clauses of the county and its template' };
  return [
    ...rewritten.map((clause) => fixedPart(`basis.${clause}`, below('/basis', clause))),
    ...changes.flatMap(({ clause }, i) =>
      known.includes(clause) ? [] : [unknownName('clause-missing', `/changes/${i}/clause`, clause, where, known)],
    ),
  ];
}
