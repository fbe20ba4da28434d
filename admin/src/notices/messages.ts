import type { Messages } from '../i18n/message.js';

export const notices = {
  name: { zh: '公示', en: 'Notices' },
  empty: {
    zh: '封存后在这里拟公示，核对名单后张贴。',
    en: 'Once the results are sealed, the notice is drawn up here, checked and posted.',
  },
  title: { zh: '公示名单（%{code}）', en: 'Notice (%{code})' },
  draw: { zh: '拟公示', en: 'Draw up the notice' },
  drawHint: {
    zh: '%{half}已封存。按办法从封存的结果里列出公示名单，核对后再张贴。',
    en: '%{half} is sealed. The names are listed from the sealed results as the measure says; check them, then post.',
  },
  fields: {
    cycleId: { zh: '期次', en: 'Half-year' },
    state: { zh: '状态', en: 'State' },
    count: { zh: '人数', en: 'Names' },
    clause: { zh: '依据', en: 'Clause' },
    where: { zh: '张贴范围', en: 'Where' },
    publishedOn: { zh: '张贴日', en: 'Posted' },
    fromOn: { zh: '公示起', en: 'From' },
    endsOn: { zh: '公示止', en: 'Until' },
    dueOn: { zh: '收异议至', en: 'Objections until' },
    line: { zh: '序', en: 'No.' },
    name: { zh: '姓名', en: 'Name' },
    unit: { zh: '派出单位', en: 'Unit' },
    post: { zh: '岗位', en: 'Post' },
    place: { zh: '驻地', en: 'Posted to' },
    grade: { zh: '等次', en: 'Grade' },
  },
  choices: {
    state: {
      draft: { zh: '待张贴', en: 'drawn up' },
      published: { zh: '已张贴', en: 'posted' },
    },
  },
  names: { zh: '公示名单', en: 'Names' },
  noNames: { zh: '没有要公示的等次。', en: 'No grade is to be posted.' },
  over: { zh: '公示期已满', en: 'The notice is over' },
  tell: { zh: '去反馈本人', en: 'Tell the cadres' },
  print: { zh: '打印', en: 'Print' },
  publishHint: {
    zh: '不填日期则今天张贴，到办法规定的最短期限为止。期限一律自登记之日起算，补登不缩短公示。张贴后名单不再改。',
    en: 'Left empty: posted today, until the shortest time the measure allows. Days are counted from the day on which the posting is recorded. The names do not change afterwards.',
  },
  objection: {
    create: { zh: '登记异议', en: 'Record an objection' },
    line: { zh: '对谁', en: 'To whom' },
    from: { zh: '提出人', en: 'From' },
    text: { zh: '异议内容', en: 'What it says' },
  },
  moves: {
    publish: { zh: '张贴公示', en: 'Post the notice' },
  },
} as const satisfies Messages;
