import type { Evidence } from '../contract/basis.js';
import type { Title } from '../contract/fields.js';
import { LINT_RULES, type LintAnswer, type LintFinding } from '../contract/lint.js';
import { type Language, say } from './language.js';

const STATES: Record<'refused' | 'open' | 'answered', Title> = {
  refused: { zh: '拒绝', en: 'refused' },
  open: { zh: '警告', en: 'warning' },
  answered: { zh: '已答复', en: 'answered' },
};

/** A finding: place, state, rule and what it is about; below it what was found, why that matters, after which document, the answer. */
export function lintLine(finding: LintFinding, lang: Language): string {
  const { file, line, column, strength, foundBy, rule, of, message, answer } = finding;
  const { number, reason, sources } = LINT_RULES[rule];
  const place = [file ?? '', line, column].filter((part) => part !== undefined && part !== '').join(':');
  const state = STATES[strength === 'refused' ? 'refused' : answer ? 'answered' : 'open'][lang];
  const told = sources.map(({ document, evidence }) => document ?? ours(evidence, lang)).join(say(lang, '；', '; '));
  const hint = foundBy === 'words' ? say(lang, '（只凭字面）', ' (by its words only)') : '';
  return [
    `${place}  ${state}  ${number} ${rule}  ${of}${hint}`,
    `    ${message[lang]}${say(lang, '', ' ')}${reason[lang]}`,
    say(lang, `    依据：${told}`, `    After: ${told}`),
    ...(answer ? [`    ${answerText(answer, lang)}`] : []),
  ].join('\n');
}

/** An answer that answers nothing. */
export function strayLine(answer: LintAnswer & { file: string }, lang: Language): string {
  const { file, rule, of } = answer;
  return say(
    lang,
    `${file}  答复落空  ${rule}  ${of}\n    这里没有可以答复的警告：对象已改名、已不存在，或属拒绝而不能答复。请更正或删去。`,
    `${file}  stray answer  ${rule}  ${of}\n    There is no warning here to answer: the thing was renamed, is gone, or is refused. Correct or remove the answer.`,
  );
}

const answerText = ({ reason, by, on }: LintAnswer, lang: Language): string =>
  say(lang, `答复（${by}，${on}）：${reason.zh}`, `Answer (${by}, ${on}): ${reason.en}`);

const ours = (evidence: Evidence, lang: Language): string =>
  evidence === 'ours' ? say(lang, '本示范自定', 'our own choice') : evidence;
