import type { ScoreNode } from '../../contract/score-node.js';
import { isZero, toFigure } from '../exact.js';
import { type Decimals, ofFigure, quotient, times, together } from './decimals.js';
import type { Inventory, KindInventory } from './inventory.js';
import { maximumWithin } from './maximum-within.js';

/** How many decimals a node has after its effects, told by its parts; `fact` and `child` answer for those. */
export function decimalsOfNode(
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
            : weight === 'unspecified'
              ? 0
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
