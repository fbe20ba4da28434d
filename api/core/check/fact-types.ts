import type { Fact, FactSource } from '../../contract/fact.js';
import type { Title } from '../../contract/fields.js';
import type { Check } from './check.js';
import { factReads, type Wanted } from './fact-reads.js';
import { fault } from './fault.js';
import type { Inventory } from './inventory.js';

type FactType = Fact['type'];

/** How the types are called in messages. */
export const TYPE_NAMES: Record<FactType, Title> = {
  number: { zh: '数', en: 'a number' },
  boolean: { zh: '是否', en: 'a boolean' },
  choice: { zh: '单选', en: 'a choice' },
  list: { zh: '多选', en: 'a list of choices' },
  date: { zh: '日期', en: 'a date' },
};

/** `type-mismatch` of declarations: where a fact comes from, what its absence means, and who reads it, fit its type. */
export const factTypes: Check = function* (inventory) {
  for (const { facts, pointer } of inventory.kinds)
    for (const [id, fact] of facts) {
      const at = `${pointer}/facts/${id}`;
      const given = typeGivenBy(fact.from, inventory);
      if (given !== undefined && given !== fact.type)
        yield fault('type-mismatch', `${at}/type`, {
          zh: `数据项 ${id} 声明为${TYPE_NAMES[fact.type].zh}，但来源 ${fact.from.kind} 给出的是${TYPE_NAMES[given].zh}。请把 type 改为 "${given}"，或改来源。`,
          en: `Fact ${id} is declared as ${TYPE_NAMES[fact.type].en}, but "${fact.from.kind}" gives ${TYPE_NAMES[given].en}. Make its type "${given}", or change where it comes from.`,
        });
      if (!ABSENCES[fact.missing].includes(fact.type))
        yield fault('type-mismatch', `${at}/missing`, {
          zh: `数据项 ${id} 是${TYPE_NAMES[fact.type].zh}，缺失时不能当作 ${fact.missing}。可用：${absencesOf(fact.type).join('、')}。`,
          en: `Fact ${id} is ${TYPE_NAMES[fact.type].en}; its absence cannot mean "${fact.missing}". Possible: ${absencesOf(fact.type).join(', ')}.`,
        });
      if (wantsChoices(fact) && Object.keys(fact.choices ?? {}).length === 0)
        yield fault('type-mismatch', at, {
          zh: `数据项 ${id} 是${TYPE_NAMES[fact.type].zh}，却没有列出选项（choices），记什么都算缺失。请列出选项。`,
          en: `Fact ${id} is ${TYPE_NAMES[fact.type].en} but lists no choices, so whatever is recorded would count as missing. List its choices.`,
        });
      if (fact.range !== undefined && fact.type !== 'number')
        yield fault('type-mismatch', `${at}/range`, {
          zh: `数据项 ${id} 是${TYPE_NAMES[fact.type].zh}，只有数才有范围。请删去 range，或把 type 改为 "number"。`,
          en: `Fact ${id} is ${TYPE_NAMES[fact.type].en}, and only numbers have a range. Take "range" out, or make its type "number".`,
        });
    }
  yield* readerTypes(inventory);
};

const readerTypes: Check = function* (inventory) {
  for (const kind of inventory.kinds)
    for (const { of, fact: id, pointer, wants } of factReads(kind, inventory)) {
      const fact = of.facts.get(id);
      if (!fact || fits(fact.type, wants)) continue;
      const wanted =
        wants === 'poolKey' ? { zh: '单选或是否', en: 'a choice or a boolean' } : TYPE_NAMES[wants as FactType];
      yield fault('type-mismatch', pointer, {
        zh: `这里要一个${wanted.zh}的数据项，${id} 却是${TYPE_NAMES[fact.type].zh}。请改用别的数据项，或改 ${id} 的 type。`,
        en: `This place needs ${wanted.en}, but fact ${id} is ${TYPE_NAMES[fact.type].en}. Name another fact, or change the type of ${id}.`,
      });
    }
};

function fits(type: FactType, wants: Wanted): boolean {
  if (wants === 'any') return true;
  return wants === 'poolKey' ? type === 'choice' || type === 'boolean' : type === wants;
}

const ABSENCES: Record<Fact['missing'], FactType[]> = {
  unknown: ['number', 'boolean', 'choice', 'list', 'date'],
  zero: ['number'],
  false: ['boolean'],
  none: ['choice', 'list'],
};
const absencesOf = (type: FactType) =>
  Object.entries(ABSENCES).flatMap(([absence, of]) => (of.includes(type) ? [absence] : []));

const wantsChoices = ({ type, from }: Fact) =>
  (type === 'choice' || type === 'list') && (from.kind === 'recorded' || from.kind === 'earlier');

/** The type a source gives; undefined where it gives whatever was recorded. */
function typeGivenBy(from: FactSource, inventory: Inventory): FactType | undefined {
  switch (from.kind) {
    case 'recorded':
      return undefined;
    case 'cycle':
      return from.of === 'half' ? 'choice' : 'date';
    case 'grade':
      return 'choice';
    case 'earlier':
      return from.take === 'fact' ? undefined : from.take === 'grade' ? 'choice' : 'number';
    case 'parent':
      return inventory.kind(from.of)?.facts.get(from.fact)?.type;
    default:
      return 'number';
  }
}
