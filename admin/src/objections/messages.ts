import type { Messages } from '../i18n/message.js';

export const objections = {
  name: { zh: '公示异议', en: 'Objections' },
  empty: { zh: '还没有人提出异议。', en: 'Nobody has objected.' },
  fields: {
    line: { zh: '序', en: 'No.' },
    name: { zh: '对谁', en: 'To whom' },
    from: { zh: '提出人', en: 'From' },
    text: { zh: '内容', en: 'What it says' },
    receivedOn: { zh: '收到', en: 'Received' },
    dueOn: { zh: '答复期限', en: 'Answer until' },
    state: { zh: '状态', en: 'State' },
    answeredOn: { zh: '答复', en: 'Answered' },
    reason: { zh: '答复理由', en: 'Why' },
    noticeId: { zh: '公示', en: 'Notice' },
  },
  choices: {
    state: {
      received: { zh: '待答复', en: 'received' },
      upheld: { zh: '成立', en: 'upheld' },
      dismissed: { zh: '不成立', en: 'dismissed' },
    },
  },
  moves: {
    uphold: { zh: '异议成立', en: 'Uphold' },
    dismiss: { zh: '异议不成立', en: 'Dismiss' },
  },
  moveHints: {
    uphold: {
      zh: '成立的，先更正结果，再确认该同志的等次。写明理由。',
      en: 'The result is corrected before that person is confirmed. Say why.',
    },
  },
} as const satisfies Messages;
