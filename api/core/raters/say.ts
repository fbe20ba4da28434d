import type { Title } from '../../contract/fields.js';
import type { RaterQuestion } from '../../contract/rater-question.js';
import { threePlaces } from './statistics.js';

type Kind = RaterQuestion['kind'];

const percent = (share: number) => `${Math.round(share * 100)}%`;
const sd = (figure: number) => Math.abs(figure).toFixed(2);
const likely = (figure: number, below: string, about: string) =>
  figure < 0.001 ? `${below} 0.1%` : `${about} ${(figure * 100).toFixed(1)}%`;

/** Every kind as a question with its figure. {names} stands for whom it is about, so that a reader may put names for codes. */
const QUESTIONS: Record<Kind, (figure: number, count: number) => Title> = {
  lenient: (figure, count) => ({
    zh: `{names} 给 ${count} 名干部打的分，平均比别人高 ${sd(figure)} 个标准差：是这些干部确实做得好，还是尺度偏宽？`,
    en: `{names} marked ${count} cadres ${sd(figure)} standard deviations higher than others did: are these cadres better, or is the yardstick more lenient?`,
  }),
  severe: (figure, count) => ({
    zh: `{names} 给 ${count} 名干部打的分，平均比别人低 ${sd(figure)} 个标准差：是这些干部确实差一些，还是尺度偏严？`,
    en: `{names} marked ${count} cadres ${sd(figure)} standard deviations lower than others did: are these cadres weaker, or is the yardstick stricter?`,
  }),
  narrow: (figure, count) => ({
    zh: `{names} 给 ${count} 名干部打的分拉不开差距，方差只有别人的 ${percent(figure)}：是这些干部确实不相上下，还是没有分出高低？`,
    en: `{names} hardly told ${count} cadres apart: the variance is ${percent(figure)} of the others'. Are these cadres really alike, or were no differences made?`,
  }),
  halo: (figure, count) => ({
    zh: `{names} 对 ${count} 名干部，每人各项几乎打同一档，各项之间的方差只有别人的 ${percent(figure)}：各项确实一样，还是凭总印象打的？`,
    en: `{names} gave each of ${count} cadres much the same on every item: the variance between items is ${percent(figure)} of the others'. Are the items really alike, or was it one overall impression?`,
  }),
  sameForAll: (figure, count) => ({
    zh: `{names} 评的 ${count} 名干部里，${percent(figure)} 各项得分完全相同：是逐人考虑的吗？`,
    en: `Of the ${count} cadres {names} marked, ${percent(figure)} got the very same marks on every item: was each considered by itself?`,
  }),
  twins: (figure, count) => ({
    zh: `{names} 共同评的 ${count} 个分，${percent(figure)} 相同：两份是各自打的吗？`,
    en: `Of ${count} marks that {names} both gave, ${percent(figure)} are equal: were the two sheets filled in separately?`,
  }),
  disagreement: (figure, count) => ({
    zh: `评同样 ${count} 名干部的 {names}，一致程度只有 ${figure.toFixed(2)}（1 为完全一致）：各档的含义，要不要先商量一次？`,
    en: `On the same ${count} cadres {names} agree to ${figure.toFixed(2)} only (1 is complete agreement): should the meaning of the levels be talked over first?`,
  }),
  lateBurst: (figure, count) => ({
    zh: `{names} 的 ${count} 个分里，${percent(figure)} 是截止前最后一小时打的：时间够不够，要不要补看一遍？`,
    en: `Of the ${count} marks of {names}, ${percent(figure)} were given in the last hour: was there enough time, and should they be looked over again?`,
  }),
  takingTurns: (figure, count) => ({
    zh: `{names} 各期最好等次没有一人连得或再得（依据 ${count} 个期次或单位；若凭抽签，这样的可能${likely(figure, '不到', '约')}）：是各期情况确实不同，还是轮流安排的？`,
    en: `At {names} nobody was in the best grade twice (${count} cycles or pools; by lot this happens in ${likely(figure, 'less than', 'about')} of cases): did the work really differ, or were turns arranged?`,
  }),
};

/** A question with its figure to three decimals. */
export const say = (kind: Kind, about: string[], figure: number, count: number): RaterQuestion => ({
  kind,
  about,
  figure: threePlaces(figure),
  count,
  question: QUESTIONS[kind](figure, count),
});
