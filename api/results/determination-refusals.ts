import type { LimitFault } from '../core/determination/limits.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { DomainError } from '../http/domain-error.js';
import type { DeterminationEntity } from './determination.entity.js';

const TOLD_AT_MOST = 100;

/** A decision passes a limit of the measure. */
export function pastLimits(faults: readonly LimitFault[]): DomainError {
  const [first] = faults;
  const more = faults.length - 1;
  return new DomainError(
    'needs-unmet',
    {
      zh: `${first!.text.zh}。${more > 0 ? `另有 ${more} 处超出限度。` : ''}没有保存，请改正后一并提交。`,
      en: `${first!.text.en}. ${more > 0 ? `${more} more pass a limit. ` : ''}Nothing was saved; mend it and send all of them again.`,
    },
    { word: 'determinations', faults: faults.slice(0, TOLD_AT_MOST) },
  );
}

/** Somebody decided it meanwhile. */
export function decidedMeanwhile({ id, name, code, version }: DeterminationEntity): DomainError {
  return new DomainError(
    'stale',
    {
      zh: `${name ?? code} 的等次已有决定（第 ${version} 版），没有保存。请刷新，核对后在那一版上修改。`,
      en: `The grade of ${name ?? code} was decided already (version ${version}); nothing was saved. Reload, compare, and change that version.`,
    },
    { word: 'determinations', id, current: { version } },
  );
}

/** The measure knows no determination. */
export function notDetermined({ id, code }: CycleEntity): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 这一期所用的办法没有规定征求意见和研究确定，核算后直接封存。`,
      en: `The measure of cycle ${code} asks for no consultation and no determination: it is sealed as it was assessed.`,
    },
    { word: 'cycles', id },
  );
}

/** Not everybody is decided. */
export function stillOpen(
  { id, code }: CycleEntity,
  waiting: readonly { resultId: string; name: string }[],
): DomainError {
  const names = waiting.slice(0, 5).map(({ name }) => name);
  const more = waiting.length - names.length;
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 还有 ${waiting.length} 人没有研究意见（${names.join('、')}${more > 0 ? '等' : ''}），不能确定。照建议的可以一次记入，待研究的逐人决定。`,
      en: `${waiting.length} of cycle ${code} have no decision yet (${names.join(', ')}${more > 0 ? ', …' : ''}). Record as proposed whoever has a proposal; the open ones are decided one by one.`,
    },
    { word: 'cycles', id, results: waiting.slice(0, TOLD_AT_MOST).map(({ resultId }) => resultId) },
  );
}

/** So many changes ask for a remark. */
export function remarkMissing(clause: string, changed: number, of: number, meetingId: string): DomainError {
  const share = `${((changed / of) * 100).toFixed(1)}%`;
  return new DomainError(
    'needs-unmet',
    {
      zh: `${of} 人中有 ${changed} 人与建议不一致（${share}），超过办法所说的比例：请先在会议记录上写明原因（${clause}）。`,
      en: `${changed} of ${of} grades differ from the proposal (${share}), which is more than the measure lets pass without a word: say why on the record of the meeting first (${clause}).`,
    },
    { word: 'meetings', id: meetingId, changed, of, clause },
  );
}

/** The record of the meeting wants a number. */
export function minutesMissing(clause: string, meetingId: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `会议记录还没有纪要文号：办法要求写明，请先补上（${clause}）。`,
      en: `The record of the meeting has no number of its minutes, which the measure asks for: add it first (${clause}).`,
    },
    { word: 'meetings', id: meetingId, clause },
  );
}
