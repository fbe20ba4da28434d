import { dayNumber } from '../core/day-number.js';
import type { PostingEntity } from './posting.entity.js';

/** A period that is assessed, both ends counted. */
export type Period = { startsOn: string; cutoffOn: string };

/** What of a posting says where somebody worked, and when. */
export type Stay = Pick<PostingEntity, 'areaCode' | 'postedOn' | 'endedOn' | 'handoverUntil'>;

/** Which place assesses somebody in a period, by which of the postings, and which other places are heard. */
export type AssessedAt<S extends Stay = PostingEntity> = {
  /** The posting whose place assesses: the present one, or the last one at the former place. */
  posting: S;
  /** The places besides it where the cadre worked in the period, in the order of their codes. */
  hears: string[];
};

/**
 * R21: after a move the present place assesses; where over half of the period was spent in a former place, that place does, after hearing
 * the other. A handover counts for both places (R22).
 * @param history all postings that began by the last day of the period, in order
 * @returns null for somebody who is not posted on the last day
 */
export function assessedAt<S extends Stay>(history: readonly S[], period: Period): AssessedAt<S> | null {
  const { cutoffOn } = period;
  const present = history.findLast(
    ({ postedOn, endedOn }) => postedOn <= cutoffOn && (endedOn ?? cutoffOn) >= cutoffOn,
  );
  if (!present) return null;
  const days = daysByPlace(history, period);
  const half = (dayNumber(cutoffOn) - dayNumber(period.startsOn) + 1) / 2;
  const [former] = [...days].find(([areaCode, count]) => areaCode !== present.areaCode && count > half) ?? [];
  const posting = history.findLast(({ areaCode }) => areaCode === (former ?? present.areaCode))!;
  const hears = [...days.keys()].filter((areaCode) => areaCode !== posting.areaCode).toSorted();
  return { posting, hears };
}

/** How many days of a period somebody worked at each place. A handover is worked at both. */
export function daysByPlace(history: readonly Stay[], { startsOn, cutoffOn }: Period): Map<string, number> {
  const days = new Map<string, number>();
  for (const [at, { areaCode, postedOn, endedOn }] of history.entries()) {
    const handover = history[at + 1]?.handoverUntil ?? null;
    const last = [endedOn ?? cutoffOn, handover ?? ''].toSorted().at(-1)!;
    const from = postedOn > startsOn ? postedOn : startsOn;
    const to = last < cutoffOn ? last : cutoffOn;
    if (from <= to) days.set(areaCode, (days.get(areaCode) ?? 0) + dayNumber(to) - dayNumber(from) + 1);
  }
  return days;
}

/** How many days of a period somebody was posted at all; a handover is one day, however many places count it. */
export function daysPosted(history: readonly Stay[], { startsOn, cutoffOn }: Period): number {
  return history.reduce((days, { postedOn, endedOn }) => {
    const from = postedOn > startsOn ? postedOn : startsOn;
    const to = endedOn !== null && endedOn < cutoffOn ? endedOn : cutoffOn;
    return from <= to ? days + dayNumber(to) - dayNumber(from) + 1 : days;
  }, 0);
}
