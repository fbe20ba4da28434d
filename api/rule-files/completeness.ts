import type { Diagnostic } from '../contract/diagnostic.js';
import type { Title } from '../contract/fields.js';
import type { BaseLayerWaiver, RuleSet } from '../contract/rule-set.js';
import { isSound, judgeExamples, judgeSource, type SourceToJudge } from './judge-rule-set.js';

/** What keeps a draft from being proposed: faults of its text, and what is not there yet. Both are empty for one that may be. */
export type Completeness = { faults: Diagnostic[]; missing: Title[]; red: Title[] };

/** Looks whether a draft may be proposed on this day. */
export async function completenessOf(
  source: SourceToJudge,
  examples: string | null,
  today: string,
): Promise<Completeness> {
  const { ruleSet, diagnostics, lint } = await judgeSource(source);
  if (!ruleSet || !isSound(diagnostics)) return { faults: diagnostics, missing: [], red: [] };
  const struck = lint.findings.filter(({ strength }) => strength === 'refused');
  const missing = [...unsaid(ruleSet), ...unsigned(ruleSet, today), ...struck.map(({ message }) => message)];
  if (examples === null) return { faults: [], missing: [...missing, NO_EXAMPLES], red: [] };
  const ran = judgeExamples(ruleSet, examples);
  if (!isSound(ran.diagnostics)) return { faults: ran.diagnostics, missing, red: [] };
  const red = ran.results.filter(({ disagreements }) => disagreements.length > 0).map(({ name }) => name);
  return { faults: [], missing: red.length === 0 ? missing : [...missing, redExamples(red)], red };
}

/** Departures from the national layer that nobody has signed by this day. */
export const unsignedWaivers = ({ waivers }: RuleSet, today: string): BaseLayerWaiver[] =>
  (waivers ?? []).filter(({ signedOn }) => signedOn > today);

const NO_EXAMPLES: Title = {
  zh: '没有例子，至少写一个算例',
  en: 'it has no worked examples, write at least one',
};

const redExamples = (red: readonly Title[]): Title => ({
  zh: `有 ${red.length} 个例子算出的结果不符（${red[0]!.zh}${red.length > 1 ? ' 等' : ''}）`,
  en: `${red.length} of its examples come out differently ("${red[0]!.en}"${red.length > 1 ? ' and others' : ''})`,
});

function unsaid({ code, effectiveFrom }: RuleSet): Title[] {
  return [
    ...(code.length > 64 ? [{ zh: '代码超过 64 个字符', en: 'its code has more than 64 characters' }] : []),
    ...(effectiveFrom === undefined
      ? [{ zh: '没有写明施行日期（effectiveFrom）', en: 'it does not say its first day in force (effectiveFrom)' }]
      : []),
  ];
}

const unsigned = (ruleSet: RuleSet, today: string): Title[] =>
  unsignedWaivers(ruleSet, today).map(({ ceiling, signedOn }) => ({
    zh: `对“${ceiling}”的变通到 ${signedOn} 才签署`,
    en: `the waiver of "${ceiling}" is signed only on ${signedOn}`,
  }));
