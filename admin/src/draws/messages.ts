import type { Messages } from '../i18n/message.js';

export const draws = {
  name: { zh: '抽取代表', en: 'Drawing representatives' },
  empty: {
    zh: '把各村名册粘贴进来，当众定好种子，按抽样办法抽取代表和候补。',
    en: 'Paste the villages’ rolls, make a seed in public, and draw representatives and reserve by the sampling plan.',
  },
  fields: {
    cycleId: { zh: '期次', en: 'Cycle' },
    areaCode: { zh: '村', en: 'Village' },
    seed: { zh: '种子', en: 'Seed' },
    listed: { zh: '名册人数', en: 'On the roll' },
    drawn: { zh: '抽中', en: 'Drawn' },
    reserve: { zh: '候补', en: 'Reserve' },
    short: { zh: '缺额', en: 'Short' },
    state: { zh: '状态', en: 'State' },
    attempt: { zh: '第几次', en: 'Draw' },
    reason: { zh: '作废原因', en: 'Why discarded' },
  },
  choices: {
    state: {
      drawn: { zh: '已抽取', en: 'drawn' },
      discarded: { zh: '已作废', en: 'discarded' },
      forgotten: { zh: '已计票，姓名已删', en: 'counted, names forgotten' },
    },
  },
  moves: {
    substitute: { zh: '候补替换', en: 'Call the reserve' },
    discard: { zh: '作废', en: 'Discard' },
  },
  draw: {
    button: { zh: '抽取代表', en: 'Draw' },
    seed: { zh: '种子', en: 'Seed' },
    seedHint: {
      zh: '当众产生并记下来，如掷骰子的数字 3-5-1-6。有了它，任何人都能重抽核对。',
      en: 'Made in public and written down, such as the numbers of dice, 3-5-1-6. With it anyone can draw again and compare.',
    },
    roll: { zh: '名册（从表格复制）', en: 'Rolls (copied from a spreadsheet)' },
    rollHint: {
      zh: '每行一人，四列：村代码（12位）、编号、姓名、类别。类别：%{strata}；一户属于两类的用“、”隔开。第一行可以是标题。',
      en: 'One person a line, four columns: village code (12 digits), number, name, stratum. Strata: %{strata}; put “,” between two. The first line may be a heading.',
    },
    read: { zh: '读到 %{villages} 个村、%{people} 人。', en: '%{villages} villages, %{people} people read.' },
    badLine: {
      zh: '第 %{line} 行不是四列，或村代码不是12位。',
      en: 'Line %{line} has not four columns, or its village code not 12 digits.',
    },
    badStratum: { zh: '第 %{line} 行的类别“%{word}”不认识。', en: 'Line %{line}: no such stratum “%{word}”.' },
    keeps: {
      zh: '只保存编号、姓名和类别；计票以后姓名自动删除。',
      en: 'Number, name and stratum are kept, nothing else; the count forgets the names.',
    },
  },
  list: {
    title: { zh: '群众代表名单', en: 'Representatives' },
    number: { zh: '序号', en: 'No.' },
    code: { zh: '名册编号', en: 'On the roll' },
    name: { zh: '姓名', en: 'Name' },
    stratum: { zh: '类别', en: 'Stratum' },
    signed: { zh: '领票签名', en: 'Received (signature)' },
    drawn: { zh: '抽中的代表', en: 'Drawn' },
    reserve: { zh: '候补（按抽取次序）', en: 'Reserve, in the order of the draw' },
    strata: { zh: '各类人数', en: 'By stratum' },
    ofRoll: { zh: '%{title}：名册 %{listed}，抽中 %{drawn}', en: '%{title}: %{drawn} of %{listed}' },
    substituted: {
      zh: '%{out} 来不了（%{reason}），由 %{in} 替换',
      en: '%{out} could not come (%{reason}); %{in} came instead',
    },
    check: {
      zh: '种子 %{seed}。每人的次序是“种子|%{plan}|村代码|编号”的 SHA-256，由小到大；谁都可以复核。',
      en: 'Seed %{seed}. Everyone’s place is the SHA-256 of “seed|%{plan}|village code|number”, smallest first; anyone can check it.',
    },
    short: {
      zh: '“%{title}”应有 %{wanted}，只有 %{found}，不用别的补。',
      en: '“%{title}”: %{wanted} wanted, %{found} there; not filled with others.',
    },
    print: { zh: '打印名单', en: 'Print the list' },
    issue: { zh: '印票', en: 'Issue slips' },
    forget: {
      zh: '票密封后打乱发放，不记谁领了几号。',
      en: 'Hand the slips out sealed and unsorted; nobody writes down who got which.',
    },
    who: { zh: '谁来不了', en: 'Who cannot come' },
  },
} as const satisfies Messages;
