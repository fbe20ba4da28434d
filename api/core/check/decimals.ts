import type { Fact } from '../../contract/fact.js';
import type { EntityKind, Figure, FigureOrUnspecified } from '../../contract/fields.js';
import type { ScoreNode } from '../../contract/score-node.js';
import { divide, fromFigure, isZero, toFigure } from '../exact.js';
import { maximumWithin } from './maximum-within.js';
import type { Inventory, KindInventory } from './inventory.js';

/** How many decimal places values have: at most so many, `some` (they end, nobody says where), or `endless` (1/3). */
export type Decimals = number | 'some' | 'endless';

/** Decimals of the facts and nodes of a rule set, before they are asked for; each is worked out once. */
export interface DecimalsOf {
  fact(kind: EntityKind, id: string): Decimals;
  node(kind: EntityKind, node: ScoreNode): Decimals;
}

/** What parts of a whole come to together: the most places of any. */
export function together(parts: Iterable<Decimals>): Decimals {
  const all = [...parts];
  if (all.includes('endless')) return 'endless';
  return all.includes('some') ? 'some' : (all as number[]).reduce((most, places) => Math.max(most, places), 0);
}

/** What a product comes to: places add up. */
const times = (a: Decimals, b: Decimals): Decimals =>
  typeof a === 'number' && typeof b === 'number' ? a + b : together([a, b]);

/** The places of a figure as it is written. */
export function ofFigure(figure: FigureOrUnspecified): Decimals {
  if (figure === 'unspecified') return 0;
  const written = toFigure(fromFigure(figure));
  return typeof written === 'number' ? placesWritten(written) : 'endless';
}

function placesWritten(value: number): number {
  const [digits, exponent] = String(value).split('e');
  return Math.max(0, (digits!.split('.')[1] ?? '').length - Number(exponent ?? 0));
}

const quotient = (a: Figure, b: Figure): Decimals => {
  const by = fromFigure(b);
  return isZero(by) ? 'endless' : ofFigure(toFigure(divide(fromFigure(a), by)));
};

/** Prepares the answers for a rule set. */
export function decimalsOf(inventory: Inventory): DecimalsOf {
  const known = new Map<string, Decimals>();
  const once = (key: string, work: () => Decimals): Decimals => {
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, 'some'); // a circle comes back here; it is refused elsewhere
    const decimals = work();
    known.set(key, decimals);
    return decimals;
  };
  const fact = (of: EntityKind, id: string): Decimals =>
    once(`${of}.fact.${id}`, () => {
      const found = inventory.kind(of)?.facts.get(id);
      return found
        ? ofFact(
            found,
            (other, kind = of) => fact(kind, other),
            (one) => nodeById(of, one),
          )
        : 'some';
    });
  const nodeById = (of: EntityKind, id: string): Decimals => {
    const placed = inventory.kind(of)?.nodesById.get(id);
    return placed ? node(of, placed.node) : 'some';
  };
  const node = (of: EntityKind, one: ScoreNode): Decimals =>
    once(`${of}.node.${one.id}`, () =>
      ofNode(
        one,
        inventory,
        inventory.kind(of)!,
        (id) => fact(of, id),
        (child) => node(of, child),
      ),
    );
  return { fact, node };
}

type ReadFact = (id: string, kind?: EntityKind) => Decimals;

function ofFact({ from, round, places }: Fact, fact: ReadFact, node: (id: string) => Decimals): Decimals {
  if (round) return round.places;
  switch (from.kind) {
    case 'recorded':
      return places ?? 'some';
    case 'earlier':
      return places ?? (from.take === 'points' ? 'endless' : 'some');
    case 'sum':
      return 'some';
    case 'voteShare':
    case 'quotient':
      return 'endless';
    case 'turnout':
      return from.over === undefined ? 0 : 'endless';
    case 'total':
    case 'least':
    case 'greatest':
      return together(from.of.map((id) => fact(id)));
    case 'difference':
      return together([fact(from.of), fact(from.less)]);
    case 'gap':
      return from.measure === 'relative' ? 'endless' : together([fact(from.of), fact(from.from)]);
    case 'members':
      if (from.take === 'count') return 0;
      return from.fact === undefined || from.take === 'mean' || from.take === 'share'
        ? 'endless'
        : fact(from.fact, from.of);
    case 'parent':
      return from.take === 'mean' ? 'endless' : fact(from.fact, from.of);
    case 'points':
      return node(from.node);
    default:
      return 0;
  }
}

function ofNode(
  node: ScoreNode,
  inventory: Inventory,
  kind: KindInventory,
  fact: (id: string) => Decimals,
  child: (node: ScoreNode) => Decimals,
): Decimals {
  if (node.round) return node.round.places;
  const limits = [node.max, node.min].map((limit) =>
    limit === undefined || limit === 'uncapped' || limit === 'none' ? 0 : ofFigure(limit),
  );
  return together([...limits, ofEffects(node.id, kind, fact), ofParts(node, inventory, fact, child)]);
}

function ofEffects(id: string, { ruleLines }: KindInventory, fact: (id: string) => Decimals): Decimals {
  const parts: Decimals[] = [];
  for (const { effects } of ruleLines)
    for (const { effect } of effects)
      if ((effect.kind === 'bonus' || effect.kind === 'deduct') && effect.node === id)
        parts.push(
          times(ofFigure(effect.points), effect.per === undefined ? 0 : fact(effect.per)),
          ofFigure(effect.atMost ?? 0),
        );
  return together(parts);
}

function ofParts(
  node: ScoreNode,
  inventory: Inventory,
  fact: (id: string) => Decimals,
  child: (node: ScoreNode) => Decimals,
): Decimals {
  switch (node.kind) {
    case 'constant':
      return ofFigure(node.points);
    case 'account':
      return ofFigure(node.start);
    case 'fact':
      return fact(node.fact);
    case 'bands':
      return together(node.bands.map((band) => ofFigure(band.points)));
    case 'rank':
      return together([ofFigure(node.first), ofFigure(node.step)]);
    case 'perUnit':
      if (node.whole) return ofFigure(node.points);
      return times(quotient(node.points, node.per), together([fact(node.fact), ofFigure(node.start)]));
    case 'cases':
      return together([
        ...node.cases.map((one) => child(one.then)),
        ...(node.otherwise === 'unspecified' ? [] : [child(node.otherwise)]),
      ]);
    case 'sum':
      return node.setAside === 'rescale' ? 'endless' : together(node.of.map(child));
    case 'weighted':
      if (node.weights === 'ratio' || node.setAside === 'rescale') return 'endless';
      return together(
        node.of.map(({ weight, missing, node: one }) =>
          (missing ?? []).some(({ kind }) => kind === 'renormalise' || kind === 'imputePoolMean')
            ? 'endless'
            : times(
                quotient(weight, 100),
                together([
                  child(one),
                  ...(missing ?? []).map((policy) => (policy.kind === 'fixed' ? ofFigure(policy.points) : 0)),
                ]),
              ),
        ),
      );
    case 'scaled': {
      const from = maximumWithin(node.of, inventory);
      if (node.max === undefined || node.max === 'uncapped' || from === null || isZero(from)) return 'endless';
      return times(quotient(node.max, toFigure(from)), child(node.of));
    }
    case 'marks':
    case 'ballot':
    case 'relative':
      return 'endless';
  }
}
