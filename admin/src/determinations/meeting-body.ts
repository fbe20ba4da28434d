import type { MeetingRecord } from '../../../api/contract/records/determination.js';

export const MEETING_FIELDS = ['name', 'heldOn', 'present', 'minutesNumber', 'remark'] as const;
export type MeetingField = (typeof MEETING_FIELDS)[number];
/** What is typed of a meeting. */
export type MeetingText = Record<MeetingField, string>;

/** A meeting as it is typed. */
export const writtenOf = (meeting?: MeetingRecord): MeetingText => ({
  name: meeting?.name ?? '',
  heldOn: meeting?.heldOn ?? '',
  present: meeting?.present.join('、') ?? '',
  minutesNumber: meeting?.minutesNumber ?? '',
  remark: meeting?.remark ?? '',
});

/** A meeting as it is sent. */
export const meetingBody = ({ name, heldOn, present, minutesNumber, remark }: MeetingText) => ({
  name: name.trim(),
  heldOn,
  present: present.split(/[、,，;；\s]+/).filter(Boolean),
  minutesNumber: minutesNumber.trim() || null,
  remark: remark.trim() || null,
});
