import type { BarredDuty } from '../../contract/negative-list.js';
import type { Title } from '../../contract/fields.js';
import type { Check } from './check.js';
import { below, fault } from './fault.js';
import type { Inventory } from './inventory.js';

/** `barred-duty`: nothing that is scored is about what the negative list bars. */
export const barredDuties: Check = function* ({ ruleSet, kinds }) {
  const duties = ruleSet.negativeList?.duties ?? [];
  for (const { nodes } of kinds)
    for (const { node, pointer } of nodes) {
      if (!('about' in node)) continue;
      for (const duty of duties.filter(({ bars }) => bars.includes(node.about)))
        yield fault('barred-duty', `${pointer}/about`, {
          zh: `评分项 ${node.id} 考核的是 ${node.about}，负面清单 ${duty.id}（${duty.title.zh}）不许考核它。请删去这一项。`,
          en: `Node ${node.id} scores "${node.about}", which item ${duty.id} of the negative list (${duty.title.en}) bars. Take it out.`,
        });
    }
};

/** `barred-word`: a title that holds a listed word may be about a barred duty; people decide. */
export const barredWords: Check = function* (inventory) {
  const duties = inventory.ruleSet.negativeList?.duties ?? [];
  for (const { title, pointer } of scoredTitles(inventory))
    for (const { id, title: of, word } of duties.flatMap((duty) => wordsIn(title, duty)))
      yield fault('barred-word', `${pointer}/title`, {
        zh: `标题“${title.zh}”里有“${word}”，可能属于负面清单 ${id}（${of.zh}）。确实不是的，可以保留；是的，请删去。`,
        en: `The title "${title.en}" holds "${word}" and may be about item ${id} of the negative list (${of.en}). Keep it if it is not; otherwise take it out.`,
      });
};

const wordsIn = (title: Title, { id, title: of, words }: BarredDuty) =>
  (words ?? [])
    .filter((word) => title.zh.includes(word) || title.en.toLowerCase().includes(word.toLowerCase()))
    .slice(0, 1)
    .map((word) => ({ id, title: of, word }));

/** What people are scored by: nodes, rules that move points, questions that raters answer. */
function* scoredTitles({ ruleSet, kinds }: Inventory): Generator<{ title: Title; pointer: string }> {
  for (const { nodes, ruleLines } of kinds) {
    for (const { node, pointer } of nodes) yield { title: node.title, pointer };
    for (const { effects, rule, pointer } of ruleLines)
      if (effects.some(({ effect }) => effect.kind === 'bonus' || effect.kind === 'deduct'))
        yield { title: rule.title, pointer };
  }
  for (const [group, { questions }] of Object.entries(ruleSet.raterGroups))
    for (const [id, { title }] of Object.entries(questions ?? {}))
      yield { title, pointer: below('/raterGroups', group, 'questions', id) };
}
