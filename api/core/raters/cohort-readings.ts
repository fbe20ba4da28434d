import type { Cohort } from '../../contract/cohort.js';
import type { Entity } from '../../contract/entity.js';
import type { EntityKind, Figure, Id } from '../../contract/fields.js';
import type { Reading, Turn } from '../../contract/rater-question.js';
import type { RuleSet } from '../../contract/rule-set.js';
import type { ScoreNode } from '../../contract/score-node.js';
import { fromFigure, toNumber } from '../exact.js';
import { nodesWithin } from '../node-children.js';
import { latestTallies } from '../tallies.js';
import { grouped, meanOf } from './statistics.js';

/**
 * What each rater group gave the cadres of a cohort, by group. A cohort does not say who in a group gave a mark, only where the
 * cadre serves: the rater of a mark is the entity that the cadre links to as `by`, that of a ballot the place of its tally.
 */
export function readingsOf(
  { entities: rules, raterGroups }: RuleSet,
  cohort: Cohort,
  by: EntityKind,
): Map<Id, Reading[]> {
  const { score, figures = [] } = rules.cadre ?? {};
  const nodes = [...(score ? [score] : []), ...figures].flatMap((node) => [...nodesWithin(node)]);
  const readings = new Map<Id, Reading[]>();
  const add = (group: Id, reading: Reading) => readings.set(group, [...(readings.get(group) ?? []), reading]);
  for (const entity of cohort.entities) {
    if (entity.kind !== 'cadre') continue;
    for (const node of nodes) {
      if (node.kind === 'marks') {
        const rater = linkOf(entity, by);
        const scale = node.scale === undefined ? undefined : raterGroups[node.group]?.scales?.[node.scale];
        const points = marksOf(entity, node, (value) => scale?.[value]?.points);
        if (rater !== undefined && points.length > 0)
          add(node.group, { rater, cadre: entity.code, item: node.item, points: meanOf(points) });
      }
      if (node.kind === 'ballot')
        for (const { place, questions, valid } of latestTallies(entity.tallies, node.group)) {
          // What is never shown is not told by a comparison either.
          if (valid < (raterGroups[node.group]?.showFrom ?? 0)) continue;
          const points = answersOf(questions[node.question] ?? {}, node.options);
          if (place !== undefined && points.length > 0)
            add(node.group, { rater: place, cadre: entity.code, item: node.question, points: meanOf(points) });
        }
    }
  }
  return readings;
}

const linkOf = ({ links }: Entity, kind: EntityKind): string | undefined => {
  const link = links?.[kind];
  return Array.isArray(link) ? undefined : link;
};

type NodeOf<K> = Extract<ScoreNode, { kind: K }>;

function marksOf(
  { marks = [] }: Entity,
  { group, item, rankToPoints }: NodeOf<'marks'>,
  pointsOf: (level: string) => Figure | undefined,
): number[] {
  const values = marks.filter((one) => one.group === group && one.item === item).flatMap((one) => one.values);
  const points = values.flatMap((value) => numberOf(typeof value === 'number' ? value : pointsOf(value)));
  // Of places the first is the best.
  return rankToPoints ? points.map((place) => -place) : points;
}

const answersOf = (answers: Record<Id, number>, options: NodeOf<'ballot'>['options']): number[] =>
  Object.entries(answers).flatMap(([option, count]) =>
    numberOf(options[option]).flatMap((points) => Array.from({ length: count }, () => points)),
  );

const numberOf = (figure: Figure | undefined): number[] =>
  figure === undefined || figure === 'unspecified' ? [] : [toNumber(fromFigure(figure))];

/**
 * Who of each pool came out best, in the earlier cycle that cadres bring with them and in this one, whose grades are given by
 * code. Pools are the entities that cadres link to as `by`.
 */
export function turnsOf(cohort: Cohort, best: Id, grades: ReadonlyMap<string, Id | null>, by: EntityKind): Turn[] {
  const cadres = cohort.entities.filter((one) => one.kind === 'cadre' && linkOf(one, by) !== undefined);
  return [...grouped(cadres, (one) => linkOf(one, by)!)].flatMap(([pool, members]) => {
    const before = members.flatMap(({ code, earlier }) => {
      const { cycle, grade } = earlier?.['previous'] ?? {};
      return cycle === undefined ? [] : [{ code, cycle, isBest: grade === best }];
    });
    const now = members.map(({ code }) => ({ code, cycle: cohort.cycle.code, isBest: grades.get(code) === best }));
    return [...grouped([...before, ...now], ({ cycle }) => cycle)].map(([cycle, list]) => ({
      pool,
      cycle,
      members: list.map(({ code }) => code),
      best: list.filter(({ isBest }) => isBest).map(({ code }) => code),
    }));
  });
}
