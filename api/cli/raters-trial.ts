import type { RaterQuestion } from '../contract/rater-question.js';
import { raterDiagnostics } from '../core/rater-diagnostics.js';
import { type Bias, biasedReadings, inventedTurns } from '../demo/biased-raters.js';

/** How often a planted bias was asked about, and how often anybody else was, in so many invented groups. */
export interface Recovery {
  bias: Exclude<Bias, 'none'> | 'takingTurns';
  groups: number;
  /** Groups in which the biased one was asked the right question. */
  found: number;
  /** Groups in which somebody without that bias was asked the same kind of question. */
  wrongly: number;
}

const asked = (questions: RaterQuestion[], kind: string) => questions.filter((one) => one.kind === kind);

const BIASES = ['lenient', 'severe', 'narrow', 'halo', 'sameForAll', 'twins', 'lateBurst'] as const;

/** Plants each bias in so many invented groups and asks. The same seed gives the same figures on every machine. */
export function recoveries(groups: number, seed: string): Recovery[] {
  const seeds = Array.from({ length: groups }, (_, i) => `${seed}/${i}`);
  const unbiased = (isShared: boolean) => seeds.map((one) => raterDiagnostics(biasedReadings(one, 'none', isShared)));
  const [ownCadres, sameCadres] = [unbiased(false), unbiased(true)];
  const planted = BIASES.map((bias) => {
    const biased = bias === 'twins' ? 'r0,r1' : 'r0';
    const all = seeds.map((one) => asked(raterDiagnostics(biasedReadings(one, bias)), bias));
    const none = bias === 'twins' ? sameCadres : ownCadres;
    return {
      bias,
      groups,
      found: all.filter((questions) => questions.some(({ about }) => about.join() === biased)).length,
      wrongly: none.filter((questions) => asked(questions, bias).length > 0).length,
    };
  });
  const inTurn = (isArranged: boolean) =>
    seeds.filter((one) => asked(raterDiagnostics([], inventedTurns(one, isArranged)), 'takingTurns').length > 0).length;
  return [...planted, { bias: 'takingTurns', groups, found: inTurn(true), wrongly: inTurn(false) }];
}
