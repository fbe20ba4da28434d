import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { Correction } from './correction-faults.js';

/** What came of somebody whose grade was held, for the audit chain: which vote of which village, and which exemption was decided how. */
export function toldOfArrived(before: Entity, after: Entity): Record<string, [unknown, unknown]> {
  const places = new Set((after.tallies ?? []).map(({ place }) => place));
  const tallies = [...places].flatMap((place): [string, [unknown, unknown]][] => {
    const said: [number, number] = [lastVote(before.tallies, place), lastVote(after.tallies, place)];
    return said[0] === said[1] ? [] : [[`tallies.${place ?? ''}`, said]];
  });
  const exemptions = (after.exemptions ?? []).flatMap(({ id, state }): [string, [unknown, unknown]][] => {
    const was = before.exemptions?.find((one) => one.id === id)?.state ?? null;
    return was === state ? [] : [[`exemptions.${id}`, [was, state]]];
  });
  return Object.fromEntries([...tallies, ...exemptions]);
}

/** Which villages were surveyed again: the number of the survey as it was and as it is; 0 before any. */
export function toldOfVillages(before: Cohort, after: Cohort): Record<string, [unknown, unknown]> {
  const pairs = after.entities.flatMap(({ kind, code, tallies }, at): [string, [unknown, unknown]][] => {
    if (kind !== 'village') return [];
    const said: [number, number] = [lastVote(before.entities[at]!.tallies, undefined), lastVote(tallies, undefined)];
    return said[0] === said[1] ? [] : [[`tallies.${code}`, said]];
  });
  return Object.fromEntries(pairs);
}

/** The number of a place's last vote; 0 before any. */
const lastVote = (tallies: Entity['tallies'] = [], place: string | undefined): number =>
  Math.max(0, ...tallies.filter((one) => one.place === place).map(({ attempt }) => attempt));

/** Everything a correction changes, as it was and as it is, for the audit chain; what few may see only by its name. */
export function toldOf(before: Entity, correction: Correction, ruleSet: RuleSet): Record<string, [unknown, unknown]> {
  const declared = ruleSet.entities[before.kind]?.facts ?? {};
  const facts = Object.entries(correction.facts).map(([id, is]): [string, [unknown, unknown]] => {
    const said: [unknown, unknown] = [before.facts?.[id] ?? null, is];
    return [`facts.${id}`, declared[id]?.visibleTo === undefined ? said : ['…', '…']];
  });
  const marks = correction.marks.map(({ group, item, values }): [string, [unknown, unknown]] => {
    const was = before.marks?.find((one) => one.group === group && one.item === item)?.values ?? null;
    return [`marks.${group}.${item}`, [was, values]];
  });
  const findings = correction.withdrawnFindings.map((id): [string, [unknown, unknown]] => {
    return [`findings.${id}`, [before.findings?.find((one) => one.id === id)?.code ?? null, null]];
  });
  const exemptions = correction.exemptions.map((is): [string, [unknown, unknown]] => {
    return [`exemptions.${is.id}`, [before.exemptions?.find(({ id }) => id === is.id) ?? null, is]];
  });
  return Object.fromEntries([...facts, ...marks, ...findings, ...exemptions]);
}
