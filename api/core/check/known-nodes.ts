import type { Check } from './check.js';
import type { KindInventory } from './inventory.js';
import { unknownName } from './unknown-name.js';

/** The word by which an effect means "the nodes that the counted findings concern". */
export const CONCERNED = 'concerned';

/** `unknown-node`: effects, facts, ties, listed conduct and exemptions name nodes that the file has. */
export const knownNodes: Check = function* ({ ruleSet, kinds, kind: kindOf }) {
  for (const kind of kinds) {
    for (const { id, pointer } of namedIn(kind)) if (!kind.nodesById.has(id)) yield unknownNode(pointer, id, kind);
  }
  for (const [i, { of, mayConcern }] of (ruleSet.negativeList?.conduct ?? []).entries()) {
    const kind = kindOf(of);
    for (const [j, id] of (mayConcern ?? []).entries())
      if (!kind?.nodesById.has(id)) yield unknownNode(`/negativeList/conduct/${i}/mayConcern/${j}`, id, kind, of);
  }
  const everywhere = new Set(kinds.flatMap((kind) => [...kind.nodesById.keys()]));
  for (const [i, id] of (ruleSet.exemptions?.setsAside ?? []).entries())
    if (!everywhere.has(id))
      yield unknownName(
        'unknown-node',
        `/exemptions/setsAside/${i}`,
        id,
        { zh: '各类对象的评分项', en: 'the nodes of any kind' },
        everywhere,
      );
};

function* namedIn(kind: KindInventory): Generator<{ id: string; pointer: string }> {
  for (const { effects } of kind.ruleLines)
    for (const { effect, pointer } of effects) {
      if (!('node' in effect)) continue;
      const isConcerned = effect.kind === 'itemVeto' && effect.node === CONCERNED;
      if (!isConcerned) yield { id: effect.node, pointer: `${pointer}/node` };
    }
  for (const [id, { from }] of kind.facts) {
    const at = `${kind.pointer}/facts/${id}/from`;
    if (from.kind === 'points') yield { id: from.node, pointer: `${at}/node` };
    if ((from.kind === 'count' || from.kind === 'sum') && from.concerns !== undefined)
      yield { id: from.concerns, pointer: `${at}/concerns` };
  }
  for (const [i, { ties }] of kind.rules.quotas.entries())
    for (const [j, id] of ties.by.entries()) yield { id, pointer: `${kind.pointer}/quotas/${i}/ties/by/${j}` };
}

function unknownNode(pointer: string, id: string, kind: KindInventory | undefined, name: string = kind?.kind ?? '') {
  const where = { zh: `${name} 的评分项`, en: `the nodes of ${name}` };
  return unknownName('unknown-node', pointer, id, where, kind?.nodesById.keys() ?? []);
}
