import type { EntityKind, Id, Title } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { nodesById } from '../layout.js';
import type { ClauseRef, Named } from './lines.js';
import type { TraceReader } from './trace-reader.js';

/** A clause of `basis` as lines name it. */
export function clauseRef(ruleSet: RuleSet, id: string): ClauseRef {
  const clause = ruleSet.basis[id];
  return clause ? { id, number: clause.number, text: clause.text } : { id, number: id };
}

/** A node of the same kind by id. */
export function nodeNamed({ names }: TraceReader, id: Id): Named {
  const { node } = names.layout.nodes[names.nodeSlot(id)]!;
  return { id, title: node.title };
}

/** A grade in the words that this entity's own choice fact asks for, where the measure has several. */
export function gradeNamed({ names, value }: TraceReader, id: Id): Named {
  const grades = names.layout.rules.grades!;
  const words = grades.wordsBy && grades.wordsBy.words[String(value(grades.wordsBy.fact).value)];
  return { id, title: words?.[id] ?? grades.order.find((one) => one.id === id)!.title };
}

/** The title of a kind of entity, where the rule set has one. */
export const kindTitle = (ruleSet: RuleSet, kind: EntityKind): Title | undefined => ruleSet.entities[kind]?.title;

/** The title of a finding's code. */
export function conductTitle(ruleSet: RuleSet, code: string): Title {
  return ruleSet.negativeList?.conduct.find((one) => one.code === code)?.title ?? { zh: code, en: code };
}

/** The title of a fact of any kind; undefined when the kind has no such fact. */
export const factTitle = (ruleSet: RuleSet, kind: EntityKind, id: Id): Title | undefined =>
  ruleSet.entities[kind]?.facts[id]?.title;

/** The title of a node of any kind; undefined when the kind has no such node. */
export function nodeTitle(ruleSet: RuleSet, kind: EntityKind, id: Id): Title | undefined {
  const rules = ruleSet.entities[kind];
  return rules && nodesById(rules).get(id)?.title;
}
