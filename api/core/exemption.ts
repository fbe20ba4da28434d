import type { Chase } from '../contract/assessment.js';
import type { Entity } from '../contract/entity.js';
import type { Exemption, ExemptionPolicy } from '../contract/exemption.js';
import type { Finding } from '../contract/finding.js';
import type { Id } from '../contract/fields.js';
import type { AppliedExemption } from './entity-state.js';

const NONE: readonly never[] = [];
const NOTHING: Exempted = { standing: NONE, setAside: null, applied: NONE, faults: NONE };

/** What the exemptions of one entity come to. */
export interface Exempted {
  /** Findings that still stand. */
  standing: readonly Finding[];
  setAside: ReadonlySet<Id> | null;
  applied: readonly AppliedExemption[];
  /** Why an exemption was not applied, or that it is still undecided. */
  faults: readonly Chase[];
}

/**
 * Strikes findings and sets nodes aside before anything is computed. A granted exemption counts only when every condition is
 * answered yes and every exclusion no, and only for codes and nodes that the policy names; what it struck stays visible.
 */
export function exempt(entity: Entity, policy: ExemptionPolicy | undefined): Exempted {
  const { findings = NONE, exemptions = NONE } = entity;
  if (exemptions.length === 0) return findings.length === 0 ? NOTHING : { ...NOTHING, standing: findings };
  const applied: AppliedExemption[] = [];
  const faults: Chase[] = [];
  for (const exemption of exemptions) {
    if (exemption.state === 'refused') continue;
    if (exemption.state === 'undecided') {
      if (policy?.undecided === 'hold') faults.push({ kind: 'exemption', exemption: exemption.id, why: 'undecided' });
      continue;
    }
    const why = policy ? objection(exemption, findings, policy) : 'notAllowed';
    if (why) faults.push({ kind: 'exemption', exemption: exemption.id, why });
    else applied.push({ id: exemption.id, struck: exemption.strikes, setAside: exemption.setsAside });
  }
  const struck = new Set(applied.flatMap((one) => one.struck));
  const setAside = new Set(applied.flatMap((one) => one.setAside));
  return {
    standing: struck.size === 0 ? findings : findings.filter(({ id }) => !struck.has(id)),
    setAside: setAside.size === 0 ? null : setAside,
    applied,
    faults,
  };
}

function objection(
  exemption: Exemption,
  findings: readonly Finding[],
  policy: ExemptionPolicy,
): 'conditionsOpen' | 'notAllowed' | null {
  const isAllowed =
    policy.situations.some(({ id }) => id === exemption.situation) &&
    exemption.setsAside.every((node) => policy.setsAside.includes(node)) &&
    exemption.strikes.every((id) => {
      const finding = findings.find((one) => one.id === id);
      return finding !== undefined && policy.strikes.includes(finding.code);
    });
  if (!isAllowed) return 'notAllowed';
  const isClear =
    policy.conditions.every(({ id }) => exemption.answers[id] === true) &&
    policy.exclusions.every(({ id }) => exemption.answers[id] === false);
  return isClear ? null : 'conditionsOpen';
}
