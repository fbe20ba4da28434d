import { compare, equals, fromFigure, hundred, isNegative, sum, zero } from '../exact.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import { say } from './interval.js';

/** `weights-sum`: percentages add up to exactly 100 and none is negative, those left open aside; the parts of a ratio are positive. */
export const weights: Check = function* ({ kinds }) {
  for (const { nodes } of kinds)
    for (const { node, pointer } of nodes) {
      if (node.kind !== 'weighted') continue;
      const known = node.of.map(({ weight }) => (weight === 'unspecified' ? null : fromFigure(weight)));
      const values = known.map((weight) => weight ?? zero);
      const isOpen = known.includes(null);
      for (const [i, weight] of values.entries()) {
        if (known[i] === null) continue;
        const isWrong = node.weights === 'ratio' ? compare(weight, zero) <= 0 : isNegative(weight);
        if (!isWrong) continue;
        yield fault('weights-sum', `${pointer}/of/${i}/weight`, {
          zh: `评分项 ${node.id} 给 ${node.of[i]!.node.id} 的权重是 ${say(weight)}。${node.weights === 'ratio' ? '比例的每一份都要大于 0' : '权重不能为负'}，请改正。`,
          en: `Node ${node.id} gives ${node.of[i]!.node.id} the weight ${say(weight)}. ${node.weights === 'ratio' ? 'Every part of a ratio is above 0' : 'A weight is not negative'}: correct it.`,
        });
      }
      const total = sum(values);
      const isOff = isOpen ? compare(total, hundred) > 0 : !equals(total, hundred);
      if (node.weights === 'percent' && isOff)
        yield fault('weights-sum', `${pointer}/of`, {
          zh: `评分项 ${node.id} 的权重合计 ${say(total)}%（${values.map(say).join(' + ')}），应当正好 100%。请改正权重；按 a:b:c 计的，把 weights 写成 "ratio"。`,
          en: `The weights of node ${node.id} add up to ${say(total)} % (${values.map(say).join(' + ')}), not to exactly 100 %. Correct them, or write "ratio" if they are meant as a:b:c.`,
        });
    }
};
