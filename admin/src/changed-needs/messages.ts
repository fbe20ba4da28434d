import type { Messages } from '../i18n/message.js';

export const changedNeeds = {
  name: { zh: '需求变化', en: 'Changed needs' },
  empty: {
    zh: '驻村以来村里、乡镇的需要有变化的，由乡镇在这里提出。',
    en: 'What a township or village needs now that it did not when its cadres were chosen.',
  },
  create: { zh: '提出需求变化', en: 'State a need' },
  fields: {
    areaCode: { zh: '地方', en: 'Place' },
    need: { zh: '需要什么', en: 'Need' },
    specialty: { zh: '需要的专业', en: 'Specialty' },
    state: { zh: '状态', en: 'State' },
    answer: { zh: '县里答复', en: 'Answer' },
    reason: { zh: '撤回原因', en: 'Why withdrawn' },
    createdAt: { zh: '提出时间', en: 'Stated' },
  },
  choices: {
    state: {
      stated: { zh: '已提出', en: 'Stated' },
      noted: { zh: '县里已阅', en: 'Noted' },
      answered: { zh: '已答复', en: 'Answered' },
      withdrawn: { zh: '已撤回', en: 'Withdrawn' },
    },
  },
  moves: {
    note: { zh: '已阅', en: 'Note' },
    answer: { zh: '答复', en: 'Answer' },
    withdraw: { zh: '撤回', en: 'Withdraw' },
  },
} as const satisfies Messages;
