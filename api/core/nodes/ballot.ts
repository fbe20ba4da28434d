import type { Id } from '../../contract/fields.js';
import type { Tally } from '../../contract/ballot.js';
import { compare, type Exact, fromFigure, mean, whole } from '../exact.js';
import { RunningSum } from '../running-sum.js';
import { talliesOf } from '../tallies.js';
import { trimCounts } from '../trim.js';
import { leftOpen, type NodeHandler, type NodeOf } from './handler.js';

/**
 * The mean points of those who answered a question: 8 at 100, 4 at 80 and 1 at 40 are 1160/13. 不了解 is not among the options,
 * so it is outside the denominator; over `valid` a blank counts 0. Several places are averaged place by place. Missing below the quorum.
 */
export const ballot: NodeHandler<'ballot'> = {
  facts: () => [],
  compile(node, names) {
    const id = node.group;
    const group = names.group(id);
    const meanOf = compileMean(node);
    return (state) => {
      const tallies = talliesOf(state, id, group);
      if (!Array.isArray(tallies)) return 'missing';
      if (tallies.length === 1) return meanOf(tallies[0]!) ?? 'missing';
      const means: Exact[] = [];
      for (const tally of tallies) {
        const value = meanOf(tally);
        if (value === undefined) return 'missing';
        means.push(value);
      }
      return mean(means);
    };
  },
  missing(node, names, state) {
    const tallies = talliesOf(state, node.group, names.group(node.group));
    if ('kind' in tallies) return [tallies];
    const isAnswered = (id: Id) => tallies.some(({ questions }) => (questions[node.question]?.[id] ?? 0) > 0);
    if (openOptions(node).some(isAnswered)) return leftOpen(node.id);
    return [{ kind: 'tally', group: node.group, why: 'nobodyAnswered' }];
  },
};

/** Options whose points the measure leaves open: one answer there, and the mean is not determined. */
const openOptions = ({ options }: NodeOf<'ballot'>): Id[] =>
  Object.keys(options).filter((id) => options[id] === 'unspecified');

/** The mean of one tally, or undefined when nobody answered or an answer's points are open. */
export function compileMean(node: NodeOf<'ballot'>): (tally: Pick<Tally, 'questions' | 'valid'>) => Exact | undefined {
  const { question, trim, over } = node;
  const open = openOptions(node);
  const options = Object.entries(node.options)
    .flatMap(([id, points]) => (points === 'unspecified' ? [] : [{ id, points: fromFigure(points) }]))
    .toSorted((a, b) => compare(b.points, a.points));
  const counts = options.map(() => 0);
  const points = new RunningSum();
  return ({ questions, valid }) => {
    const answers = questions[question];
    if (answers === undefined || open.some((id) => (answers[id] ?? 0) > 0)) return undefined;
    let answered = 0;
    for (let i = 0; i < options.length; i++) answered += counts[i] = answers[options[i]!.id] ?? 0;
    if (answered === 0) return undefined;
    trimCounts(counts, trim);
    points.clear();
    let people = over === 'valid' ? valid - answered : 0;
    for (let i = 0; i < counts.length; i++) {
      points.add(options[i]!.points, whole(counts[i]!));
      people += counts[i]!;
    }
    return points.dividedBy(people);
  };
}
