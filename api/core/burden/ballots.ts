import type { Ask, BurdenReport } from '../../contract/burden.js';
import type { SamplingPlan } from '../../contract/procedure.js';
import type { EntityKind } from '../../contract/fields.js';
import type { County } from './county.js';
import { drawnPerPlace } from './draws.js';
import { exactly, times } from './span.js';
import { secondsOf } from './unit-time.js';

type NotCounted = BurdenReport['notCounted'];

/** Ballots and their ticks; `people` by group. A group whose people no plan draws is not counted, and that is said. */
export interface Ballots {
  asks: Ask[];
  people: Map<string, number>;
  notCounted: NotCounted;
}

/**
 * What those who are drawn to vote fill in. In a place they assess the cadres who belong to it, at most as many as one person may;
 * the main part is a place as most are (the middle one by number of cadres), what places with more ask is further.
 */
export function ballotAsks(county: County): Ballots {
  const found: Ballots = { asks: [], people: new Map(), notCounted: [] };
  const plans = county.inventory.ruleSet.sampling ?? [];
  for (const [side, { kind, questions }] of questionsOf(county)) {
    const drawn = plans.filter(({ group }) => group === side);
    // Households of a survey are asked by the third party; its time is counted there.
    if (drawn.some(({ draws }) => draws === 'households')) continue;
    const plan = drawn.find(({ draws }) => draws === 'people');
    const each = plan && drawnPerPlace(plan, county);
    if (!plan || !each) {
      const zh = '没有抽样办法，不知道有多少人投票';
      const en = 'no sampling plan says how many people vote';
      found.notCounted.push({ of: side, reason: { zh, en } });
      continue;
    }
    const people = each.most * county.many(plan.per);
    found.people.set(side, people);
    found.asks.push(...asksOf(side, people, loadsOf(plan, kind, county), each.most, questions));
  }
  return found;
}

function asksOf(side: string, people: number, loads: readonly number[], each: number, questions: number): Ask[] {
  const typical = loads[Math.floor((loads.length - 1) / 2)] ?? 0;
  const time = (cadres: number) => cadres * (secondsOf('pageTurned') + questions * secondsOf('tick'));
  const places = loads.length;
  const main = exactly(each * places * typical * questions);
  const more = loads.reduce((sum, load) => sum + Math.max(0, load - typical), 0) * each;
  const asks: Ask[] = [
    { side, kind: 'ballots', of: side, part: 'main', count: exactly(people), seconds: exactly(0) },
    { side, kind: 'ticks', of: side, part: 'main', count: main, seconds: exactly(each * places * time(typical)) },
  ];
  if (more > 0)
    asks.push({
      side,
      kind: 'ticks',
      of: side,
      part: 'further',
      count: exactly(more * questions),
      sharers: loads.filter((load) => load > typical).length * each,
      seconds: times(exactly(more), time(1)),
    });
  return asks;
}

/** How many one person assesses in each place, fewest first. */
function loadsOf(plan: SamplingPlan, kind: EntityKind, { membersIn, inventory }: County): number[] {
  const checks = inventory.ruleSet.raterGroups[plan.group]?.ballotChecks ?? [];
  const limits = checks.flatMap((one) => (one.kind === 'cadresAtMost' ? [one.number] : []));
  const most = Math.min(plan.cadresAtMost ?? Infinity, ...limits);
  const place: EntityKind = plan.per;
  return membersIn(place, kind).map((load) => Math.min(load, most));
}

/** Per rater group: whom its questions are about, and how many there are. */
function questionsOf(county: County): Map<string, { kind: EntityKind; questions: number }> {
  const found = new Map<string, { kind: EntityKind; asked: Set<string> }>();
  const add = (group: string, question: string, kind: EntityKind) => {
    const entry = found.get(group) ?? { kind, asked: new Set<string>() };
    entry.asked.add(question);
    found.set(group, entry);
  };
  for (const kind of county.inventory.kinds) {
    for (const { node } of county.nodesOf(kind)) if (node.kind === 'ballot') add(node.group, node.question, kind.kind);
    for (const { from } of kind.facts.values())
      if (from.kind === 'voteShare') add(from.group, from.question, kind.kind);
  }
  return new Map([...found].map(([group, { kind, asked }]) => [group, { kind, questions: asked.size }]));
}
