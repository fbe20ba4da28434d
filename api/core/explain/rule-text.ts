import { conditionText, missingFacts } from './condition-text.js';
import { effectTexts } from './effect-text.js';
import type { Title } from '../../contract/fields.js';
import type { RuleLine } from './lines.js';
import type { Teller } from './teller.js';

/** The title of a rule, with its ladder's where the step's own does not say it. */
export function ruleTitle({ title, ladder }: Pick<RuleLine, 'title' | 'ladder'>, { words }: Teller): string {
  const own = words.pick(title);
  const whole = ladder ? words.pick(ladder) : own;
  return own.includes(whole) ? own : words.step(whole, own);
}

/** The word that others see for what a confidential rule does. */
export function shownText({ shownAs }: { shownAs?: Title }, { words }: Teller): string {
  return shownAs ? words.pick(shownAs) : words.grade.notShown;
}

/** One rule in one sentence: clause, what was compared, what came of it, what follows. */
export function ruleText(rule: RuleLine, teller: Teller): string {
  const { words } = teller;
  if (rule.outcome === 'withheld') {
    const body = words.rule.withheld((rule.visibleTo ?? []).map(words.role));
    return words.sentence(words.line(words.heading(shownText(rule, teller), [rule.clause.number]), body));
  }
  const heading = words.heading(ruleTitle(rule, teller), [rule.clause.number]);
  return words.sentence(words.line(heading, bodyOf(rule, teller)));
}

function bodyOf(rule: RuleLine, teller: Teller): string {
  const { rule: say } = teller.words;
  const condition = conditionText(rule.condition!, teller);
  switch (rule.outcome) {
    case 'held':
      return say.held(condition, effectTexts(rule.effects, teller));
    case 'neutralised':
      return say.neutralised(condition, effectTexts(rule.effects, teller));
    case 'unknown':
      return say.unknown(condition, missingFacts(rule.leaves, teller));
    default:
      return say.didNotHold(condition);
  }
}
