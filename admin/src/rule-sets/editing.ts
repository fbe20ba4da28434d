import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import type { RuleSet } from '../../../api/contract/rule-set.js';

/** A place in the text of a rule set: `['entities', 'cadre', 'score', 'of', 0]`. */
export type Path = JSONPath;

/** One change of a text; no value takes the part away. */
export type Edit = { path: Path; value: unknown; isInsert?: boolean };

const LAYOUT = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** The text after changes, everything else in it as people wrote it. */
export function edited(text: string, edits: readonly Edit[]): string {
  let now = text;
  for (const { path, value, isInsert = false } of edits)
    now = applyEdits(now, modify(now, path, value, { formattingOptions: LAYOUT, isArrayInsertion: isInsert }));
  return now;
}

/** What a text says, where it can be read and has the parts that the forms are drawn from. Nothing else is promised of it. */
export function readable(text: string): RuleSet | undefined {
  try {
    const value = JSON.parse(text) as Partial<RuleSet> | null;
    return isObject(value?.basis) && isObject(value.entities) ? (value as RuleSet) : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
