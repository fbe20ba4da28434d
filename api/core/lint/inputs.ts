import type { Condition, ConditionPart } from '../../contract/condition.js';
import type { Fact } from '../../contract/fact.js';
import type { ScoreNode } from '../../contract/score-node.js';
import { sourceReads } from '../check/fact-reads.js';
import type { Inventory, KindInventory } from '../check/inventory.js';
import { factsOf } from '../leaf-test.js';
import { childrenOf } from '../node-children.js';
import { soundsLikeVote } from './words.js';

/**
 * What a value comes from in the end: `vote` what people said in a ballot or survey, `voteByWords` a recorded figure whose title says
 * so, `rank` a place among others, `other` anything else. Constants and the calendar are no input.
 */
export type Input = 'vote' | 'voteByWords' | 'rank' | 'other';
export type Inputs = ReadonlySet<Input>;

const NONE: Inputs = new Set();
const only = (input: Input): Inputs => new Set([input]);
const together = (all: readonly Inputs[]): Inputs => new Set(all.flatMap((one) => [...one]));

/** Follows facts, nodes and conditions to their inputs, also across entities. Circles and unknown names count as nothing. */
export class InputTracer {
  private readonly known = new Map<string, Inputs>();

  constructor(private readonly inventory: Inventory) {}

  ofFact(kind: KindInventory, id: string): Inputs {
    return this.once(`fact ${kind.kind} ${id}`, () => {
      const fact = kind.facts.get(id);
      return fact ? this.ofSource(kind, fact) : NONE;
    });
  }

  ofNode(kind: KindInventory, node: ScoreNode): Inputs {
    return this.once(`node ${kind.kind} ${node.id}`, () => {
      switch (node.kind) {
        case 'constant':
          return NONE;
        case 'ballot':
          return only('vote');
        case 'rank':
          return only('rank');
        case 'account':
          return only('other');
        case 'marks':
          return only(node.about === 'satisfaction' ? 'vote' : 'other');
        case 'cases':
          return together([
            ...node.cases.map(({ when }) => this.ofCondition(kind, when)),
            ...childrenOf(node).map((child) => this.ofNode(kind, child)),
          ]);
        case 'fact':
        case 'bands':
        case 'perUnit': {
          const isSurvey = kind.facts.get(node.fact)?.from.kind === 'recorded' && node.about === 'satisfaction';
          return isSurvey ? only('vote') : this.ofFact(kind, node.fact);
        }
        default:
          return together(childrenOf(node).map((child) => this.ofNode(kind, child)));
      }
    });
  }

  ofCondition(kind: KindInventory, condition: Condition | ConditionPart): Inputs {
    if ('fact' in condition) return together(factsOf(condition).map((fact) => this.ofFact(kind, fact)));
    return together(partsOf(condition).map((part) => this.ofCondition(kind, part)));
  }

  private ofSource(kind: KindInventory, { from, about, title, type }: Fact): Inputs {
    const read = () => sourceReads(from, '', kind, this.inventory).map(({ of, fact }) => this.ofFact(of, fact));
    switch (from.kind) {
      case 'recorded':
        if (about === 'satisfaction') return only('vote');
        return only(about === undefined && type === 'number' && soundsLikeVote(title) ? 'voteByWords' : 'other');
      case 'cycle':
        return NONE;
      case 'voteShare':
        return only('vote');
      case 'rank':
        return only('rank');
      case 'points': {
        const node = kind.nodesById.get(from.node)?.node;
        return node ? this.ofNode(kind, node) : NONE;
      }
      case 'members':
        return from.fact === undefined ? only('other') : together(read());
      case 'count':
      case 'sum':
      case 'turnout':
      case 'earlier':
      case 'grade':
        return only('other');
      default:
        return together(read());
    }
  }

  private once(key: string, look: () => Inputs): Inputs {
    if (!this.known.has(key)) {
      this.known.set(key, NONE);
      this.known.set(key, look());
    }
    return this.known.get(key)!;
  }
}

/** Whether votes and surveys are all there is. */
export const areVotesOnly = (inputs: Inputs): boolean =>
  inputs.size > 0 && [...inputs].every((input) => input === 'vote' || input === 'voteByWords');

/** The parts of a condition one level down. */
export const partsOf = (condition: Condition): ConditionPart[] => {
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : [condition.not];
};
