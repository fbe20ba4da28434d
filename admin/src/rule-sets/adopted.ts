import type { ExampleFile, Expectation } from '../../../api/contract/example.js';
import type { RuleSetExamples } from '../../../api/contract/records/rule-set.js';
import { type Edit, edited } from './editing.js';

export type ExampleResult = RuleSetExamples['results'][number];

/** The text of examples after what came out was taken for right, in those named by their place. People decide it, one by one or all. */
export function adopted(text: string, results: ReadonlyMap<number, ExampleResult>): string {
  const file = JSON.parse(text) as ExampleFile;
  return edited(
    text,
    [...results].flatMap(([index, { disagreements }]) => disagreements.flatMap((one) => editsOf(file, index, one))),
  );
}

/** `zhou node frame` and `94.5` as a change of the expectation that said otherwise. */
function editsOf(file: ExampleFile, index: number, { what, found }: ExampleResult['disagreements'][number]): Edit[] {
  const example = file.examples[index]!;
  const path = ['examples', index, 'expect'];
  if (example.kind === 'seats') {
    const [, stratum = ''] = /^seats (.*)$/.exec(what) ?? [];
    return [{ path: what === 'total' ? [...path, 'total'] : [...path, 'seats', stratum], value: valueOf(found) }];
  }
  return example.expect.flatMap((expectation, place) => {
    if (!what.startsWith(`${expectation.entity} `)) return [];
    const [field = '', id] = what.slice(expectation.entity.length + 1).split(' ');
    const at = id === undefined ? [field] : [IN_GROUPS[field] ?? field, id];
    return said(expectation, at) === undefined ? [] : [{ path: [...path, place, ...at], value: valueOf(found) }];
  });
}

const IN_GROUPS: Record<string, string> = { trace: 'trace', node: 'nodes', fact: 'facts' };

const said = (expectation: Expectation, at: readonly string[]): unknown =>
  at.reduce<unknown>((now, step) => (now as Record<string, unknown> | undefined)?.[step], expectation);

/** What was told as text: a number, a list, null; what is no JSON is a word. Behind null stands what is missing. */
function valueOf(found: string): unknown {
  if (/^null( \(|$)/.test(found)) return null;
  try {
    return JSON.parse(found) as unknown;
  } catch {
    return found;
  }
}
