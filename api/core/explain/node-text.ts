import type { Figure } from '../../contract/fields.js';
import type { MissingPolicy } from '../../contract/score-node.js';
import { conditionText } from './condition-text.js';
import { eachText } from './effect-text.js';
import { figureText, pointsText } from './figure-text.js';
import type { NodeEffectLine, NodeLine } from './lines.js';
import { readText } from './read-text.js';
import type { Teller } from './teller.js';

/** One node in one sentence: clause, what was read, which line applied, what changed it, its points. */
export function nodeText(node: NodeLine, teller: Teller): string {
  const { words } = teller;
  const band = node.read.kind === 'bands' ? node.read.band?.clause : undefined;
  return words.sentence(words.line(teller.heading(node.title, node.clause, band), bodyOf(node, teller)));
}

function bodyOf(node: NodeLine, teller: Teller): string {
  const { words } = teller;
  const weight = weightText(node, teller);
  if (node.after === 'notScheduled') return words.node.notScheduled(weight);
  if (node.after === 'excluded') return words.node.excluded(exclusion(node, teller), weight);
  if (node.after === 'missing')
    return node.isStoodIn
      ? words.node.stoodIn(
          (node.missing ?? []).map((policy) => policyText(policy, teller)),
          weight,
        )
      : words.node.missing(weight, readText(node, teller));
  return words.node.counted({
    ...(weight === undefined ? {} : { weight }),
    read: readText(node, teller)!,
    ...beforeAndChanges(node, teller),
    after: pointsText(node.after, words, node.round?.places),
    ...(node.max === undefined ? {} : { max: pointsText(node.max, words) }),
    ...(node.brings === undefined ? {} : { brings: pointsText(node.brings, words) }),
  });
}

/** The points before, and what brought them to what they are: effects, floor, maximum, rounding. */
function beforeAndChanges(node: NodeLine, teller: Teller): { before?: string; changes: string[] } {
  const { words } = teller;
  if (node.before === node.after && node.effects.length === 0) return { changes: [] };
  const changes = node.effects.map((effect) => changeText(effect, teller));
  if (node.isStoppedAt === 'min') changes.push(words.node.stoppedAtFloor(pointsText(node.min ?? 0, words)));
  if (node.isStoppedAt === 'max') changes.push(words.node.stoppedAtMaximum(pointsText(node.max!, words)));
  if (node.round && changes.length === 0) changes.push(words.node.rounded(node.round.places));
  return { before: pointsText(node.before as Figure, words), changes };
}

function changeText(effect: NodeEffectLine, teller: Teller): string {
  const { change } = teller.words.node;
  const rule = teller.quoted(effect.title, effect.clause);
  if (effect.kind === 'withheld') return change.withheld(teller.words.pick(effect.title));
  if (effect.kind === 'itemVeto') return change.itemVeto(rule);
  const points = effect.points === null ? null : pointsText(effect.points, teller.words);
  return change[effect.kind](rule, points, effect.per && eachText(effect.per, effect.per.fact, teller));
}

function exclusion(node: NodeLine, { words, ...teller }: Teller): string | undefined {
  if (node.exemption !== undefined) return words.node.byExemption(node.exemption);
  return node.countsWhen ? conditionText(node.countsWhen, { words, ...teller }) : undefined;
}

function weightText({ weight }: NodeLine, { words }: Teller): string | undefined {
  if (!weight) return undefined;
  return words.node.weight(figureText(weight.figure, words), weight.isPercent ? null : figureText(weight.of, words));
}

function policyText(policy: MissingPolicy, { words }: Teller): string {
  const say = words.node.policy;
  switch (policy.kind) {
    case 'holdUntil':
      return say.holdUntil(policy.attempts, policy.within);
    case 'fixed':
      return say.fixed(pointsText(policy.points, words));
    default:
      return say[policy.kind];
  }
}
