import type { Entity } from '../contract/entity.js';
import type { FactValue } from '../contract/fact.js';
import type { LeaveKind } from '../contract/records/leave.js';
import type { RuleSet } from '../contract/rule-set.js';
import { dayNumber } from '../core/day-number.js';
import type { CadreEntity } from './cadre.entity.js';
import type { LeaveEntity } from './leave.entity.js';
import { daysPosted, type Period } from './assessed-at.js';
import type { PostingEntity } from './posting.entity.js';
import { sinceAtPlace } from './stretches.js';

/** What the roster knows of a cadre in a period. */
export type OnRoster = {
  cadre: CadreEntity;
  period: Period;
  /** The posting whose place assesses. */
  posting: PostingEntity;
  /** All postings that began by the last day of the period, in order. */
  history: readonly PostingEntity[];
  leaves: readonly LeaveEntity[];
  unitCode: string;
  teamCode: string | undefined;
};

/** The villages a posting serves: its own, and its liaison villages. */
export function villagesOf({ areaCode, villages }: Pick<PostingEntity, 'areaCode' | 'villages'>): string[] {
  return areaCode.length === 12 ? [areaCode, ...villages] : villages;
}

/** The roster's part of a cadre: name, what it belongs to, and those facts that the measure asks to be recorded. */
export function entityOf(on: OnRoster, ruleSet: RuleSet): Entity {
  const { cadre, posting, unitCode, teamCode } = on;
  const villages = villagesOf(posting);
  return {
    kind: 'cadre',
    code: cadre.cadreCode,
    name: cadre.name,
    links: {
      ...(teamCode !== undefined && { team: teamCode }),
      ...(villages.length > 0 && { village: villages.length === 1 ? villages[0]! : villages }),
      township: posting.areaCode.slice(0, 9),
      dispatchingUnit: unitCode,
    },
    facts: asked(factsOf(on), ruleSet),
  };
}

function factsOf({ cadre, period, posting, history, leaves }: OnRoster): Record<string, FactValue> {
  const atPlace = history.slice(0, history.indexOf(posting) + 1);
  const secondedDays = calendarDaysOf(leaves.filter(({ kind }) => kind === 'secondment'));
  return {
    personnelStatus: cadre.personnelKind,
    postedOn: posting.dispatchedOn,
    inVillageSince: sinceAtPlace(atPlace) ?? posting.postedOn,
    daysAtPlace: daysPosted(history, period) - secondedDays,
    secondedDays,
    secondedWorkingDays: daysOf(leaves, 'secondment'),
    // Whoever is seconded is sent: it is no absence.
    officialTripDays: daysOf(leaves, 'officialTrip', 'secondment'),
    trainingDays: daysOf(leaves, 'training'),
    approvedLeaveDays: daysOf(leaves, 'annual', 'sick', 'personal'),
    sickAndPersonalLeaveDays: daysOf(leaves, 'sick', 'personal'),
  };
}

function calendarDaysOf(leaves: readonly LeaveEntity[]): number {
  return leaves.reduce((days, { from, to }) => days + dayNumber(to) - dayNumber(from) + 1, 0);
}

function daysOf(leaves: readonly LeaveEntity[], ...kinds: LeaveKind[]): number {
  return leaves.reduce((days, { kind, workingDays }) => (kinds.includes(kind) ? days + workingDays : days), 0);
}

/** Only what the measure declares as recorded; anything else would be an unknown fact. */
function asked(facts: Record<string, FactValue>, ruleSet: RuleSet): Record<string, FactValue> {
  const declared = ruleSet.entities.cadre?.facts ?? {};
  return Object.fromEntries(Object.entries(facts).filter(([id]) => declared[id]?.from.kind === 'recorded'));
}
