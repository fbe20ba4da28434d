import type { Messages } from '../i18n/message.js';

export const dutyReports = {
  name: { zh: '述职', en: 'Duty reports' },
  empty: { zh: '干部报送后在这里看。草稿只有本人看得到。', en: 'What cadres submitted. Drafts are theirs alone.' },
  fields: {
    cadreId: { zh: '姓名', en: 'Name' },
    cycleId: { zh: '评估周期', en: 'Cycle' },
    areaCode: { zh: '驻地', en: 'Posted to' },
    state: { zh: '状态', en: 'State' },
    characters: { zh: '字数', en: 'Characters' },
    submittedAt: { zh: '报送时间', en: 'Submitted' },
    text: { zh: '内容', en: 'Text' },
    reason: { zh: '退回原因', en: 'Why returned' },
  },
  choices: {
    state: {
      draft: { zh: '草稿', en: 'Draft' },
      submitted: { zh: '已报送', en: 'Submitted' },
      returned: { zh: '已退回', en: 'Returned' },
    },
  },
  moves: { submit: { zh: '报送', en: 'Submit' }, return: { zh: '退回', en: 'Return' } },
} as const satisfies Messages;
