import type { FactValue } from '../../contract/fact.js';
import type { Figure } from '../../contract/fields.js';
import { figureText, percentText } from './figure-text.js';
import type { FactLine, ThresholdLine } from './lines.js';
import type { Teller } from './teller.js';
import type { Making } from './words.js';

/** The value of a fact with its unit: 3 times, 66.67…% (2/3), “Good”, yes, or that it is missing or not to be seen. */
export function valueText(line: FactLine, teller: Teller): string {
  const { words } = teller;
  if (line.isWithheld) return words.value.withheld((line.visibleTo ?? []).map(words.role));
  if (line.value === null) return line.found === undefined ? words.value.missing : words.value.wrong(line.found);
  if (line.choices) return quoted(line.choices, teller);
  return scalarText(line.value, line, teller);
}

/** The value with what it was made of or where it was taken from: "60 % = 48 days ÷ 80 days". */
export function madeText(line: FactLine, teller: Teller): string {
  const { words } = teller;
  const value = valueText(line, teller);
  const making = line.isWithheld || line.value === null ? undefined : makingOf(line, teller);
  return making ? words.value.made(value, making) : value;
}

/** Is there a value that the viewer may see? */
export const isSeen = (line: FactLine): boolean => !line.isWithheld && line.value !== null;

function makingOf(line: FactLine, teller: Teller): Making | undefined {
  const { words } = teller;
  if (line.findings && line.findings.length > 0) return { kind: 'days', days: line.findings.map(({ day }) => day) };
  if (line.from) return { kind: 'from', places: line.from.map(teller.place) };
  if (line.cycle !== undefined) return { kind: 'cycle', cycle: line.cycle };
  const { source, inputs } = line;
  if (!inputs || inputs.some((input) => input.isWithheld)) return undefined;
  if (
    source !== 'total' &&
    source !== 'difference' &&
    source !== 'quotient' &&
    source !== 'product' &&
    source !== 'elapsed' &&
    source !== 'gap'
  )
    return undefined;
  return { kind: source, parts: inputs.map((input) => `${words.pick(input.title)} ${valueText(input, teller)}`) };
}

/** What a leaf compares with, in the unit of its fact. */
export function thresholdText(threshold: ThresholdLine, fact: FactLine, teller: Teller): string {
  const { words } = teller;
  if (threshold.kind === 'fact') {
    const other = threshold.fact;
    return words.aside(words.pick(other.title), madeText(other, teller));
  }
  if (threshold.choices && threshold.choices.length === threshold.values.length)
    return quoted(threshold.choices, teller);
  return words.list(threshold.values.map((value) => scalarText(value, fact, teller)));
}

/** A figure in the unit of a fact. */
export function inUnitOf(fact: FactLine, figure: Figure, { words }: Teller): string {
  if (fact.isRatio) return percentText(figure, words);
  const { unit } = fact;
  return unit
    ? figureText(figure, words, (text) => words.figure.withUnit(text, words.pick(unit)))
    : figureText(figure, words);
}

function scalarText(value: FactValue, fact: FactLine, teller: Teller): string {
  const { words } = teller;
  if (typeof value === 'boolean') return words.quote(value ? words.value.yes : words.value.no);
  if (Array.isArray(value)) return value.length === 0 ? words.value.none : words.list(value.map(words.quote));
  if (fact.type !== 'number') return fact.type === 'date' ? String(value) : words.quote(String(value));
  return inUnitOf(fact, value, teller);
}

function quoted(titles: NonNullable<FactLine['choices']>, { words }: Teller): string {
  return titles.length === 0 ? words.value.none : words.list(titles.map((title) => words.quote(words.pick(title))));
}
