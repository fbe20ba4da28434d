import type { RuleSet } from '../contract/rule-set.js';
import { cohortEffect } from '../core/diff/cohort-effect.js';
import type { RuleSetChange } from '../core/diff/change.js';
import { effectSentences } from '../core/diff/effect-sentences.js';
import { DIFF_WORDS } from '../core/diff/words.js';
import { diffRuleSets } from '../core/diff-rule-sets.js';
import { mustBeFile } from './existing-file.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { cohortTitle, nameOf } from './names.js';
import { print, printJson } from './output.js';
import { soundCohorts } from './score-file.js';

export interface DiffOptions {
  lang: Language;
  cohort?: string;
  json?: boolean;
}

/** `diff <old> <new>`: every difference of two rule sets as a sentence; with `--cohort` whom the changes move. Exit code 0. */
export async function diff(olderPath: string, newerPath: string, { lang, cohort, json }: DiffOptions): Promise<number> {
  await mustBeFile(olderPath, 'ruleSet');
  await mustBeFile(newerPath, 'ruleSet');
  if (cohort !== undefined) await mustBeFile(cohort, 'cohort');
  const { ruleSet: older } = await loadCompiled(olderPath);
  const { ruleSet: newer } = await loadCompiled(newerPath);
  const changes = diffRuleSets(older, newer);
  const effects = [];
  if (cohort !== undefined)
    for await (const one of soundCohorts(cohort, older.code, false))
      effects.push({ cohort: one, effect: cohortEffect(older, newer, one, changes) });
  if (json) {
    const told = changes.map(({ difference, ...line }) => ({
      ...line,
      before: difference.before,
      after: difference.after,
    }));
    await printJson({
      changes: told,
      cohorts: effects.map(({ cohort: { code }, effect }) => ({ cohort: code, ...effect })),
    });
    return 0;
  }
  await print(...changes.map((line) => changeLine(line, newer, older, lang)), summaryOf(changes, lang));
  for (const one of effects) {
    const told = effectSentences(one.effect, [older, newer], changes, lang, nameOf(one.cohort));
    await print(
      '',
      cohortTitle(one.cohort),
      told.summary,
      ...told.moved.map(indented),
      ...told.distribution.flatMap(({ heading, lines }) => ['', heading, ...lines.map(indented)]),
      '',
      say(lang, '各乡镇得分', 'Points by township'),
      ...told.townships.map(indented),
      '',
      told.causes.heading,
      ...told.causes.lines.map(indented),
    );
  }
  return 0;
}

const indented = (text: string) => `  ${text}`;

/** One change: the sentence, and below it the place, whom it concerns and which way. */
function changeLine(line: RuleSetChange, newer: RuleSet, older: RuleSet, lang: Language): string {
  const words = DIFF_WORDS[lang];
  const kinds = line.concerns.map((kind) => (newer.entities[kind] ?? older.entities[kind])!.title[lang]);
  const remarks = [
    ...(line.clause ? [line.clause.number] : []),
    line.pointer,
    ...(kinds.length > 0 ? [words.concerns(kinds)] : []),
    ...(line.kind === 'meaning' ? [words.direction[line.direction]] : []),
  ];
  return `${line.text[lang]}\n    ${remarks.join('  ')}`;
}

function summaryOf(changes: readonly RuleSetChange[], lang: Language): string {
  const words = DIFF_WORDS[lang];
  if (changes.length === 0) return say(lang, `${words.nothing}。`, `${words.nothing}.`);
  return words.lines(changes.length, changes.filter(({ kind }) => kind === 'meaning').length);
}
