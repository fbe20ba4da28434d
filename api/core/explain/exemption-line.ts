import type { ExemptionPolicy } from '../../contract/exemption.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { findingsRead } from '../findings-read.js';
import { effectLines } from './effect-line.js';
import { visibleTo } from './audience.js';
import type { ExemptionLine } from './lines.js';
import { clauseRef, conductTitle, nodeNamed } from './refs.js';
import type { TraceReader } from './trace-reader.js';

/** The exemptions that were applied: what they struck and set aside, and what would have followed without them. */
export function exemptionLines(reader: TraceReader): ExemptionLine[] {
  const { assessment, entity, names, audiences } = reader;
  const { exemptions: policy, negativeList } = names.ruleSet;
  return assessment.exemptions.map(({ id, struck, setAside }) => {
    const asked = entity.exemptions?.find((one) => one.id === id);
    const situation = policy?.situations.find((one) => one.id === asked?.situation);
    const findings = (entity.findings ?? []).filter((one) => struck.includes(one.id));
    const codes = new Set(findings.map(({ code }) => code));
    return {
      id,
      ...(situation ? { situation: situationLine(names.ruleSet, situation) } : {}),
      ...(asked?.decidedOn === undefined ? {} : { decidedOn: asked.decidedOn }),
      ...(policy ? { clause: clauseRef(names.ruleSet, policy.clause) } : {}),
      struck: findings.map((one) => {
        const conduct = negativeList?.conduct.find(({ code }) => code === one.code);
        return {
          id: one.id,
          title: conductTitle(names.ruleSet, one.code),
          day: one.day,
          ...(one.amount === undefined ? {} : { amount: one.amount }),
          ...(conduct ? { clause: clauseRef(names.ruleSet, conduct.clause) } : {}),
          ...visibleTo(audiences.finding(one.code)),
        };
      }),
      setAside: setAside.map((node) => nodeNamed(reader, node)),
      neutralised: names.layout.conditions.flatMap((placed) => {
        const { rule } = placed;
        if (!rule || reader.outcome(placed.id) !== 'neutralised') return [];
        if (![...findingsRead(placed.condition, names.layout.rules)].some((code) => codes.has(code))) return [];
        return [
          {
            id: rule.id,
            title: rule.title,
            clause: clauseRef(names.ruleSet, rule.clause),
            effects: effectLines(reader, placed),
            ...(rule.visibleTo ? { visibleTo: rule.visibleTo } : {}),
          },
        ];
      }),
    };
  });
}

const situationLine = (ruleSet: RuleSet, { id, title, clause }: ExemptionPolicy['situations'][number]) => ({
  id,
  title,
  clause: clauseRef(ruleSet, clause),
});
