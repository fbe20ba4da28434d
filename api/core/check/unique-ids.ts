import type { Diagnostic } from '../../contract/diagnostic.js';
import type { RuleSet } from '../../contract/rule-set.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import type { KindInventory } from './inventory.js';
import { CONCERNED } from './known-nodes.js';

interface Named {
  id: string;
  pointer: string;
}

/** `duplicate-id`: an id means one thing within its list, so that a trace, an effect or an example can name it. */
export const uniqueIds: Check = function* ({ ruleSet, kinds }) {
  for (const kind of kinds) {
    const nodes = kind.nodes.map(({ node, pointer }) => ({ id: node.id, pointer: `${pointer}/id` }));
    yield* twice({ zh: `${kind.kind} 的评分项`, en: `the nodes of ${kind.kind}` }, nodes);
    yield* reserved(nodes);
    const lines = kind.ruleLines.map(({ id, pointer }) => ({ id, pointer: `${pointer}/id` }));
    yield* twice({ zh: `${kind.kind} 的规则`, en: `the rules of ${kind.kind}` }, lines);
    yield* twice({ zh: `${kind.kind} 的阶梯`, en: `the ladders of ${kind.kind}` }, laddersOf(kind));
    const { quotas, grades } = kind.rules;
    yield* twice(
      { zh: `${kind.kind} 的名额`, en: `the quotas of ${kind.kind}` },
      placed(quotas, `${kind.pointer}/quotas`),
    );
    const order = placed(grades?.order, `${kind.pointer}/grades/order`);
    yield* twice({ zh: `${kind.kind} 的等次`, en: `the grades of ${kind.kind}` }, order);
  }
  yield* elsewhere(ruleSet);
};

function* elsewhere({ negativeList, exemptions, schedule, sampling, review, procedures }: RuleSet) {
  const conduct = (negativeList?.conduct ?? []).map(({ code }, i) => ({
    id: code,
    pointer: `/negativeList/conduct/${i}/code`,
  }));
  yield* twice({ zh: '所列行为', en: 'the listed conduct' }, conduct);
  yield* twice({ zh: '禁止交办的事项', en: 'the barred duties' }, placed(negativeList?.duties, '/negativeList/duties'));
  yield* twice({ zh: '容错情形', en: 'the situations of exemptions' }, [
    ...placed(exemptions?.situations, '/exemptions/situations'),
    ...placed(exemptions?.forceMajeure?.situations, '/exemptions/forceMajeure/situations'),
  ]);
  // conditions and exclusions are answered in one list
  yield* twice({ zh: '容错的条件和排除', en: 'the conditions and exclusions of exemptions' }, [
    ...placed(exemptions?.conditions, '/exemptions/conditions'),
    ...placed(exemptions?.exclusions, '/exemptions/exclusions'),
  ]);
  yield* twice(
    { zh: '时间表的环节', en: 'the windows of the schedule' },
    placed(schedule?.windows, '/schedule/windows'),
  );
  yield* twice({ zh: '抽样方案', en: 'the sampling plans' }, placed(sampling, '/sampling'));
  yield* twice({ zh: '复核申诉时限', en: 'the clocks of review' }, placed(review?.clocks, '/review/clocks'));
  yield* twice({ zh: '程序', en: 'the procedures' }, placed(procedures, '/procedures'));
}

const placed = (list: readonly { id: string }[] | undefined, pointer: string): Named[] =>
  (list ?? []).map(({ id }, i) => ({ id, pointer: `${pointer}/${i}/id` }));

const laddersOf = ({ rules, pointer }: KindInventory): Named[] =>
  (['rules', 'recommendations'] as const).flatMap((list) =>
    rules[list].flatMap(({ kind, id }, i) =>
      kind === 'ladder' ? [{ id, pointer: `${pointer}/${list}/${i}/id` }] : [],
    ),
  );

function* twice(where: { zh: string; en: string }, named: readonly Named[]): Generator<Diagnostic> {
  const first = new Map<string, string>();
  for (const { id, pointer } of named) {
    const before = first.get(id);
    if (before === undefined) first.set(id, pointer);
    else
      yield fault('duplicate-id', pointer, {
        zh: `${where.zh}里有两个“${id}”，先前的在 ${before}。请给其中一个另起编号。`,
        en: `"${id}" stands twice among ${where.en}, first at ${before}. Give one of them another id.`,
      });
  }
}

function* reserved(nodes: readonly Named[]): Generator<Diagnostic> {
  for (const { id, pointer } of nodes)
    if (id === CONCERNED)
      yield fault('duplicate-id', pointer, {
        zh: `“${CONCERNED}”在效果里表示“有关评分项”，评分项不能再叫这个名字。请另起编号。`,
        en: `"${CONCERNED}" in an effect means the nodes that findings concern, so no node may be called that. Give it another id.`,
      });
}
