import type { Figure } from '../../contract/fields.js';
import type { MissingPolicy } from '../../contract/score-node.js';
import { conditionText } from './condition-text.js';
import { sum, toFigure } from '../exact.js';
import { eachText } from './effect-text.js';
import { exactFigure } from './exact-figure.js';
import { figureText, pointsText } from './figure-text.js';
import type { NodeEffectLine, NodeLine } from './lines.js';
import { lackText, readText } from './read-text.js';
import { shownText } from './rule-text.js';
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
      : words.node.missing(lackText(node, teller), weight);
  return words.node.counted({
    ...(weight === undefined ? {} : { weight }),
    read: readText(node, teller),
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
  const changes = byRule(node.effects).map((effects) => changeText(effects, teller));
  if (node.isStoppedAt === 'min') changes.push(words.node.stoppedAtFloor(pointsText(node.min ?? 0, words)));
  if (node.isStoppedAt === 'max') changes.push(words.node.stoppedAtMaximum(pointsText(node.max!, words)));
  if (node.round && changes.length === 0) changes.push(words.node.rounded(node.round.places));
  return { before: pointsText(node.before as Figure, words), changes };
}

/** What one rule changed, all its effects of one kind together. */
function changeText(effects: readonly NodeLine['effects'][number][], teller: Teller): string {
  const { words } = teller;
  const { change } = words.node;
  const [first] = effects;
  if (first!.kind === 'withheld') return change.withheld(shownText(first!, teller));
  const told = effects as NodeEffectLine[];
  const { kind, title, clause } = told[0]!;
  const rule = teller.quoted(title, clause);
  if (kind === 'itemVeto') return change.itemVeto(rule);
  const points = told.map((one) => one.points);
  const total = points.includes(null) ? null : toFigure(sum(points.map((one) => exactFigure(one!))));
  const each = told.flatMap(({ per }) => (per ? [eachText(per, per.fact, undefined, teller)!] : []));
  return change[kind](
    rule,
    total === null ? null : pointsText(total, words),
    each.length > 0 ? words.clauses(each) : undefined,
  );
}

function byRule(effects: NodeLine['effects']): NodeLine['effects'][] {
  const groups = new Map<string, NodeLine['effects']>();
  for (const effect of effects) {
    const key = effect.kind === 'withheld' ? effect.kind : `${effect.kind} ${effect.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), effect]);
  }
  return [...groups.values()];
}

function exclusion({ exemption, countsWhen }: NodeLine, teller: Teller): string | undefined {
  const { node } = teller.words;
  if (exemption !== undefined) return node.byExemption(exemption);
  return countsWhen ? node.countsWhen(conditionText(countsWhen, teller)) : undefined;
}

function weightText({ weight }: NodeLine, { words }: Teller): string | undefined {
  if (!weight) return undefined;
  return words.node.weight(figureText(weight.figure, words), weight.isPercent ? null : figureText(weight.of, words));
}

/** What happens when a part is missing, in words. */
export function policyText(policy: MissingPolicy, { words }: Teller): string {
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
