import type { Messages } from '../i18n/message.js';

export const feedback = {
  name: { zh: '结果反馈', en: 'Results told' },
  empty: {
    zh: '公示期满以后，在这里登记向干部本人反馈、向派出单位发函。',
    en: 'When the notice is over, it is recorded here that cadres were told and their units written to.',
  },
  fields: {
    cycleId: { zh: '期次', en: 'Half-year' },
    name: { zh: '姓名', en: 'Name' },
    areaCode: { zh: '驻地', en: 'Posted to' },
    unitId: { zh: '派出单位', en: 'Dispatching unit' },
    how: { zh: '反馈方式', en: 'How' },
    knownOn: { zh: '反馈日', en: 'Told on' },
    dueOn: { zh: '复核申请至', en: 'Review until' },
    confirmedAt: { zh: '本人确认', en: 'Confirmed' },
    letterNumber: { zh: '函号', en: 'Letter' },
    letterOn: { zh: '发函日', en: 'Letter of' },
  },
  choices: {
    how: {
      inPerson: { zh: '当面', en: 'in person' },
      inWriting: { zh: '书面', en: 'in writing' },
      byPhone: { zh: '电话', en: 'by telephone' },
    },
  },
  tell: {
    button: { zh: '登记反馈本人', en: 'Record that cadres were told' },
    hint: {
      zh: '一次登记本期所有可以反馈、还没有反馈的干部。有异议未答复的、须报上级确定的，留下不登记并逐个列出。复核的期限自登记之日起算。',
      en: 'Records it at once of everybody of this half-year who can be told and was not yet. Who waits for an objection or for those above is left, by name. The time for a review counts from the day of recording.',
    },
    toldOn: { zh: '反馈日（不填为今天）', en: 'Told on (today if left empty)' },
    done: { zh: '已登记 %{told} 人。', en: 'Recorded: %{told} cadres.' },
    left: { zh: '没有登记的', en: 'Not recorded' },
    why: {
      excepted: { zh: '本次除外', en: 'left out' },
      objection: { zh: '公示异议没有办结', en: 'an objection is open' },
      upward: { zh: '须报上级确定', en: 'those above determine the grade' },
      notice: { zh: '公示期未满', en: 'the notice is not over' },
    },
  },
  letter: {
    button: { zh: '登记致派出单位的函', en: 'Record a letter to a unit' },
    hint: {
      zh: '函件在“表册文书”里打印。登记后，记到这家单位已反馈、还没有发函的干部名下。',
      en: 'The letter is printed under “Forms and letters”. It is put to the files of the unit’s cadres who were told since the last.',
    },
    number: { zh: '函号', en: 'Number of the letter' },
    sentOn: { zh: '发函日（不填为今天）', en: 'Sent on (today if left empty)' },
  },
} as const satisfies Messages;
