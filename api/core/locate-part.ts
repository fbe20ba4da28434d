import type { RuleSet } from '../contract/rule-set.js';

/** Where a part stands: in which object or list, under which key. */
export interface PartPlace {
  holder: Record<string | number, unknown>;
  key: string | number;
  /** JSON pointer of the part. */
  pointer: string;
}

/** A path that leads nowhere: the step that is not there, and what is. */
export interface LostPart {
  step: string;
  known: string[];
}

/** The part of a rule set with this path of ids. A node is found by its id wherever it stands below its tree. */
export function locatePart(ruleSet: RuleSet, part: string): PartPlace | LostPart {
  let here: unknown = ruleSet;
  let place: PartPlace = { holder: { ruleSet }, key: 'ruleSet', pointer: '' };
  for (const step of part.split('.')) {
    const steps = stepsFrom(here, place.pointer);
    const next = steps.get(step);
    if (!next) return { step, known: [...steps.keys()] };
    place = next;
    here = place.holder[place.key];
  }
  return place;
}

/** What can follow: keys of a record, ids or codes in a list, and in a tree of nodes every node below. */
function stepsFrom(value: unknown, pointer: string): Map<string, PartPlace> {
  const steps = new Map<string, PartPlace>();
  if (typeof value !== 'object' || value === null) return steps;
  const holder = value as PartPlace['holder'];
  const note = (name: unknown, place: PartPlace) => {
    if (typeof name === 'string' && !steps.has(name)) steps.set(name, place);
  };
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) note(nameOf(one), { holder, key: i, pointer: `${pointer}/${i}` });
    return steps;
  }
  for (const key of Object.keys(value)) note(key, { holder, key, pointer: `${pointer}/${key}` });
  // The child of a weighted node answers for its node too: weight and maximum are said of one name.
  if ('node' in holder) for (const [name, place] of stepsFrom(holder.node, `${pointer}/node`)) note(name, place);
  if ('kind' in holder && 'id' in holder) for (const [name, place] of nodesBelow(holder, pointer)) note(name, place);
  return steps;
}

function* nodesBelow(holder: object, pointer: string): Generator<[string, PartPlace]> {
  for (const [key, value] of Object.entries(holder)) {
    if (typeof value !== 'object' || value === null) continue;
    const at = `${pointer}/${key}`;
    const name = nameOf(value);
    if (name !== undefined) yield [name, { holder: holder as PartPlace['holder'], key, pointer: at }];
    yield* nodesBelow(value, at);
  }
}

/** What a list calls one of its items by: an id, a code, or the id of the node it weighs. */
function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, code, node } = value as { id?: unknown; code?: unknown; node?: { id?: unknown } };
  const name = id ?? code ?? node?.id;
  return typeof name === 'string' ? name : undefined;
}
