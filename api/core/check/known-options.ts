import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Question } from '../../contract/rater-group.js';
import type { EntityRules, RuleSet } from '../../contract/rule-set.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import { own } from './own.js';
import { unknownName } from './unknown-name.js';

/**
 * `unknown-option`: ballot leaves and vote shares name options that their question has. An option outside the denominator has no
 * points, and a ballot leaf gives points to every option inside it.
 */
export const knownOptions: Check = function* ({ ruleSet, kinds }) {
  for (const kind of kinds) {
    for (const { node, pointer } of kind.nodes) {
      if (node.kind !== 'ballot') continue;
      const question = questionOf(ruleSet, node.group, node.question);
      if (!question) continue;
      const named = Object.keys(node.options);
      for (const option of named) yield* judge(question, node.question, option, `${pointer}/options/${option}`, true);
      yield* withoutPoints(question, node.question, named, `${pointer}/options`);
    }
    for (const [id, { from }] of kind.facts) {
      if (from.kind !== 'voteShare') continue;
      const question = questionOf(ruleSet, from.group, from.question);
      const at = `${kind.pointer}/facts/${id}/from/options`;
      if (question)
        for (const [i, option] of from.options.entries())
          yield* judge(question, from.question, option, `${at}/${i}`, from.over === 'answered');
    }
    yield* knownWords(kind.rules.grades?.wordsBy, kind.pointer, kind.facts);
  }
};

function* judge(question: Question, id: string, option: string, pointer: string, mustCount: boolean) {
  const found = own(question.options, option);
  if (!found) {
    const where = { zh: `测评题 ${id} 的选项`, en: `the options of question ${id}` };
    yield unknownName('unknown-option', pointer, option, where, Object.keys(question.options));
  } else if (mustCount && found.counts === false)
    yield fault('unknown-option', pointer, {
      zh: `测评题 ${id} 的选项 ${option} 声明为不计入分母（counts: false），这里却要计它。请去掉这个选项，或让它计入。`,
      en: `Option ${option} of question ${id} stands outside the denominator (counts: false), yet it is counted here. Leave it out, or let it count.`,
    });
}

function* withoutPoints(question: Question, id: string, named: string[], pointer: string): Generator<Diagnostic> {
  for (const [option, { counts }] of Object.entries(question.options))
    if (counts !== false && !named.includes(option))
      yield fault('unknown-option', pointer, {
        zh: `测评题 ${id} 的选项 ${option} 计入分母，这里却没有给它分值。请写上分值；来源没写的，写 "unspecified"。`,
        en: `Option ${option} of question ${id} counts, but nothing here says what points it gives. Add its points, or "unspecified" where the source is silent.`,
      });
}

const questionOf = ({ raterGroups }: RuleSet, group: string, question: string) =>
  own(own(raterGroups, group)?.questions, question);

type WordsBy = NonNullable<EntityRules['grades']>['wordsBy'];

/** The words of grades, and their codes, are listed by choices of the fact that decides them. */
function* knownWords(
  wordsBy: WordsBy,
  pointer: string,
  facts: ReadonlyMap<string, { choices?: Record<string, unknown> }>,
) {
  const choices = wordsBy && facts.get(wordsBy.fact)?.choices;
  if (!wordsBy || !choices) return;
  const where = { zh: `数据项 ${wordsBy.fact} 的选项`, en: `the choices of fact ${wordsBy.fact}` };
  for (const list of ['words', 'codes'] as const)
    for (const choice of Object.keys(wordsBy[list] ?? {}))
      if (!Object.hasOwn(choices, choice))
        yield unknownName(
          'unknown-option',
          `${pointer}/grades/wordsBy/${list}/${choice}`,
          choice,
          where,
          Object.keys(choices),
        );
}
