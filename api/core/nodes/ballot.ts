import type { Id } from '../../contract/fields.js';
import type { Tally } from '../../contract/ballot.js';
import { add, divide, type Exact, fromFigure, mean, multiply, compare, whole, zero } from '../exact.js';
import { talliesOf } from '../tallies.js';
import { trimCounts } from '../trim.js';
import { leftOpen, type NodeHandler } from './handler.js';

/**
 * The mean points of those who answered a question: 8 at 100, 4 at 80 and 1 at 40 are 1160/13. 不了解 is not among the options,
 * so it is outside the denominator. Several places are averaged place by place. Missing below the quorum.
 */
export const ballot: NodeHandler<'ballot'> = {
  facts: () => [],
  compile(node, names) {
    const group = names.group(node.group);
    const known = Object.entries(node.options).filter(([, points]) => points !== 'unspecified');
    const isOpen = known.length < Object.keys(node.options).length;
    const options = known
      .map(([id, points]) => ({ id, points: fromFigure(points) }))
      .sort((a, b) => compare(b.points, a.points));
    const open = Object.keys(node.options).filter((id) => node.options[id] === 'unspecified');
    const meanOf = (tally: Tally): Exact | undefined => {
      const counts = tally.questions[node.question] ?? {};
      if (isOpen && open.some((id) => (counts[id] ?? 0) > 0)) return undefined;
      const rest = trimCounts(
        options.map(({ id }) => counts[id] ?? 0),
        node.trim,
      );
      let [points, people] = [zero, 0];
      for (const [i, count] of rest.entries()) {
        if (count === 0) continue;
        points = add(points, multiply(options[i]!.points, whole(count)));
        people += count;
      }
      return people === 0 ? undefined : divide(points, whole(people));
    };
    return (state) => {
      const tallies = talliesOf(state, node.group, group);
      if (!Array.isArray(tallies)) return 'missing';
      const means: Exact[] = [];
      for (const tally of tallies) {
        const value = meanOf(tally);
        if (value === undefined) return 'missing';
        means.push(value);
      }
      return means.length === 1 ? means[0]! : mean(means);
    };
  },
  missing(node, names, state) {
    const tallies = talliesOf(state, node.group, names.group(node.group));
    if ('kind' in tallies) return [tallies];
    const isOpen = (id: Id) => node.options[id] === 'unspecified';
    const hasOpen = tallies.some((t) =>
      Object.entries(t.questions[node.question] ?? {}).some(([id, count]) => count > 0 && isOpen(id)),
    );
    return hasOpen ? leftOpen(node.id) : [{ kind: 'tally', group: node.group, why: 'nobodyAnswered' }];
  },
};
