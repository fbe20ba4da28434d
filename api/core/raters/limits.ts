/**
 * From which size and which figure a question is asked. No source gives such figures; they are ours, chosen so that a county of
 * ten raters without any bias is asked a question about one of them in about one cycle of twenty per kind (`sifang raters --trial`
 * measures it). Below the sizes nothing is said at all.
 */
export const LIMITS = {
  /** Cadres whom a rater must have marked; standard deviations from the others; and how sure that is, in standard errors. */
  severity: { cadres: 6, deviations: 0.5, errors: 2.9 },
  /** Variance between a rater's cadres, against the others'; `errors` as above. */
  narrow: { cadres: 8, ratio: 0.36, errors: 2.6 },
  /** Variance between the items of one cadre, against the others'. */
  halo: { cadres: 6, items: 3, ratio: 0.35, errors: 3.2 },
  /** Share of a rater's cadres who get the very same marks, and how much more common that is than with the others. */
  sameForAll: { cadres: 6, items: 2, share: 0.8, timesOthers: 2 },
  /** Marks that two raters have in common, the share that are equal, and how likely that is by chance. */
  twins: { marks: 12, share: 0.95, chance: 0.001 },
  /** Cadres marked by everyone, raters, and the agreement below which it is asked. */
  disagreement: { cadres: 6, raters: 3, agreement: 0.4 },
  /** Marks of a rater, the last minutes of the window, and the share given in them. */
  lateBurst: { marks: 12, minutes: 60, share: 0.8 },
  /** Cycles of one pool, or pools with at least two cycles; and how likely it is by chance that nobody returns. */
  takingTurns: { cycles: 3, pools: 5, chance: 0.05 },
} as const;
