import type { Text } from '../../i18n/message.js';

/** What the console reads of the lines of a result: the same words as the service explains it with. */
type Clause = { id: string; number: string; text?: Text };
type Named = { id: string; title: Text };
type Exact = number | string;
export type FactRead = {
  fact: string;
  title: Text;
  value: unknown;
  source: string;
  unit?: Text;
  findings?: { id: string; title: Text; day: string }[];
  inputs?: FactRead[];
};
type NodeLine = {
  id: string;
  title: Text;
  clause: Clause;
  kind: string;
  tree: 'score' | 'figure';
  depth: number;
  parent?: string;
  takesPart: boolean;
  max?: Exact;
  weight?: { figure: Exact; of: Exact; isPercent: boolean };
  brings?: Exact;
  before: Exact | string;
  after: Exact | string;
  exemption?: string;
};
export type RuleLine = {
  id: string;
  title: Text;
  clause: Clause;
  outcome: 'held' | 'didNotHold' | 'unknown' | 'neutralised' | 'withheld';
  leaves: { fact: FactRead }[];
};
type ExemptionLine = {
  id: string;
  situation?: Named;
  decidedOn?: string;
  clause?: Clause;
  struck: { id: string; title: Text; day: string; clause?: Clause }[];
  setAside: Named[];
  neutralised: (Named & { clause: Clause; effects: { nodes?: Named[] }[] })[];
};
export type Lines = {
  ruleSet: { code: string; title: Text; effectiveFrom?: string };
  grade: {
    state: string;
    points: Exact | null;
    clause?: Clause;
    grade: Named | null;
    order: Named[];
    edges: { grade: Named; at: Exact; apart: Exact }[];
  };
  nodes: NodeLine[];
  rules: RuleLine[];
  exemptions: ExemptionLine[];
};

/** `1160/13` as the number it is nearly; undefined for what is no number: missing, not planned. */
export function numberOf(figure: unknown): number | undefined {
  if (typeof figure === 'number') return figure;
  if (typeof figure !== 'string' || !/^-?\d+(\.\d+)?(\/\d+)?$/.test(figure)) return undefined;
  const [over, under] = figure.split('/').map(Number) as [number, number | undefined];
  return under === undefined ? over : over / under;
}

/** Two decimals as people round: 22.025 is 22.03, whatever the machine makes of it. */
export const rounded = (points: number): number =>
  (Math.sign(points) * Math.round(Math.abs(points) * 100 + 1e-6)) / 100;

/** A line of the waterfall: points it could have brought to the total, and what it did not bring. */
export type Step = { node: NodeLine; most: number | undefined; got: number | undefined; lost: number };
export type Side = { node: NodeLine; steps: Step[] };

/** The sides of the score and their lines, each in points of the total. Sums and weights are followed; what is made otherwise is one line. */
export function sidesOf({ nodes }: Lines): Side[] {
  const tree = nodes.filter((node) => node.tree === 'score' && node.takesPart);
  const root = tree.find(({ parent }) => parent === undefined);
  if (!root) return [];
  const below = (node: NodeLine) => tree.filter(({ parent }) => parent === node.id);
  const worth = new Map<string, number>([[root.id, 1]]);
  const follow = (node: NodeLine) => {
    if (node.kind !== 'sum' && node.kind !== 'weighted') return;
    for (const child of below(node)) {
      const share =
        node.kind === 'weighted' && child.weight
          ? ((numberOf(child.weight.figure) ?? 0) / (numberOf(child.weight.of) || 1)) *
            ((numberOf(node.max) ?? 100) / (numberOf(child.max) || 100))
          : 1;
      worth.set(child.id, worth.get(node.id)! * share);
      follow(child);
    }
  };
  follow(root);
  const stepOf = (node: NodeLine): Step => {
    const per = worth.get(node.id) ?? 0;
    const [max, after] = [numberOf(node.max), numberOf(node.after)];
    const most = max === undefined ? undefined : max * per;
    const got = after === undefined ? undefined : after * per;
    // What is added beside the sides takes nothing away where it is not given.
    const isExtra = node.kind === 'account' || most === undefined || got === undefined;
    return { node, most, got, lost: isExtra ? 0 : Math.max(most - got, 0) };
  };
  const frame = tree.find(({ kind }) => kind === 'weighted') ?? root;
  const beside = frame === root ? [] : below(root).filter((node) => node !== frame);
  return [...below(frame), ...beside].map((node) => {
    const parts = node.kind === 'sum' || node.kind === 'weighted' ? below(node) : [];
    return { node, steps: (parts.length > 0 ? parts : [node]).map(stepOf) };
  });
}
