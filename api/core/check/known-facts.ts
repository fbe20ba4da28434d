import { isFactReference } from '../leaf-test.js';
import type { Check } from './check.js';
import { factReads } from './fact-reads.js';
import { fault } from './fault.js';
import type { KindInventory } from './inventory.js';
import { unknownName } from './unknown-name.js';

/** `unknown-fact`: every fact that a condition, node, rule, quota or other fact reads is declared by the kind it is read from. */
export const knownFacts: Check = function* (inventory) {
  for (const kind of inventory.kinds) {
    for (const { leaves } of kind.conditions)
      for (const { leaf, pointer } of leaves) {
        if (!kind.facts.has(leaf.fact)) yield unknownFact(`${pointer}/fact`, leaf.fact, kind);
        if (isFactReference(leaf.value) && !kind.facts.has(leaf.value.fact))
          yield unknownFact(`${pointer}/value/fact`, leaf.value.fact, kind);
      }
    for (const { of, fact, pointer } of factReads(kind, inventory))
      if (!of.facts.has(fact)) yield unknownFact(pointer, fact, of);
    for (const [id, { from }] of kind.facts)
      if (from.kind === 'members' && from.fact === undefined && from.take !== 'count' && from.take !== 'share')
        yield fault('unknown-fact', `${kind.pointer}/facts/${id}/from`, {
          zh: `数据项 ${id} 要对各 ${from.of} 取 ${from.take}，却没有写取哪个数据项。请写明 fact，或改取 count、share。`,
          en: `Fact ${id} takes the ${from.take} over its members of kind ${from.of} but names no fact of theirs. Name one with "fact", or take "count" or "share".`,
        });
  }
  yield* knownProvisionalFacts(inventory);
  yield* knownForceMajeure(inventory);
};

/** What says that a place was struck is recorded of who serves there. */
const knownForceMajeure: Check = function* ({ ruleSet, kind: kindOf }) {
  const named = ruleSet.exemptions?.forceMajeure?.fact;
  const pointer = '/exemptions/forceMajeure/fact';
  if (named === undefined) return;
  const cadres = kindOf('cadre');
  const fact = cadres?.facts.get(named);
  if (!fact)
    yield unknownName('unknown-fact', pointer, named, { zh: 'cadre 的数据项', en: 'the facts of cadre' }, [
      ...(cadres?.facts.keys() ?? []),
    ]);
  else if (fact.from.kind !== 'recorded' || fact.type !== 'boolean')
    yield fault('type-mismatch', pointer, {
      zh: `数据项 ${named} 要由县里认定，应是登记的是非项（boolean、recorded）。请改正它，或者换一项。`,
      en: `The county confirms ${named}, so it has to be a recorded yes or no. Correct that fact, or name another.`,
    });
};

/** The facts that an early close replaces by expected figures may belong to any kind. */
const knownProvisionalFacts: Check = function* ({ ruleSet, kinds }) {
  const everywhere = new Set(kinds.flatMap((kind) => [...kind.facts.keys()]));
  for (const [i, fact] of (ruleSet.schedule?.provisional?.facts ?? []).entries())
    if (!everywhere.has(fact))
      yield unknownName(
        'unknown-fact',
        `/schedule/provisional/facts/${i}`,
        fact,
        { zh: '各类对象的数据项', en: 'the facts of any kind' },
        everywhere,
      );
};

const unknownFact = (pointer: string, name: string, { kind, facts }: KindInventory) =>
  unknownName('unknown-fact', pointer, name, { zh: `${kind} 的数据项`, en: `the facts of ${kind}` }, facts.keys());
