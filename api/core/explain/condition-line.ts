import type { ConditionPart, Leaf } from '../../contract/condition.js';
import type { Figure } from '../../contract/fields.js';
import { choiceTitles, factLine } from './fact-line.js';
import type { ConditionLine, LeafLine, LeafOutcome, ThresholdLine } from './lines.js';
import type { TraceReader } from './trace-reader.js';

/** A condition of the layout with what was read on either side of each leaf and the outcomes the trace has. */
export function conditionLine(reader: TraceReader, id: string): { condition: ConditionLine; leaves: LeafLine[] } {
  const { names } = reader;
  const { condition } = names.layout.conditions[names.conditionSlot(id)]!;
  const outcomes = reader.leafOutcomes(id);
  const leaves: LeafLine[] = [];
  const line = (part: ConditionPart): ConditionLine => {
    if ('all' in part) return { kind: 'all', parts: part.all.map(line) };
    if ('any' in part) return { kind: 'any', parts: part.any.map(line) };
    if ('not' in part) return { kind: 'not', part: line(part.not) };
    const leaf = leafLine(reader, part, outcomes[leaves.length]!);
    leaves.push(leaf);
    return leaf;
  };
  return { condition: line(condition), leaves };
}

function leafLine(reader: TraceReader, { fact, operator, value }: Leaf, outcome: LeafOutcome): LeafLine {
  return { kind: 'leaf', fact: factLine(reader, fact), operator, threshold: thresholdOf(reader, fact, value), outcome };
}

function thresholdOf(reader: TraceReader, fact: string, value: Leaf['value']): ThresholdLine {
  if (typeof value === 'object' && !Array.isArray(value)) return { kind: 'fact', fact: factLine(reader, value.fact) };
  const values = (Array.isArray(value) ? value : [value]) as readonly (Figure | boolean)[];
  const choices = choiceTitles(reader.names.fact(fact), values);
  return { kind: 'value', values, ...(choices ? { choices } : {}) };
}
