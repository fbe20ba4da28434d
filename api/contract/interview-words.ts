import type { Title } from './fields.js';
import type { CallBack, HouseholdKind, InterviewMode, InterviewOutcome } from './interview.js';

const title = (zh: string, en: string): Title => ({ zh, en });

// The words of the survey detail form, in Excel and on paper alike.

export const HOUSEHOLD_KINDS: Readonly<Record<string, Title>> = {
  monitored: title('监测', 'monitored'),
  formerPoor: title('脱贫', 'lifted out of poverty'),
  ordinary: title('一般', 'ordinary'),
} satisfies Record<HouseholdKind, Title>;
export const INTERVIEW_MODES: Readonly<Record<string, Title>> = {
  visit: title('入户', 'visit'),
  telephone: title('电话', 'telephone'),
} satisfies Record<InterviewMode, Title>;
export const INTERVIEW_OUTCOMES: Readonly<Record<string, Title>> = {
  complete: title('完成', 'complete'),
  refused: title('拒访', 'refused'),
  absent: title('空户/无人', 'nobody there'),
  substituted: title('更换样本', 'substituted'),
  invalid: title('无效', 'invalid'),
  brokenOff: title('中止', 'broken off'),
} satisfies Record<InterviewOutcome, Title>;
export const CALL_BACKS: Readonly<Record<string, Title>> = {
  agreed: title('一致', 'agreed'),
  differs: title('不一致', 'differs'),
} satisfies Record<CallBack, Title>;
