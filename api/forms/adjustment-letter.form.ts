import type { AdjustmentRecord } from '../contract/records/adjustment.js';
import { type Ask, both, type Form } from './form.js';
import { office } from './office.js';
import { emptyLetter } from './sheet.js';
import { dayText } from './words.js';

/** 函: what was decided after the assessment (talk, rectification, replacement, recall), to the unit or the township it concerns. */
export const adjustmentLetter: Form = {
  id: 'adjustment-letter',
  title: both('关于评估结果运用的函', 'Letter on what follows the assessment'),
  of: 'adjustment',
  paper: 'portrait',
  async draw(ask, from) {
    const { actor, language, county, today, of } = ask;
    const adjustment = await from.adjustments.get(of, actor);
    const { unitId, name, kind, number, decidedOn } = adjustment;
    const unit = unitId === null ? undefined : (await from.units.byIds([unitId])).get(unitId)?.name;
    const colon = language === 'zh' ? '：' : ':';
    return {
      title: both(`关于对${name}${KINDS[kind].zh}的函`, `${KINDS[kind].en}: ${name}`)[language],
      under: [number],
      body: {
        kind: 'letter',
        to: `${unit ?? name}${colon}`,
        parts: [{ heading: null, paragraphs: said(adjustment, ask) }],
        table: null,
        signedBy: office(county, language),
        signedOn: dayText(decidedOn ?? today, language),
      },
    };
  },
  blank: () => ({ body: emptyLetter(null) }),
};

const KINDS: Readonly<Record<AdjustmentRecord['kind'], { zh: string; en: string }>> = {
  talk: both('进行约谈', 'Talk'),
  rectification: both('限期整改', 'Rectification'),
  replacement: both('予以调换', 'Replacement'),
  recall: both('予以召回', 'Recall'),
};

function said({ reason, grounds, dueOn, name, kind }: AdjustmentRecord, { language }: Ask): string[] {
  const t = (zh: string, en: string) => both(zh, en)[language];
  return [
    t(`经研究，决定对${name}${KINDS[kind].zh}。`, `It was decided: ${KINDS[kind].en.toLowerCase()}, ${name}.`),
    t(`事由：${reason}`, `Why: ${reason}`),
    ...(grounds === null ? [] : [t(`研究意见：${grounds}`, `Grounds: ${grounds}`)]),
    ...(dueOn === null
      ? []
      : [t(`完成期限：${dayText(dueOn, 'zh')}。届时复查。`, `To be put right by ${dueOn}; it is checked then.`)]),
    ...(kind === 'recall' || kind === 'replacement'
      ? [
          t(
            '请商定接替人选，并按办法规定的交接期办理交接。',
            'Name a successor, and hand over within the days the measure sets.',
          ),
        ]
      : []),
  ];
}
