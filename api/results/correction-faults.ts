import type { Entity } from '../contract/entity.js';
import type { ProposedCorrection } from '../contract/records/result.js';
import type { RuleSet } from '../contract/rule-set.js';
import { mustFollowPolicy } from '../exemptions/exemptions.service.js';
import type { Actor } from '../http/access.js';
import { type Fault, refused } from '../http/fault.js';
import { valueFaults } from '../indicators/figures.service.js';
import { itemName, type MarkItems, markFaults, markItems, unknownItem } from '../marks/marks.service.js';

/** What a correction changes. */
export type Correction = Pick<ProposedCorrection, 'facts' | 'marks' | 'withdrawnFindings' | 'exemptions'>;

const ITEMS = new WeakMap<RuleSet, MarkItems>();

/**
 * Refuses what could not have been recorded either while the cycle was open: facts and marks are read as the modules read them that take
 * them in, exemptions follow the measure.
 * @throws InvalidInput that locates everything that is wrong; DomainError needs-unmet for exemptions
 */
export function mustBeFit(before: Entity, correction: Correction, ruleSet: RuleSet, actor: Actor): void {
  const faults = [
    ...factFaults(before, correction, ruleSet, actor),
    ...correction.marks.flatMap((mark, i) =>
      oneMark(before, mark, ruleSet).map((fault) => ({ ...fault, pointer: `/marks/${i}${fault.pointer}` })),
    ),
    ...findingFaults(before, correction),
  ];
  if (faults.length > 0) throw refused(faults);
  const left = (before.findings ?? []).filter(({ id }) => !correction.withdrawnFindings.includes(id));
  const codes = new Map(left.map(({ id, code }) => [id, code]));
  for (const exemption of correction.exemptions) mustFollowPolicy(ruleSet.exemptions, exemption, codes);
}

function factFaults({ kind }: Entity, { facts }: Correction, ruleSet: RuleSet, { role }: Actor): Fault[] {
  const declared = ruleSet.entities[kind]?.facts ?? {};
  return Object.entries(facts).flatMap(([id, value]): Fault[] => {
    const pointer = `/facts/${id}`;
    const fact = Object.hasOwn(declared, id) ? declared[id] : undefined;
    const mayNot = fact?.visibleTo !== undefined && role !== 'system' && !fact.visibleTo.includes(role);
    // What this person may not see looks like what is not there.
    if (fact?.from.kind !== 'recorded' || mayNot)
      return [{ pointer, zh: '办法没有由您更正的这项数据', en: 'the measure has no such fact that you may correct' }];
    // What was never there has no value that could be wrong.
    if (value === null) return [];
    return valueFaults(fact, { value, baseline: null, isScheduled: true }).map((fault) => ({ ...fault, pointer }));
  });
}

function oneMark({ kind }: Entity, mark: Correction['marks'][number], ruleSet: RuleSet): Fault[] {
  const items = ITEMS.get(ruleSet) ?? markItems(ruleSet);
  ITEMS.set(ruleSet, items);
  const item = items.get(itemName(kind, mark.group, mark.item));
  if (!item) return [unknownItem(ruleSet, items, { ...mark, entityKind: kind })];
  // The sentence belongs to the sheet; the measure reads the values.
  return markFaults(item, { ...mark, sentence: null }).filter(({ pointer }) => pointer !== '/sentence');
}

function findingFaults({ findings = [] }: Entity, { withdrawnFindings }: Correction): Fault[] {
  return withdrawnFindings.flatMap((id, i) =>
    findings.some((one) => one.id === id)
      ? []
      : [
          {
            pointer: `/withdrawnFindings/${i}`,
            zh: '这一期没有计入这条情形',
            en: 'no such finding was counted in this cycle',
          },
        ],
  );
}
