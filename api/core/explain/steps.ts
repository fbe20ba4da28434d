import type { Absent } from '../../contract/assessment.js';
import type { Figure, Id, Title } from '../../contract/fields.js';
import type { Sentence, Telling, Tone } from '../explain.js';
import { explain } from '../explain.js';
import type { Lines, NodeLine, RuleLine } from './lines.js';
import { linesFor } from './veil.js';

/** One step on the way to a grade: a node that got its points, a rule that was looked at, the grade. */
export interface Step {
  part: 'node' | 'figure' | 'rule' | 'grade' | 'recommendation';
  id: string;
  title: Title;
  clause: string | null;
  tone: Tone;
  text: string;
  /** A node's points before its effects, and after them. */
  before: Figure | Absent | null;
  after: Figure | Absent | null;
  /** The nodes that a rule moves. */
  moves: Id[];
}

const MOVING = new Set(['bonus', 'deduct', 'itemVeto']);
const GRADE: Title = { zh: '等次', en: 'Grade' };

/**
 * The explanation of one assessment in the order in which it is worked out: every node after those below it and after the rules that
 * moved it, then the other rules, the grade, and what is recommended after it. What did not take part is no step.
 */
export function stepsOf(lines: Lines, telling: Telling): Step[] {
  const told = linesFor(lines, telling.viewer);
  const sentences = new Map<string, Sentence>();
  for (const one of explain(lines, telling))
    if (!sentences.has(`${one.part} ${one.id}`)) sentences.set(`${one.part} ${one.id}`, one);
  const toldAs = (part: Step['part'], id: string) => {
    const { text = '', tone = 'plain' as const } = sentences.get(`${part} ${id}`) ?? {};
    return { text, tone };
  };
  const ruleStep = (rule: RuleLine): Step => ({
    part: rule.role,
    id: rule.id,
    title: rule.title,
    clause: rule.clause.id,
    ...toldAs(rule.role, rule.id),
    before: null,
    after: null,
    moves: movedBy(rule),
  });
  const nodeStep = ({ id, title, clause, tree, before, after }: NodeLine): Step => {
    const part = tree === 'score' ? 'node' : 'figure';
    return { part, id, title, clause: clause.id, ...toldAs(part, id), before, after, moves: [] };
  };
  const rulesLeft = new Set(told.rules);
  const steps = childrenFirst(told.nodes.filter(({ takesPart }) => takesPart)).flatMap((node) => {
    const moving = [...rulesLeft].filter((rule) => movedBy(rule).includes(node.id));
    for (const rule of moving) rulesLeft.delete(rule);
    return [...moving.map(ruleStep), nodeStep(node)];
  });
  const grade: Step = {
    part: 'grade',
    id: 'grade',
    title: GRADE,
    clause: told.grade.clause?.id ?? null,
    ...toldAs('grade', 'grade'),
    before: null,
    after: told.grade.points,
    moves: [],
  };
  return [...steps, ...[...rulesLeft].map(ruleStep), grade, ...told.recommendations.map(ruleStep)];
}

const movedBy = ({ outcome, effects }: RuleLine): Id[] =>
  outcome === 'held'
    ? effects.filter(({ effect }) => MOVING.has(effect.kind)).flatMap(({ nodes }) => (nodes ?? []).map(({ id }) => id))
    : [];

/** The nodes of some trees, written parent first, each after everything below it. */
function childrenFirst(nodes: readonly NodeLine[]): NodeLine[] {
  const below: NodeLine[] = [];
  const after: NodeLine[] = [];
  for (const node of nodes) {
    while (below.length > 0 && below.at(-1)!.depth >= node.depth) after.push(below.pop()!);
    below.push(node);
  }
  return [...after, ...below.toReversed()];
}
