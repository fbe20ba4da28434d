import type { Role } from '../contract/account.js';
import { chaseText } from './explain/chase-text.js';
import { effectText, isForPeople } from './explain/effect-text.js';
import { exemptionText } from './explain/exemption-text.js';
import { edgesText, gradeText } from './explain/grade-text.js';
import type { Lines, NodeLine, RuleLine } from './explain/lines.js';
import { nodeText } from './explain/node-text.js';
import { ruleText } from './explain/rule-text.js';
import { type Language, type NameOf, type Teller, teller } from './explain/teller.js';
import { linesFor } from './explain/veil.js';

/** Who is told, and in which language. */
export interface Telling {
  language: Language;
  viewer: Role;
  /** Names of other entities; without it they are called by kind and code. */
  nameOf?: NameOf;
}

/** How a sentence is to look: unknown and not scheduled are not zero, what an exemption struck stays, what is withheld looks alike. */
export type Tone = 'plain' | 'held' | 'unknown' | 'notScheduled' | 'excluded' | 'neutralised' | 'withheld';

/** One sentence of an explanation, and what it is about. */
export interface Sentence {
  part: 'grade' | 'chase' | 'node' | 'figure' | 'rule' | 'exemption' | 'recommendation';
  /** Node, rule, exemption … that it is about; for what to chase, its place in the list. */
  id: string;
  /** How deep a node stands in its tree; 0 elsewhere. */
  depth: number;
  tone: Tone;
  text: string;
}

/**
 * The explanation of one assessment for one viewer, sentence by sentence: the grade, how far it is to each line, what to chase, every
 * node that took part, every rule, exemptions, and what is recommended. Nothing is a rank, except for the county's organisation department.
 */
export function explain(lines: Lines, { language, viewer, nameOf }: Telling): Sentence[] {
  const told = linesFor(lines, viewer);
  const by = teller(language, nameOf);
  const edges = edgesText(told.grade, by);
  const sentence = (part: Sentence['part'], id: string, tone: Tone, text: string, depth = 0): Sentence => ({
    part,
    id,
    depth,
    tone,
    text,
  });
  return [
    sentence('grade', 'grade', gradeTone(told), gradeText(told, by)),
    ...(edges === null ? [] : [sentence('grade', 'edges', 'plain', edges)]),
    ...told.chase.map((line, i) => sentence('chase', String(i), 'unknown', chaseText(line, by))),
    ...told.nodes
      .filter(({ takesPart }) => takesPart)
      .map((node) =>
        sentence(node.tree === 'score' ? 'node' : 'figure', node.id, nodeTone(node), nodeText(node, by), node.depth),
      ),
    ...told.rules.map((rule) => sentence('rule', rule.id, ruleTone(rule), ruleText(rule, by))),
    ...told.exemptions.map((one) => sentence('exemption', one.id, 'plain', exemptionText(one, by))),
    ...told.recommendations.map((rule) => sentence('recommendation', rule.id, ruleTone(rule), ruleText(rule, by))),
    ...[...told.rules, ...told.recommendations].flatMap((rule) => actions(rule, by)),
  ];
}

/** The answer to "why this grade": one sentence. */
export function oneSentence(lines: Lines, { language, viewer, nameOf }: Telling): string {
  return gradeText(linesFor(lines, viewer), teller(language, nameOf));
}

/** What people are asked to do because a rule held, one sentence each. */
function actions(rule: RuleLine, by: Teller): Sentence[] {
  if (rule.outcome !== 'held') return [];
  return rule.effects.filter(isForPeople).map((effect) => {
    const because = by.words.effect.because(effectText(effect, by)!, by.heading(rule.title, rule.clause));
    return { part: 'recommendation', id: rule.id, depth: 0, tone: 'held', text: by.words.sentence(because) };
  });
}

function gradeTone({ grade }: Lines): Tone {
  if (grade.state === 'withheld') return 'withheld';
  return grade.state === 'graded' || grade.state === 'notGraded' || grade.state === 'ungraded' ? 'plain' : 'unknown';
}

function nodeTone({ after }: NodeLine): Tone {
  if (after === 'missing') return 'unknown';
  return after === 'notScheduled' || after === 'excluded' ? after : 'plain';
}

function ruleTone({ outcome }: RuleLine): Tone {
  return outcome === 'didNotHold' ? 'plain' : outcome;
}
