import type { EntityKind, Title } from '../../contract/fields.js';
import { compare } from '../exact.js';
import { exactFigure } from '../explain/exact-figure.js';
import { type Teller, teller as tellerIn } from '../explain/teller.js';
import { relationInWords } from './bare-fact.js';
import type { Difference, Place } from './change.js';
import { CHOICES } from './choices.js';
import { onlyLeafChanged } from './one-leaf.js';
import { keyOf, type Outline } from './outline.js';
import { isFigure, isTitle } from './same.js';
import { type Around, labelOf, valueInWords } from './value-words.js';
import { DIFF_WORDS, type DiffWords } from './words.js';

type Json = Record<string, unknown>;

/** Members that hold others and are named when something in them changes. */
const SAID = new Set(
  'quorum ballotChecks grades notice review schedule determination sampling ties ceiling springFestival provisional dutyReport taskList handover overlap exception wordsBy composition strata negativeList exemptions halves waivers hears authority hearing reports'.split(
    ' ',
  ),
);
/** Texts that people read and nothing computes with. */
const READ = new Set('text wording sources anchor number document address words'.split(' '));

/** Is it only what people read: a name, or the wording of something? */
export function readingOf({ kind, place, before, after }: Difference): 'meaning' | 'renamed' | 'reworded' {
  if (kind !== 'changed') return 'meaning';
  const name = place.at(-1)!;
  if (
    name === 'title' ||
    (isTitle(before) && isTitle(after) && (place.at(-2) === 'choices' || place.at(-3) === 'words'))
  )
    return 'renamed';
  if (name === 'number') return place[0] === 'basis' ? 'reworded' : 'meaning';
  return READ.has(name) ? 'reworded' : 'meaning';
}

/** One difference as a sentence in both languages. */
export const differenceText = (difference: Difference, older: Outline, newer: Outline): Title => ({
  zh: textIn('zh', difference, older, newer),
  en: textIn('en', difference, older, newer),
});

function textIn(language: keyof Title, difference: Difference, older: Outline, newer: Outline): string {
  const teller = tellerIn(language);
  const say = DIFF_WORDS[language];
  return teller.words.sentence(statement(difference, older, newer, teller, say));
}

function statement(difference: Difference, older: Outline, newer: Outline, teller: Teller, say: DiffWords): string {
  const { kind, place, before, after } = difference;
  const [own, other] = kind === 'removed' ? [older, newer] : [newer, older];
  const name = place.at(-1)!;
  const isItem = own.items.has(keyOf(place)) && (kind === 'added' || kind === 'removed');
  const subject = subjectOf(isItem ? place : place.slice(0, -1), own, other, teller, say);
  const [was, is] = [aroundOf(place, older, teller), aroundOf(place, newer, teller)];
  const label = memberLabel(place, own, teller, say);
  switch (kind) {
    case 'added':
      return isItem
        ? say.added(subject, contentOf(after, name, is))
        : say.newMember(subject, label, valueInWords(after, name, is));
    case 'removed':
      return isItem
        ? say.removed(subject, contentOf(before, name, was))
        : say.noMember(subject, label, valueInWords(before, name, was));
    case 'moved':
      return say.moved(subject, hangText(before, was, teller, say), hangText(after, is, teller, say));
    case 'reordered':
      return say.reordered(subject, valueInWords(before, name, was), valueInWords(after, name, is));
    default:
  }
  const reading = readingOf(difference);
  if (reading === 'renamed') return renamedText(before, after, label, teller, say);
  if (reading === 'reworded') return say.reworded(subject, label);
  const leaf = onlyLeafChanged(before, after);
  if (leaf && is.kind && leaf.before.fact === leaf.after.fact) {
    const title = older.ruleSet.entities[is.kind]?.facts[leaf.after.fact]?.title;
    return say.changed(
      subject,
      title ? teller.words.quote(teller.words.pick(title)) : label,
      relationInWords(leaf.before, older.ruleSet, is.kind, teller),
      relationInWords(leaf.after, newer.ruleSet, is.kind, teller),
    );
  }
  const read = place.at(-2) === 'options' && place[2] === 'nodes' ? 'points' : name;
  const [from, to] = [valueInWords(before, read, was), valueInWords(after, read, is)];
  return riseIn(difference, say)(subject, label, from, to);
}

function riseIn({ before, after }: Difference, say: DiffWords): DiffWords['changed'] {
  if (!isFigure(before) || !isFigure(after)) return say.changed;
  const sign = compare(exactFigure(after), exactFigure(before));
  return sign > 0 ? say.rose : sign < 0 ? say.fell : say.changed;
}

function memberLabel(place: Place, own: Outline, teller: Teller, say: DiffWords): string {
  const name = place.at(-1)!;
  if (place.at(-3) === 'bands' && place[2] === 'grades' && (name === 'from' || name === 'above')) return say.gradeLine;
  const effect = own.items.get(keyOf(place.slice(0, -1)))?.value as Json | undefined;
  if (place.at(-3) === 'effects' && name === 'points' && effect)
    return teller.words.pick(CHOICES[String(effect['kind'])]!);
  if (place.at(-2) === 'options' && place[2] === 'nodes') return optionTitle(place, own, teller);
  if (name === 'from' && place[2] === 'facts') return labelOf('from', teller, 'fact');
  if (name === 'number' && place[0] === 'basis') return labelOf('number', teller, 'basis');
  return labelOf(name, teller, String(effect?.['kind']));
}

/** The title of an option that a ballot node gives points for. */
function optionTitle(place: Place, own: Outline, teller: Teller): string {
  const node = own.items.get(keyOf(place.slice(0, 4)))?.value as Json | undefined;
  const group = own.ruleSet.raterGroups[String(node?.['group'])];
  const option = group?.questions?.[String(node?.['question'])]?.options[place.at(-1)!];
  return teller.words.quote(option ? teller.words.pick(option.title) : place.at(-1)!);
}

/** What a place is about: the titles on the way to it, and the parts of the measure that have none. */
function subjectOf(place: Place, own: Outline, other: Outline, teller: Teller, say: DiffWords): string {
  const titles: string[] = [];
  const labels: string[] = [];
  for (let length = 1; length <= place.length; length++) {
    const at = place.slice(0, length);
    const name = at.at(-1)!;
    const value = (own.items.get(keyOf(at)) ?? other.items.get(keyOf(at)))?.value as Json | undefined;
    const isKind = length === 2 && at[0] === 'entities';
    const text = value && !isKind ? itemText(at, value, own, teller, say) : undefined;
    if (text !== undefined) {
      titles.push(text);
      labels.length = 0;
    } else if (SAID.has(name) && (length < place.length || value)) labels.push(labelOf(name, teller));
    else if (isKind && place.length === 2)
      titles.push(teller.words.quote(teller.words.pick((value as { title: Title }).title)));
  }
  return say.subject(titles.slice(-2), labels);
}

function itemText(at: Place, value: Json, own: Outline, teller: Teller, say: DiffWords): string | undefined {
  const { words } = teller;
  const list = at.at(-2);
  const clauseId = value['clause'];
  const clause = typeof clauseId === 'string' ? [own.ruleSet.basis[clauseId]?.number ?? clauseId] : [];
  if (isTitle(value['title'])) return words.heading(words.quote(words.pick(value['title'])), clause);
  if (at[0] === 'basis' && at.length === 2) return say.clause(String(value['number']));
  if (list === 'bands') {
    const around = aroundOf([...at, 'points'], own, teller);
    if ('points' in value) return say.bandOf(valueInWords(value['points'], 'points', around));
    return valueInWords(value['grade'], 'grade', around);
  }
  const word = ['stratum', 'role', 'dispatchLevel', 'half', 'kind', 'ceiling']
    .map((name) => value[name])
    .find((one) => typeof one === 'string');
  if (word !== undefined && list !== 'nodes')
    return CHOICES[String(word)] ? words.pick(CHOICES[String(word)]!) : words.quote(String(word));
  return undefined;
}

/** What came or went, in a few words beside its title. */
function contentOf(value: unknown, name: string, around: Around): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return valueInWords(value, name, around);
  const {
    title: _,
    kind: __,
    id: ___,
    score: ____,
    figures: _____,
    of: ______,
    cases: _______,
    otherwise: ________,
    ...rest
  } = value as Json;
  const isEffect = around.holders.length > 0 && 'kind' in (value as Json) && !('title' in (value as Json));
  return valueInWords(isEffect ? value : rest, isEffect ? 'effects' : name, around);
}

function hangText(value: unknown, { ruleSet, kind }: Around, teller: Teller, say: DiffWords): string {
  const { of, as } = value as { of: string; as?: string };
  const node = kind && { ruleSet, kind, holders: [], teller };
  const parent = node ? valueInWords(of, 'node', node) : of;
  return as === undefined ? parent : say.subject([parent], [say.otherwise]);
}

/** A title may have changed in the other language only. */
function renamedText(before: unknown, after: unknown, label: string, teller: Teller, say: DiffWords): string {
  const [was, is] = [titleText(before, teller), titleText(after, teller)];
  return was === is ? say.reworded(was, label) : say.renamed(was, is);
}

function titleText(value: unknown, { words }: Teller): string {
  return isTitle(value) ? words.quote(words.pick(value)) : String(value);
}

function aroundOf(place: Place, outline: Outline, teller: Teller): Around {
  const holders: Json[] = [];
  for (let length = place.length - 1; length > 0; length--) {
    const item = outline.items.get(keyOf(place.slice(0, length)));
    if (item) holders.push(item.value as Json);
  }
  // A node's weight is read in the words of what it hangs below.
  const hangs = outline.leaves.get(keyOf([...place.slice(0, 4), '@hangs']))?.value as { of: string } | undefined;
  const parent = hangs && outline.items.get(keyOf([...place.slice(0, 3), hangs.of]));
  if (parent) holders.push(parent.value as Json);
  const kind = place[0] === 'entities' ? (place[1] as EntityKind) : undefined;
  return { ruleSet: outline.ruleSet, kind, holders, teller };
}
