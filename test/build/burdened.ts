import { readFileSync } from 'node:fs';
import { RuleSet } from '../../api/contract/rule-set.js';
import type { Ask, AskKind, Span } from '../../api/contract/burden.js';
import { burden } from '../../api/core/burden.js';
import { demoCounty } from '../../api/demo/demo-county.js';

const TEXT = readFileSync('rules/half-year/2026-01-01.json', 'utf8');

/** The half-year measure as JSON, changed a little. */
export type Change = (ruleSet: ReturnType<typeof JSON.parse>) => void;

/** The burden of the half-year measure, changed a little or not, on the invented county. */
export function halfYearBurden(change: Change = () => undefined, half: 'first' | 'second' = 'first') {
  const draft = JSON.parse(TEXT);
  change(draft);
  const cohort = demoCounty();
  const report = burden(RuleSet.parse(draft), cohort, half);
  const side = (name: string) => report.sides.find((one) => one.side === name)!;
  const asks = (name: string, kind: AskKind, part?: Ask['part']) =>
    side(name).asks.filter((one) => one.kind === kind && (part === undefined || one.part === part));
  return {
    report,
    side,
    /** How many, as one figure where least and most are equal. */
    count(name: string, kind: AskKind, part?: Ask['part']): number | [number, number] {
      const sum = (end: keyof Span) => asks(name, kind, part).reduce((all, { count }) => all + count[end], 0);
      return sum('least') === sum('most') ? sum('least') : [sum('least'), sum('most')];
    },
    asks,
  };
}
