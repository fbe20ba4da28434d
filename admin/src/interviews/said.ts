import type { InterviewRecord, InterviewSaid } from '../../../api/contract/records/interview.js';
import { dayOf } from '../shared/myself.js';

/** What is typed of a contact: as it stands in the fields, days and times as the county's clocks show them. */
export type Typed = {
  areaCode: string;
  sampleNumber: string;
  householdKind: InterviewSaid['householdKind'];
  mode: InterviewSaid['mode'];
  attempt: string;
  outcome: InterviewSaid['outcome'];
  replaces: string;
  invalidBecause: string;
  answers: Record<string, string>;
  interviewer: string;
  day: string;
  time: string;
  minutes: string;
};

/** An empty sheet: what stays the same from one household to the next is kept. */
export const nextAfter = (before: Pick<Typed, 'areaCode' | 'mode' | 'interviewer' | 'day'>): Typed => ({
  areaCode: before.areaCode,
  mode: before.mode,
  interviewer: before.interviewer,
  day: before.day,
  sampleNumber: '',
  householdKind: 'ordinary',
  attempt: '1',
  outcome: 'complete',
  replaces: '',
  invalidBecause: '',
  answers: {},
  time: '',
  minutes: '',
});

/** What a record says, to be corrected. */
export const typedOf = (one: InterviewRecord): Typed => ({
  areaCode: one.areaCode,
  sampleNumber: one.sampleNumber,
  householdKind: one.householdKind,
  mode: one.mode,
  attempt: String(one.attempt),
  outcome: one.outcome,
  replaces: one.replaces ?? '',
  invalidBecause: one.invalidBecause ?? '',
  answers: one.answers,
  interviewer: one.interviewer,
  day: dayOf(one.beganAt),
  time: new Date(Date.parse(one.beganAt) + 8 * 3_600_000).toISOString().slice(11, 16),
  minutes: String(one.minutes),
});

/** Whether anybody spoke: only then there are answers. */
export const isHeld = (outcome: Typed['outcome']): boolean => ['complete', 'invalid', 'brokenOff'].includes(outcome);

/** What is sent of it. */
export function saidOf(typed: Typed, callBack: InterviewSaid['callBack'] = null): InterviewSaid {
  const { outcome, answers, interviewer, householdKind, mode } = typed;
  const isSubstitute = outcome === 'substituted';
  const began = Date.parse(`${typed.day}T${typed.time}:00.000+08:00`);
  return {
    sampleNumber: typed.sampleNumber.trim().toUpperCase(),
    householdKind,
    mode,
    attempt: isSubstitute ? 0 : Number(typed.attempt),
    outcome,
    replaces: isSubstitute ? typed.replaces.trim().toUpperCase() : null,
    invalidBecause: outcome === 'invalid' ? typed.invalidBecause.trim() : null,
    answers: isHeld(outcome) ? answers : {},
    interviewer: interviewer.trim(),
    beganAt: Number.isNaN(began) ? '' : new Date(began).toISOString(),
    minutes: Number(typed.minutes || 0),
    callBack: outcome === 'complete' ? callBack : null,
  };
}
