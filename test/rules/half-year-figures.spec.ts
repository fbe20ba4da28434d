import { readdirSync, readFileSync } from 'node:fs';
import type { Basis, Clause } from '../../api/contract/basis.js';

/** A figure of the rule set, and the clause whose sources must attest it. */
interface Use {
  pointer: string;
  clause: string;
  figure: string;
}
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Group = Record<string, Json>;

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Group & { basis: Basis };

const measures = ['m01', 'm02a', 'm02b', 'm08', 'm10', 'm14', 'm16', 'm18', 'm19'];
const paths = [
  'rules/half-year/2026-01-01.json',
  'rules/base/2026-01-01.json',
  ...['annual', 'term', 'selection', 'team-structure', 'team-matching', 'reform-review', 'follow-up'].map(
    (folder) => `rules/${folder}/2026-01-01.json`,
  ),
  ...measures.map((code) => `rules/measures/${code}.json`),
  ...readdirSync('rules/measures/single-rules')
    .filter((name) => !name.endsWith('.examples.json'))
    .map((name) => `rules/measures/single-rules/${name}`),
];

it('figures are found in the files at all', () => {
  const many = paths.map((path) => usesIn(read(path)).length);
  expect(many.slice(0, 2).every((one) => one > 3)).toBe(true);
  expect(many.reduce((all, one) => all + one)).toBeGreaterThan(500);
});

describe.each(paths)('%s', (path) => {
  const { basis, ...ruleSet } = read(path);
  const uses = usesIn(ruleSet);

  it('names a source for every weight, band, step, threshold, quota and limit', () => {
    expect(withoutSource(uses, basis)).toEqual([]);
  });

  it('notices each figure whose source is taken away', () => {
    const unnoticed = uses.filter((use) => {
      const clause = basis[use.clause]!;
      const robbed = { ...basis, [use.clause]: without(clause, use.figure) };
      return !withoutSource([use], robbed).includes(use);
    });
    expect(unnoticed).toEqual([]);
  });

  it('quotes every figure of a source as its clause words it, in both languages', () => {
    const misquoted = Object.entries(basis).flatMap(([id, { text, sources }]) => {
      const inEnglish = new Set(figuresOf(text.en));
      const isQuoted = (written: string) =>
        text.zh.includes(written) && figuresOf(written).some((figure) => inEnglish.has(figure));
      return sources.flatMap(({ figures = [] }) => figures.filter((f) => !isQuoted(f)).map((f) => `${id}: ${f}`));
    });
    expect(misquoted).toEqual([]);
  });
});

describe('a figure as a source writes it', () => {
  it.each([
    ['30%', ['30', '0.3']],
    ['2/3', [String(2 / 3)]],
    ['−10%', ['-10', '-0.1']],
    ['T−16', ['-16']],
    ['T+8', ['8']],
    ['0.5万元', ['0.5']],
    ['3至5件', ['3', '5']],
    ['06-30', ['06-30']],
  ])('%s is read as %j', (written, figures) => {
    expect(figuresOf(written)).toEqual(figures);
  });
});

const withoutSource = (uses: readonly Use[], basis: Basis) =>
  uses.filter(({ clause, figure }) => !attestedBy(basis[clause]).has(figure));

const attestedBy = (clause: Clause | undefined) =>
  new Set((clause?.sources ?? []).flatMap(({ figures = [] }) => figures.flatMap(figuresOf)));

const without = (clause: Clause, figure: string): Clause => ({
  ...clause,
  sources: clause.sources.map(({ figures = [], ...source }) => ({
    ...source,
    figures: figures.filter((written) => !figuresOf(written).includes(figure)),
  })),
});

/** Reads the numbers out of a wording: a share counts as per cent and as a part of one, a month and day as they stand. */
function figuresOf(written: string): string[] {
  const numbers = /\d\d-\d\d|(?<sign>−?)(?<whole>\d+(?:\.\d+)?)(?:\/(?<by>\d+))?(?<percent>%?)/g;
  return [...written.matchAll(numbers)].flatMap(({ 0: all, groups = {} }) => {
    if (groups['whole'] === undefined) return [all];
    const value = (groups['sign'] ? -1 : 1) * (Number(groups['whole']) / Number(groups['by'] ?? 1));
    return groups['percent'] ? [String(value), String(value / 100)] : [String(value)];
  });
}

/**
 * Every figure below a value with the nearest clause above it. Left out: what facts declare about their input, and
 * "more than 0" of a count, which only says "any". The points of a scale belong to the items that are marked with it.
 */
function usesIn(ruleSet: Group): Use[] {
  const groups = (ruleSet['raterGroups'] ?? {}) as Record<string, Group>;

  function walk(value: Json, pointer: string, clause: string): Use[] {
    if (typeof value === 'number') return [{ pointer, clause, figure: String(value) }];
    if (typeof value === 'string')
      return /^-?\d+\/\d+$|^\d\d-\d\d$/.test(value) ? [{ pointer, clause, figure: figuresOf(value)[0]! }] : [];
    if (Array.isArray(value)) return value.flatMap((one, i) => walk(one, `${pointer}/${i}`, clause));
    if (value === null || typeof value !== 'object') return [];
    if (value['operator'] === 'greaterThan' && value['value'] === 0) return [];
    const own = typeof value['clause'] === 'string' ? value['clause'] : clause;
    const scale = value['kind'] === 'marks' ? scaleOf(value) : null;
    return [
      ...Object.entries(value)
        .filter(([key]) => key !== 'facts' && key !== 'scales')
        .flatMap(([key, below]) => walk(below, `${pointer}/${key}`, own)),
      ...walk(scale, `${pointer}/scale`, own),
    ];
  }
  const scaleOf = ({ group, scale }: Group): Json =>
    ((groups[group as string]?.['scales'] ?? {}) as Group)[scale as string] ?? null;

  return walk(ruleSet, '', '');
}
