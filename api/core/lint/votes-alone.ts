import type { Effect } from '../../contract/effect.js';
import type { Determination } from '../../contract/procedure.js';
import type { KindInventory } from '../check/inventory.js';
import { compare, divide, one, toNumber, whole } from '../exact.js';
import { areVotesOnly, type Inputs, InputTracer } from './inputs.js';
import type { Linter, Struck } from './linter.js';
import { voteWeight } from './vote-weight.js';

/**
 * Rule 6. A cap, lift or veto that reads votes and surveys alone, and a grade made from nothing else, want people who may decide
 * otherwise (`determination` with room to change; for a veto also `vetoMayRise`). Points of which votes are half or more warn anyway.
 */
export const votesAlone: Linter = function* (inventory) {
  const tracer = new InputTracer(inventory);
  const { determination } = inventory.ruleSet;
  for (const kind of inventory.kinds) {
    for (const { rule, effects, condition } of kind.ruleLines) {
      const inputs = tracer.ofCondition(kind, condition);
      const fixing = effects.find(({ effect }) => fixesGrade(effect) && !mayDecideOtherwise(effect, determination));
      if (fixing && areVotesOnly(inputs)) {
        const message = {
          zh: `${rule.id}“${rule.title.zh}”只凭票数或测评就定了等次，没有人可以另作研判。`,
          en: `${rule.id} "${rule.title.en}" fixes the grade by votes or surveys alone, and nobody may weigh it.`,
        };
        yield struck(`${kind.kind}.${rule.id}`, fixing.pointer, message, inputs);
      }
    }
    yield* gradedByVotes(kind, tracer, determination);
  }
};

function* gradedByVotes(
  kind: KindInventory,
  tracer: InputTracer,
  determination: Determination | undefined,
): Generator<Struck> {
  const { score, grades } = kind.rules;
  if (!score || !grades?.bands) return;
  const inputs = tracer.ofNode(kind, score);
  const of = `${kind.kind}.${score.id}`;
  const pointer = `${kind.pointer}/score`;
  if (areVotesOnly(inputs) && (determination?.changeAtMost ?? 0) === 0) {
    const message = {
      zh: `“${score.title.zh}”全部来自票数或测评，并直接定等。`,
      en: `All of "${score.title.en}" comes from votes or surveys and becomes the grade directly.`,
    };
    yield struck(of, pointer, message, inputs);
    return;
  }
  const weight = voteWeight(kind, score, tracer);
  if (compare(weight, divide(one, whole(2))) < 0) return;
  const percent = Math.round(toNumber(weight) * 1000) / 10;
  const message = {
    zh: `“${score.title.zh}”有 ${percent}% 来自票数或测评，达到一半。`,
    en: `${percent}% of "${score.title.en}" comes from votes or surveys, half or more.`,
  };
  yield struck(of, pointer, message, inputs);
}

function struck(of: string, pointer: string, message: Struck['message'], inputs: Inputs): Struck {
  const foundBy = inputs.has('voteByWords') ? 'words' : 'structure';
  return { rule: 'votesAlone', strength: 'warning', foundBy, of, pointer, message };
}

const fixesGrade = ({ kind }: Effect) => kind === 'gradeCap' || kind === 'gradeLift' || kind === 'veto';

const mayDecideOtherwise = ({ kind }: Effect, determination: Determination | undefined) =>
  determination !== undefined && determination.changeAtMost > 0 && (kind !== 'veto' || determination.vetoMayRise);
