import { Operator } from '../contract/condition.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import { Id } from '../contract/fields.js';
import { nearestName } from '../core/nearest-name.js';
import { strangeNames } from './condition-names.js';
import { didYouMean, fault, type Words } from './fault.js';
import { foundWords } from './found-words.js';
import type { Path } from './json-pointer.js';

/** The members of a comparison. */
export const LEAF = ['fact', 'operator', 'value'];

/** Signs people write for the operators that have names. */
const SIGNS: Record<string, string> = {
  '=': 'equal',
  '==': 'equal',
  '===': 'equal',
  '!=': 'notEqual',
  '!==': 'notEqual',
  '<>': 'notEqual',
  '≠': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '≤': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '≥': 'greaterThanInclusive',
};

/** Everything wrong with the form of one comparison: members missing, no operator, a value nothing compares with. */
export function* leafFaults(leaf: Record<string, unknown>, path: Path): Generator<Diagnostic> {
  const { fact, operator, value } = leaf;
  const missing = LEAF.filter((name) => !Object.hasOwn(leaf, name));
  const isMisspelt = Object.keys(leaf).some((name) => !LEAF.includes(name));
  if (missing.length > 0 && !isMisspelt) {
    yield fault('shape', path, {
      zh: `这个比较缺少 ${missing.join('、')}。比较写作 { "fact": …, "operator": …, "value": … }。`,
      en: `This comparison has no ${missing.join(', no ')}. Write { "fact": …, "operator": …, "value": … }.`,
    });
  }
  if (fact !== undefined && !Id.safeParse(fact).success) yield fault('shape', [...path, 'fact'], notAFact(fact));
  if (operator !== undefined && !Operator.safeParse(operator).success) yield unknownOperator(operator, path);
  if (value !== undefined) yield* valueFaults(value, operator, [...path, 'value']);
}

function* valueFaults(value: unknown, operator: unknown, path: Path): Generator<Diagnostic> {
  if (Array.isArray(value)) {
    if (value.length === 0) yield fault('shape', path, emptyValues);
    for (const [index, item] of value.entries()) {
      if (!isScalar(item)) yield fault('shape', [...path, index], notComparable(item));
    }
  } else if (typeof value === 'object' && value !== null) {
    yield* factValueFaults(value as Record<string, unknown>, path);
  } else if (!isScalar(value)) {
    yield fault('shape', path, notComparable(value));
  } else if (operator === 'in' || operator === 'notIn') {
    yield fault('type-mismatch', path, needsList(operator, value));
  }
}

/** A value that is another fact, `{ "fact": id }`: as a leaf, nothing else beside it. */
function* factValueFaults(value: Record<string, unknown>, path: Path): Generator<Diagnostic> {
  yield* strangeNames(
    Object.keys(value).filter((name) => name !== 'fact'),
    ['fact'],
    path,
  );
  if (!Object.hasOwn(value, 'fact')) yield fault('shape', path, notComparable(value));
  else if (!Id.safeParse(value.fact).success) yield fault('shape', [...path, 'fact'], notAFact(value.fact));
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function unknownOperator(operator: unknown, path: Path): Diagnostic {
  const written = typeof operator === 'string' ? operator : '';
  const guess = didYouMean(Object.hasOwn(SIGNS, written) ? SIGNS[written] : nearestName(written, Operator.options));
  const found = foundWords(operator);
  return fault('unknown-operator', [...path, 'operator'], {
    zh: `这里是${found.zh}，不是已知的运算符（${Operator.options.join('、')}）。${guess.zh}`,
    en: `Found ${found.en}, which is not an operator (${Operator.options.join(', ')}).${guess.en}`,
  });
}

const emptyValues: Words = {
  zh: '用来比较的列表是空的。请至少写一个值。',
  en: 'The list to compare with is empty. Write at least one value.',
};

function notAFact(fact: unknown): Words {
  const found = foundWords(fact);
  return {
    zh: `这里是${found.zh}，应为数据项的编号（字母开头，只含字母和数字）。`,
    en: `Found ${found.en}; expected the id of a fact (letters and digits, a letter first).`,
  };
}

function notComparable(value: unknown): Words {
  if (value === null) {
    return {
      zh: '不能与 null 比较：没有的值是缺失，不是 null。请删去这个比较，缺失由“missing”处理。',
      en: 'Nothing compares with null: an absent value is missing, it is not null. Remove it; "missing" of the fact says what absence means.',
    };
  }
  const found = foundWords(value);
  return {
    zh: `这里是${found.zh}，应为数、文本、true 或 false、它们的列表，或 { "fact": 编号 }。`,
    en: `Found ${found.en}; expected a number, text, true or false, a list of these, or { "fact": id }.`,
  };
}

function needsList(operator: string, value: unknown): Words {
  const found = foundWords(value);
  return {
    zh: `运算符“${operator}”要与列表比较，这里是${found.zh}。请加上 [ ]，或改用“equal”。`,
    en: `The operator "${operator}" compares with a list; found ${found.en}. Put [ ] around it, or use "equal".`,
  };
}
