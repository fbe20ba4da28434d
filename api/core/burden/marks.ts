import type { Ask } from '../../contract/burden.js';
import type { ScoreNode } from '../../contract/score-node.js';
import type { KindInventory } from '../check/inventory.js';
import { own } from '../check/own.js';
import type { County } from './county.js';
import { looksAt } from './draws.js';
import { exactly, span, times } from './span.js';
import { secondsOf } from './unit-time.js';

type Marks = Extract<ScoreNode, { kind: 'marks' }>;

/**
 * What rater groups mark, an item once however many nodes read it: of those who are assessed (main) and of villages and others
 * (further), the agreed tasks apart. One mark an item and entity; a group of several raters enters one each, which is not counted.
 */
export function markAsks(county: County): Ask[] {
  return county.inventory.kinds.flatMap((kind) => {
    const items = new Map<string, Marks>();
    for (const { node } of county.nodesOf(kind))
      if (node.kind === 'marks') items.set(`${node.group}.${node.item}`, node);
    const recalled = new Set<string>();
    return [...items.values()].flatMap((node) => askOf(node, kind, county, recalled));
  });
}

function askOf(node: Marks, kind: KindInventory, county: County, recalled: Set<string>): Ask[] {
  const { group: side, item } = node;
  const of = `${kind.kind}.${node.id}`;
  const many = county.many(kind.kind);
  const { taskList } = county.inventory.ruleSet;
  if (taskList?.group === side && taskList.item === item) {
    const count = times(span(taskList.atLeast, taskList.atMost), many);
    return [
      { side, kind: 'confirmations', of, part: 'further', count, seconds: times(count, secondsOf('taskConfirmed')) },
    ];
  }
  const projects = kind.kind === 'village' ? looksAt(side, 'projects', county) : null;
  if (projects)
    return [
      { side, kind: 'checks', of, part: 'further', count: projects, seconds: times(projects, secondsOf('check')) },
    ];
  if (!kind.rules.grades && !kind.rules.score) {
    const count = (kind.kind === 'village' ? looksAt(side, 'villages', county) : null) ?? exactly(many);
    return [{ side, kind: 'picks', of, part: 'further', count, seconds: times(count, secondsOf('answerPicked')) }];
  }
  const first = recalled.has(side) ? 0 : many * secondsOf('personRecalled');
  recalled.add(side);
  const seconds = exactly(many * secondsOf(node.scale === undefined ? 'number' : 'levelPicked') + first);
  return [
    { side, kind: 'picks', of, part: 'main', count: exactly(many), seconds },
    ...sentences(node, many, of, county),
  ];
}

/** Sentences are asked only with some levels: from none to one for each mark. */
function sentences({ group: side, scale }: Marks, many: number, of: string, county: County): Ask[] {
  const levels = own(own(county.inventory.ruleSet.raterGroups, side)?.scales, scale ?? '') ?? {};
  if (!Object.values(levels).some(({ sentenceAtMost }) => sentenceAtMost !== undefined)) return [];
  const count = span(0, many);
  return [{ side, kind: 'sentences', of, part: 'further', count, seconds: times(count, secondsOf('sentence')) }];
}
