import { z } from 'zod';
import type { Source } from './basis.js';
import { type About, Day, Title } from './fields.js';

/** The burden-reduction rules by name, in the order of their numbers. */
export const LintCode = z.enum([
  'ledger',
  'reportTimeliness',
  'clockIn',
  'publicity',
  'appUse',
  'votesAlone',
  'listedDuty',
  'extraAssessment',
  'lastPlace',
  'aboveCeiling',
]);
export type LintCode = z.infer<typeof LintCode>;

/** `refused` blocks publishing and cannot be answered; a `warning` waits for a written answer. Neither stops a file from loading. */
export const LintStrength = z.enum(['refused', 'warning']);
export type LintStrength = z.infer<typeof LintStrength>;

/** One burden-reduction rule: what it strikes, why, after which document, and which `about` codes it strikes how hard. */
export interface LintRule {
  number: number;
  title: Title;
  reason: Title;
  sources: readonly Source[];
  about: Partial<Record<About, LintStrength>>;
}

const BRIEF: Source = { evidence: 'brief', document: '委托要求' };
const L3: Source = {
  evidence: 'A',
  document: 'L3 党政领导干部考核工作条例（2019）',
  address: 'https://wenda.12371.cn/liebiao.php?mod=viewthread&tid=643690',
};
const L8: Source = { evidence: 'B', document: 'L8 防治“指尖上的形式主义”意见（2023）' };
const L9: Source = { evidence: 'B', document: 'L9 整治形式主义为基层减负若干规定' };

/** The ten burden-reduction rules: the closed list. The four errands of the commission, ledgers and timeliness are refused. */
export const LINT_RULES: Record<LintCode, LintRule> = {
  ledger: {
    number: 1,
    title: { zh: '以台账、留痕论成效', en: 'Ledgers and traces as a measure of work' },
    reason: {
      zh: '会议、文件、照片、记录的多少不得衡量工作质量；台账完整性不得作为指标。',
      en: 'Meetings, documents, photos and notes may not measure quality; completeness of ledgers may not be an indicator.',
    },
    sources: [L9, BRIEF],
    about: { ledger: 'refused', materials: 'warning', proofByScreenshot: 'warning' },
  },
  reportTimeliness: {
    number: 2,
    title: { zh: '以报表、信息报送的及时性论成效', en: 'Timeliness of reports as a measure of work' },
    reason: {
      zh: '报表及时性不得作为指标。',
      en: 'Timeliness of reports may not be an indicator.',
    },
    sources: [BRIEF],
    about: { reportTimeliness: 'refused' },
  },
  clockIn: {
    number: 3,
    title: { zh: '打卡定位、在线时长、当众积分排名', en: 'Clock-in, location, time online, ranking shown to all' },
    reason: {
      zh: '原则上不得设置打卡签到、积分排名、在线时长等功能。',
      en: 'In principle there are no functions for clock-in, point ranking or time online.',
    },
    sources: [L8],
    about: { clockIn: 'warning' },
  },
  publicity: {
    number: 4,
    title: {
      zh: '媒体报道、领导批示、经验文章得分',
      en: "Points for media reports, leaders' comments, published experience",
    },
    reason: {
      zh: '领导批示、刊物采用、经验文章不得作为考核内容。',
      en: "Leaders' comments, publications and articles of experience may not be assessed.",
    },
    sources: [L9],
    about: { publicity: 'warning' },
  },
  appUse: {
    number: 5,
    title: { zh: '强制使用应用程序', en: 'Forced use of apps' },
    reason: {
      zh: '不得强制下载使用政务应用，使用率不得作为个人指标。',
      en: 'No app may be forced on people, and its use may not be a personal indicator.',
    },
    sources: [L8, L9],
    about: { appUse: 'warning' },
  },
  votesAlone: {
    number: 6,
    title: { zh: '只凭票数或者测评分数定等', en: 'A grade fixed by votes or survey scores alone' },
    reason: {
      zh: '不得简单以票数、民意调查得分定考核结果；须由组织综合研判。占一半即提示，一半这个数是本示范自定。',
      en: 'Results may not be fixed by votes or survey scores alone; people weigh them. One half of the points already warns, a figure of our own.',
    },
    sources: [L3, { evidence: 'ours', figures: ['1/2'] }],
    about: {},
  },
  listedDuty: {
    number: 7,
    title: { zh: '把清单不许交办的事项当作指标', en: 'Scoring a duty that may not be handed down' },
    reason: {
      zh: '填表报数、台账整理、村级日常事务代办、乡镇临时性打杂不得考核；未经县统一部署的部门任务、以村或干部为责任主体的事项须说明理由。',
      en: 'Forms and figures, ledgers, village errands and odd jobs of the township may not be assessed; department tasks without county deployment and being made the responsible body want a reason.',
    },
    sources: [BRIEF, { evidence: 'B', document: '山西2023年村级组织九项不得' }],
    about: {
      formFilling: 'refused',
      villageErrand: 'refused',
      townshipErrand: 'refused',
      delegatedDuty: 'warning',
      responsibleBody: 'warning',
    },
  },
  extraAssessment: {
    number: 8,
    title: { zh: '年度计划之外的单项考核', en: 'A single-item assessment outside the yearly plan' },
    reason: {
      zh: '每个部门一年至多一次综合考核；不得另设单项考核。',
      en: 'A department has at most one comprehensive assessment a year and adds no single-item ones.',
    },
    sources: [{ evidence: 'C', document: 'L7 统筹规范督查检查考核（2018）' }, L9],
    about: {},
  },
  lastPlace: {
    number: 9,
    title: { zh: '末位不论水平一律处理', en: 'The last place punished regardless of level' },
    reason: {
      zh: '总有人排在末位；没有绝对标准的末位处理不公平。',
      en: 'Somebody is always last; punishing a place without an absolute line is unfair.',
    },
    sources: [{ evidence: 'ours' }],
    about: {},
  },
  aboveCeiling: {
    number: 10,
    title: { zh: '名额高于国家上限', en: 'A quota above the national ceiling' },
    reason: {
      zh: '最高等次的比例不得高于该类考核的国家上限；要放宽须有签批的豁免。',
      en: 'The best grade goes to no larger share than the national ceiling for this assessment, unless a signed waiver says so.',
    },
    sources: [{ evidence: 'C', document: 'L1 公务员考核规定（2020修订）' }, L3],
    about: {},
  },
};

/** A written answer to a warning: who stands for keeping the thing as it is, why, since when. It is shown beside the warning. */
export const LintAnswer = z.strictObject({
  /** Which burden-reduction rule warned. */
  rule: LintCode,
  /** What it warned about, as `lint` names it: `cadre.R16`, `township.postingItem`, `assessment`. */
  of: z.string().min(1),
  reason: Title,
  /** The person or body that answers. */
  by: z.string().min(1),
  on: Day,
});
export type LintAnswer = z.infer<typeof LintAnswer>;

/** One thing that a burden-reduction rule strikes. */
export const LintFinding = z.strictObject({
  rule: LintCode,
  strength: LintStrength,
  /** `structure`: read from what the rule set does; `words`: only a word of a title says so, and people look. */
  foundBy: z.enum(['structure', 'words']),
  of: z.string().min(1),
  pointer: z.string(),
  file: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  message: Title,
  /** The answer in the rule set, or the signed waiver, where there is one. Refused findings have none. */
  answer: LintAnswer.optional(),
});
export type LintFinding = z.infer<typeof LintFinding>;
