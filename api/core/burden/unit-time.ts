import type { Title } from '../../contract/fields.js';

/** How long one thing takes, and why we say so. */
export interface UnitTime {
  seconds: number;
  reason: Title;
}

/** Characters that one page holds: a printed page of A4 in the usual size, ours. */
export const CHARACTERS_ON_A_PAGE = 800;

/** The unit times behind every figure in minutes. All of them are ours: no source gives any, and a county that measures may change them. */
export const UNIT_TIMES = {
  personRecalled: {
    seconds: 30,
    reason: { zh: '（本）评一个人之前想一想他这半年', en: '(ours) thinking back over one person before marking' },
  },
  levelPicked: {
    seconds: 20,
    reason: { zh: '（本）看五档锚点，点一档', en: '(ours) reading the anchors of five levels and picking one' },
  },
  answerPicked: {
    seconds: 60,
    reason: {
      zh: '（本）对村的一问，回想访谈后作答',
      en: '(ours) a question about a village, answered after recalling the interview',
    },
  },
  sentence: {
    seconds: 120,
    reason: { zh: '（本）写一句，不超过50字', en: '(ours) one sentence of up to 50 characters' },
  },
  taskConfirmed: {
    seconds: 30,
    reason: { zh: '（本）对照清单确认一件任务', en: '(ours) confirming one task against the list' },
  },
  pageTurned: {
    seconds: 40,
    reason: {
      zh: '（本）票面上认人：照片、姓名、岗位',
      en: '(ours) recognising somebody on the ballot: photo, name, post',
    },
  },
  tick: {
    seconds: 20,
    reason: {
      zh: '（本）读一问、勾一个，老年人念给他听',
      en: '(ours) reading one question, or having it read, and ticking an answer',
    },
  },
  character: {
    seconds: 2.5,
    reason: {
      zh: '（本）述职每分钟24字，连想带写',
      en: '(ours) the duty report at 24 characters a minute, thinking included',
    },
  },
  ownTask: {
    seconds: 60,
    reason: { zh: '（本）勾一件自己的任务', en: '(ours) ticking the outcome of one task of one’s own' },
  },
  number: {
    seconds: 60,
    reason: { zh: '（本）从手头账上查一个数并录入', en: '(ours) looking a figure up in books at hand and typing it' },
  },
  household: {
    seconds: 600,
    reason: { zh: '（本）打通或走到一户并问完', en: '(ours) reaching one household and asking' },
  },
  callBack: {
    seconds: 180,
    reason: { zh: '（本）回访一户', en: '(ours) asking one household again to check' },
  },
  check: {
    seconds: 450,
    reason: { zh: '（本）一个项目四项、半小时', en: '(ours) four points of a project in half an hour' },
  },
  villageVisited: {
    seconds: 7200,
    reason: { zh: '（本）抽查一村两小时，不含路上', en: '(ours) two hours in a village, the way not counted' },
  },
  meeting: {
    seconds: 10800,
    reason: { zh: '（本）一次会半天', en: '(ours) half a day for a meeting' },
  },
  opinion: {
    seconds: 600,
    reason: { zh: '（本）看名单、写意见', en: '(ours) reading the list and writing an opinion' },
  },
} as const satisfies Record<string, UnitTime>;

export type UnitTimeName = keyof typeof UNIT_TIMES;
/** How long one of them takes, in seconds. */
export const secondsOf = (name: UnitTimeName): number => UNIT_TIMES[name].seconds;
