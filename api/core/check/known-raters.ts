import type { RaterGroup } from '../../contract/rater-group.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { ballotChecks } from './ballot-checks.js';
import type { Check } from './check.js';
import type { Inventory } from './inventory.js';
import { own } from './own.js';
import { unknownName } from './unknown-name.js';

/** A place that asks something of a rater group: the group, and of it a question or a scale. */
interface Asked {
  group: string;
  pointer: string;
  question?: string;
  scale?: string;
}

/** `unknown-group` and `unknown-item`: rater groups, their questions, scales and checks, and windows of the time table are there. */
export const knownRaters: Check = function* (inventory) {
  const { ruleSet } = inventory;
  for (const { group: id, pointer, question, scale } of askedIn(inventory)) {
    const group = own(ruleSet.raterGroups, id);
    if (!group) yield unknownGroup(`${pointer}/group`, id, ruleSet);
    else if (question !== undefined && !own(group.questions, question))
      yield unknownItem(`${pointer}/question`, question, id, group.questions, { zh: '测评题', en: 'questions' });
    else if (scale !== undefined && !own(group.scales, scale))
      yield unknownItem(`${pointer}/scale`, scale, id, group.scales, { zh: '档次表', en: 'scales' });
  }
  yield* ballotChecks(inventory);
  yield* knownTaskItem(inventory);
  yield* knownWindows(inventory);
};

const knownWindows: Check = function* ({ ruleSet: { schedule, exemptions } }) {
  const windows = (schedule?.windows ?? []).map((one) => one.id);
  const named = [
    { window: schedule?.springFestival?.window, pointer: '/schedule/springFestival/window' },
    { window: exemptions?.decideBy?.window, pointer: '/exemptions/decideBy/window' },
  ];
  const where = { zh: '时间表的各个环节', en: 'the windows of the schedule' };
  for (const { window, pointer } of named)
    if (window !== undefined && !windows.includes(window))
      yield unknownName('unknown-item', pointer, window, where, windows);
};

function* askedIn({ ruleSet, kinds }: Inventory): Generator<Asked> {
  for (const kind of kinds) {
    for (const { node, pointer } of kind.nodes) {
      if (node.kind === 'marks') yield { group: node.group, scale: node.scale, pointer };
      if (node.kind === 'ballot') yield { group: node.group, question: node.question, pointer };
    }
    for (const [id, { from }] of kind.facts) {
      const pointer = `${kind.pointer}/facts/${id}/from`;
      if (from.kind === 'voteShare') yield { group: from.group, question: from.question, pointer };
      if (from.kind === 'turnout') yield { group: from.group, pointer };
    }
  }
  for (const [i, { group }] of (ruleSet.sampling ?? []).entries()) yield { group, pointer: `/sampling/${i}` };
  if (ruleSet.taskList) yield { group: ruleSet.taskList.group, pointer: '/taskList' };
}

/** The outcome of the task list is marked under an item, which a marks node of its group must read. */
const knownTaskItem: Check = function* ({ ruleSet: { taskList }, kinds }) {
  if (!taskList) return;
  const { group, item } = taskList;
  const items = kinds.flatMap(({ nodes }) =>
    nodes.flatMap(({ node }) => (node.kind === 'marks' && node.group === group ? [node.item] : [])),
  );
  const where = { zh: `评价主体 ${group} 所评的各项`, en: `the items that rater group ${group} marks` };
  if (!items.includes(item)) yield unknownName('unknown-item', '/taskList/item', item, where, items);
};

const unknownGroup = (pointer: string, name: string, { raterGroups }: RuleSet) =>
  unknownName('unknown-group', pointer, name, { zh: '评价主体', en: 'the rater groups' }, Object.keys(raterGroups));

function unknownItem(
  pointer: string,
  name: string,
  group: string,
  known: RaterGroup['questions'] | RaterGroup['scales'],
  what: { zh: string; en: string },
) {
  const where = { zh: `评价主体 ${group} 的${what.zh}`, en: `the ${what.en} of rater group ${group}` };
  return unknownName('unknown-item', pointer, name, where, Object.keys(known ?? {}));
}
