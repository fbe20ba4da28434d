import type { PlacedCondition } from '../layout.js';
import { conditionLine } from './condition-line.js';
import { effectLines } from './effect-line.js';
import type { RuleLine } from './lines.js';
import { clauseRef } from './refs.js';
import type { TraceReader } from './trace-reader.js';

/** The rules or recommendations of a kind, one line each, steps of ladders apart, in the order of the file. */
export function ruleLines(reader: TraceReader, role: RuleLine['role']): RuleLine[] {
  return reader.names.layout.conditions.filter((one) => one.role === role).map((placed) => ruleLine(reader, placed));
}

function ruleLine(reader: TraceReader, placed: PlacedCondition): RuleLine {
  const { id, title, clause, ladder, visibleTo, shownAs } = placed.rule!;
  return {
    id,
    title,
    clause: clauseRef(reader.names.ruleSet, clause),
    ...(ladder ? { ladder } : {}),
    role: placed.role as RuleLine['role'],
    outcome: reader.outcome(placed.id),
    ...conditionLine(reader, placed.id),
    effects: effectLines(reader, placed),
    ...(visibleTo ? { visibleTo } : {}),
    ...(shownAs ? { shownAs } : {}),
  };
}
