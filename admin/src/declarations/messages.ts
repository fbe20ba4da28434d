import type { Messages } from '../i18n/message.js';

export const declarations = {
  name: { zh: '利益关系声明', en: 'Declarations of interest' },
  empty: {
    zh: '接受委托以后，调查员逐村声明有没有利益关系；没有声明的村不能交付。',
    en: 'Once commissioned, each assessor declares for each village whether there is an interest; without it nothing is delivered.',
  },
  fields: {
    cycleId: { zh: '期次', en: 'Cycle' },
    areaCode: { zh: '村', en: 'Village' },
    firm: { zh: '受托机构', en: 'Firm' },
    assessor: { zh: '调查员', en: 'Assessor' },
    state: { zh: '声明', en: 'Declaration' },
    words: { zh: '利益关系', en: 'Interest' },
    signedName: { zh: '签名', en: 'Signed' },
    signedOn: { zh: '签署日期', en: 'On' },
    replacedBy: { zh: '接替', en: 'Replaced by' },
    name: { zh: '签本人姓名', en: 'Sign with your name' },
    accountId: { zh: '由谁接替', en: 'Who takes over' },
  },
  choices: {
    state: {
      awaited: { zh: '待声明', en: 'awaited' },
      clear: { zh: '无利益关系', en: 'no interest' },
      interested: { zh: '有利益关系，待改派', en: 'an interest; somebody else is needed' },
      replaced: { zh: '有利益关系，已改派', en: 'an interest; replaced' },
      released: { zh: '已撤出', en: 'taken out' },
    },
  },
  moves: {
    'declare-none': { zh: '声明无利益关系', en: 'Declare no interest' },
    'declare-interest': { zh: '声明有利益关系', en: 'Declare an interest' },
    replace: { zh: '改派', en: 'Commission somebody else' },
  },
  moveHints: {
    'declare-none': {
      zh: '声明：本人与该村驻村干部、村干部没有亲属、合伙、雇佣等利益关系。签本人姓名，日期自动记录。',
      en: 'I have no family, business or employment tie to those posted in the village or its officials. Sign with your own name; the day is kept.',
    },
    'declare-interest': {
      zh: '写明是什么关系。声明以后，这个村不再由您调查，由县委组织部改派。',
      en: 'Say which. From then on the village is not yours to assess; the county commissions somebody else.',
    },
    replace: {
      zh: '接替的人也要声明。同一家机构的其他人可以接替，也可以撤出该村、委托别家。',
      en: 'Whoever takes over declares too. Somebody of the same firm may, or take the village out and commission another firm.',
    },
  },
  all: { zh: '为全部 %{count} 个村声明无利益关系', en: 'Declare no interest in all %{count} villages' },
  one: { zh: '已选 %{count} 个村', en: '%{count} villages' },
} as const satisfies Messages;
