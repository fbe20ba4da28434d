import type { ScoreNode, ScoreNodeKind } from '../../api/contract/score-node.js';
import { called } from './a-rule-set.js';

type Kind<K extends ScoreNodeKind> = Extract<ScoreNode, { kind: K }>;
type Rest<K extends ScoreNodeKind> = Partial<Kind<K>>;

const leaf = (id: string) => ({ ...called(id), about: 'outcome' as const });

/** So many points. */
export const aConstant = (id: string, points: Kind<'constant'>['points'], more: Rest<'constant'> = {}): ScoreNode => ({
  kind: 'constant',
  ...leaf(id),
  points,
  ...more,
});

/** The value of a fact, the one of its own name unless said otherwise. */
export const aFactNode = (id: string, more: Rest<'fact'> = {}): ScoreNode => ({
  kind: 'fact',
  ...leaf(id),
  fact: id,
  ...more,
});

/** What the rater group `raters` marks under the node's own id. */
export const someMarks = (id: string, more: Rest<'marks'> = {}): ScoreNode => ({
  kind: 'marks',
  ...leaf(id),
  group: 'raters',
  item: id,
  ...more,
});

/** A balance. */
export const anAccount = (id: string, start: number, more: Rest<'account'> = {}): ScoreNode => ({
  kind: 'account',
  ...leaf(id),
  start,
  ...more,
});

/** Bands over a fact. */
export const someBands = (
  id: string,
  fact: string,
  bands: Kind<'bands'>['bands'],
  more: Rest<'bands'> = {},
): ScoreNode => ({
  kind: 'bands',
  ...leaf(id),
  fact,
  bands,
  ...more,
});

/** The sum of some nodes. */
export const aSum = (id: string, of: ScoreNode[], more: Rest<'sum'> = {}): ScoreNode => ({
  kind: 'sum',
  ...called(id),
  of,
  ...more,
});

/** Nodes weighted by per cent: `[60, node]`, or with more: `[60, node, { missing }]`. */
export const aWeighted = (
  id: string,
  parts: [
    weight: Kind<'weighted'>['of'][number]['weight'],
    node: ScoreNode,
    more?: Partial<Kind<'weighted'>['of'][number]>,
  ][],
  more: Rest<'weighted'> = {},
): ScoreNode => ({
  kind: 'weighted',
  ...called(id),
  weights: 'percent',
  of: parts.map(([weight, node, rest]) => ({ weight, node, ...rest })),
  ...more,
});
