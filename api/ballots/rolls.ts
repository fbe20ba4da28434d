import type { SamplingPlan } from '../contract/procedure.js';
import type { NewDraw } from '../contract/records/draw.js';
import { type Fault, refused } from '../http/fault.js';

const SHOWN = 20;

/**
 * Refuses rolls from which a draw would not be fair: somebody with two chances, somebody with none.
 * @throws InvalidInput naming the village and the line
 */
export function mustBeSoundRolls(rolls: NewDraw['rolls'], plan: SamplingPlan): void {
  const faults: Fault[] = [];
  const known = new Set(plan.strata.map(({ id }) => id));
  const villages = new Set<string>();
  for (const [at, { areaCode, people }] of rolls.entries()) {
    if (villages.has(areaCode))
      faults.push({ pointer: `/rolls/${at}`, zh: `${areaCode} 的名册给了两份`, en: `${areaCode} has two rolls` });
    villages.add(areaCode);
    const first = new Map<string, number>();
    for (const [line, { code, strata }] of people.entries()) {
      const pointer = `/rolls/${at}/people/${line}`;
      const before = first.get(code);
      if (before !== undefined)
        faults.push({
          pointer: `${pointer}/code`,
          zh: `编号 ${code} 与第 ${before + 1} 行重复，会有两次机会`,
          en: `number ${code} is that of line ${before + 1} too and would have two chances`,
        });
      first.set(code, line);
      const unknown = strata.find((one) => !known.has(one));
      if (known.size > 0 && (strata.length === 0 || unknown !== undefined))
        faults.push({
          pointer: `${pointer}/strata`,
          zh: `类别应为：${plan.strata.map(({ id, title }) => `${title.zh}（${id}）`).join('、')}`,
          en: `the strata are: ${plan.strata.map(({ id, title }) => `${title.en} (${id})`).join(', ')}`,
        });
    }
  }
  if (faults.length > 0) throw refused(faults.slice(0, SHOWN));
}
