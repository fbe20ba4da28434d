import type { FeedbackRecord } from '../contract/records/feedback.js';
import { everything } from '../http/list-query.js';
import { type Ask, both, type Form } from './form.js';
import { office } from './office.js';
import { emptyLetter } from './sheet.js';
import { cycleText, dayText } from './words.js';

/** 结果反馈书: tells one cadre the grade, why, and until when a review may be asked for. Never a rank. */
export const feedbackLetter: Form = {
  id: 'feedback-letter',
  title: both('驻村驻镇干部履职评估结果反馈书', 'Your result'),
  of: 'result',
  paper: 'portrait',
  async draw(ask, from) {
    const { cycle, actor, language, county, today, of } = ask;
    const result = await from.results.brief(of, actor, language, 'cadre');
    const filter = { cycleId: cycle.id, resultId: of };
    const [told] = await everything((query) => from.feedback.list(query, actor), filter);
    const named = cycleText(cycle.code, language);
    const graded = both(
      `你在${named}履职评估中的等次为：${result.word ?? ''}。`,
      `Your grade for the ${named}: ${result.word ?? ''}.`,
    )[language];
    return {
      under: [],
      body: {
        kind: 'letter',
        to: both(`${result.name ?? ''}同志：`, `To ${result.name ?? ''}:`)[language],
        parts: [
          {
            heading: null,
            paragraphs: [graded, ...(result.determination === null ? [] : [result.determination]), ...result.why],
          },
          { heading: null, paragraphs: [reviewText(told, ask)] },
        ],
        table: null,
        signedBy: office(county, language),
        signedOn: dayText(today, language),
      },
      foot: FOOT[language],
    };
  },
  blank: ({ language }) => ({ body: emptyLetter(null), foot: FOOT[language] }),
};

const FOOT = { zh: ['本人签收：　　　　　　　日期：'], en: ['Received (signature):            on:'] };

function reviewText(told: FeedbackRecord | undefined, { language }: Ask): string {
  return told?.dueOn
    ? both(
        `对结果有异议的，可以在 ${dayText(told.dueOn, 'zh')} 前申请复核；复核期间不停止执行。每一分的条款、数据和依据，登录后在“我的评估”中逐项查看。`,
        `You may ask for a review until ${told.dueOn}; the result holds meanwhile. Every point with its clause is on your own page.`,
      )[language]
    : both(
        '每一分的条款、数据和依据，登录后在“我的评估”中逐项查看；对结果有异议的，可以按办法申请复核。',
        'Every point with its clause is on your own page; you may ask for a review as the measure says.',
      )[language];
}
