import type { Check } from './check.js';
import { fault } from './fault.js';

/** `floor-above-quorum`: whatever counts may also be shown, so that nothing hidden can be recovered by subtraction. */
export const showFloors: Check = function* ({ ruleSet }) {
  for (const [id, { showFrom, quorum }] of Object.entries(ruleSet.raterGroups)) {
    const least = quorum?.number ?? 1;
    if (showFrom === undefined || showFrom <= least) continue;
    yield fault('floor-above-quorum', `/raterGroups/${id}/showFrom`, {
      zh: `评价主体 ${id} 的票不足 ${showFrom} 张不显示，但${quorum?.number === undefined ? '没有规定最少有效票数（quorum.number）' : `满 ${least} 张就计分`}：从总分里减一减就能推出不显示的分。请把 quorum.number 提到 ${showFrom} 以上，或降低 showFrom。`,
      en: `Rater group ${id} is not shown below ${showFrom} ballots, but ${quorum?.number === undefined ? 'no least number of valid ballots is set (quorum.number)' : `counts from ${least}`}: what is hidden could be recovered by subtraction. Set quorum.number to ${showFrom} or more, or lower showFrom.`,
    });
  }
};
