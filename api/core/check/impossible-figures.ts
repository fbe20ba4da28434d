import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Figure, Title } from '../../contract/fields.js';
import { compare, fromFigure, isNegative, one, zero } from '../exact.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import { givenBy } from './given-by.js';
import type { Inventory, KindInventory } from './inventory.js';

const isAbove = (a: Figure, b: Figure) => compare(fromFigure(a), fromFigure(b)) > 0;

/**
 * `impossible-figure`: a figure that cannot be what its place says: a negative deduction, a unit of 0, a share above 1, points that
 * the node's own limits cut off, a trim that leaves nobody.
 */
export const impossibleFigures: Check = function* (inventory) {
  for (const kind of inventory.kinds) {
    yield* effectFigures(kind);
    yield* nodeFigures(kind, inventory);
  }
  yield* shares(inventory);
};

function* effectFigures({ ruleLines }: KindInventory): Generator<Diagnostic> {
  for (const { effects, name } of ruleLines)
    for (const { effect, pointer } of effects) {
      if (effect.kind !== 'bonus' && effect.kind !== 'deduct') continue;
      for (const key of ['points', 'atMost'] as const) {
        const figure = effect[key];
        if (figure === undefined || !isNegative(fromFigure(figure))) continue;
        yield fault('impossible-figure', `${pointer}/${key}`, {
          zh: `${name.zh} 的 ${effect.kind} 写了负数 ${figure}：加减由 ${effect.kind} 表示，数要写成正的。要反过来，请改用 ${effect.kind === 'bonus' ? 'deduct' : 'bonus'}。`,
          en: `The "${effect.kind}" of ${name.en} is ${figure}: the kind already says which way, so the figure is positive. For the other way use "${effect.kind === 'bonus' ? 'deduct' : 'bonus'}".`,
        });
      }
    }
}

function* nodeFigures({ nodes }: KindInventory, inventory: Inventory): Generator<Diagnostic> {
  for (const { node, pointer } of nodes) {
    const { id, max, min } = node;
    const top = max === undefined || max === 'uncapped' ? undefined : max;
    const bottom = min === undefined ? 0 : min === 'none' ? undefined : min;
    if (top !== undefined && bottom !== undefined && isAbove(bottom, top))
      yield fault('impossible-figure', `${pointer}/max`, {
        zh: `评分项 ${id} 的下限 ${bottom} 高于上限 ${top}。请改正 min 或 max。`,
        en: `The least of node ${id}, ${bottom}, is above its maximum ${top}. Correct "min" or "max".`,
      });
    else
      for (const given of givenBy(node, inventory)) {
        const isOver = top !== undefined && isAbove(given.points, top);
        if (isOver || (bottom !== undefined && isAbove(bottom, given.points)))
          yield cutOff(id, given.points, isOver ? top : bottom!, isOver, `${pointer}${given.step}`);
      }
    if (node.kind === 'perUnit' && compare(fromFigure(node.per), zero) <= 0)
      yield fault('impossible-figure', `${pointer}/per`, {
        zh: `评分项 ${id} 以 ${node.per} 为一个单位，单位要大于 0。请改正 per。`,
        en: `Node ${id} counts in units of ${node.per}; a unit is above 0. Correct "per".`,
      });
    if ('trim' in node && node.trim && node.trim.high + node.trim.low >= node.trim.from)
      yield fault('impossible-figure', `${pointer}/trim`, {
        zh: `评分项 ${id} 满 ${node.trim.from} 人就去掉 ${node.trim.high} 个最高、${node.trim.low} 个最低，可能一个不剩。请提高 from 或少去几个。`,
        en: `Node ${id} takes away ${node.trim.high} from the top and ${node.trim.low} from the bottom once ${node.trim.from} answered, which can leave nobody. Raise "from" or take away fewer.`,
      });
  }
}

function cutOff(id: string, points: Figure, limit: Figure, isOver: boolean, pointer: string): Diagnostic {
  return fault('impossible-figure', pointer, {
    zh: `评分项 ${id} 这里给 ${points} 分，但${isOver ? `上限是 ${limit}` : `下限是 ${limit}`}，永远给不出。请改正分值，或改 ${isOver ? 'max；分制不同的（如 100 分制折成 60 分），把它放进一个 scaled 评分项' : 'min（可为负的写 "none"）'}。`,
    en: `Node ${id} gives ${points} here, but its ${isOver ? 'maximum' : 'least'} is ${limit}, so that can never be given. Correct the points, or change ${isOver ? '"max"; to carry another scale (100) to this one (60), put the node under a "scaled" one' : '"min" ("none" if it may go negative)'}.`,
  });
}

function* shares({ ruleSet }: Inventory): Generator<Diagnostic> {
  const found: { figure: Figure | undefined; pointer: string; of: Title }[] = [];
  for (const [id, { quorum }] of Object.entries(ruleSet.raterGroups)) {
    const of = { zh: `评价主体 ${id} 的法定人数`, en: `the quorum of rater group ${id}` };
    const at = `/raterGroups/${id}/quorum`;
    found.push({ figure: quorum?.shareOfRoll, pointer: `${at}/shareOfRoll`, of });
    found.push({ figure: quorum?.shareOfIssued, pointer: `${at}/shareOfIssued`, of });
    found.push({ figure: quorum?.shareOfCast, pointer: `${at}/shareOfCast`, of });
    for (const [i, { share }] of (quorum?.composition ?? []).entries())
      found.push({ figure: share, pointer: `${at}/composition/${i}/share`, of });
  }
  for (const [i, { id, share: drawn, callBackShare, strata }] of (ruleSet.sampling ?? []).entries()) {
    const of = { zh: `抽样方案 ${id}`, en: `sampling plan ${id}` };
    found.push({ figure: drawn, pointer: `/sampling/${i}/share`, of });
    found.push({ figure: callBackShare, pointer: `/sampling/${i}/callBackShare`, of });
    for (const [j, { share }] of strata.entries())
      found.push({ figure: share, pointer: `/sampling/${i}/strata/${j}/share`, of });
  }
  const remark = { zh: '定等办法', en: 'the determination' };
  found.push({ figure: ruleSet.determination?.remarkAbove, pointer: '/determination/remarkAbove', of: remark });
  for (const { figure, pointer, of } of found) {
    if (figure === undefined || (compare(fromFigure(figure), zero) >= 0 && compare(fromFigure(figure), one) <= 0))
      continue;
    yield fault('impossible-figure', pointer, {
      zh: `${of.zh}里的比例写成了 ${figure}，比例应在 0 到 1 之间（70% 写 0.7）。请改正。`,
      en: `A share of ${of.en} is ${figure}; a share lies between 0 and 1 (70 % is 0.7). Correct it.`,
    });
  }
}
