import type { INestApplicationContext } from '@nestjs/common';
import { LeavesService } from '../cadres/leaves.service.js';
import type { Cycle } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { LeaveKind } from '../contract/records/leave.js';
import type { Actor } from '../http/access.js';

/** Enters the leave that a half's facts count, one stretch after another from the first day of the half or of the posting. */
export async function enterLeaves(
  app: INestApplicationContext,
  { entities, cycle }: { entities: readonly Entity[]; cycle: Cycle },
  cadres: ReadonlyMap<string, string>,
  by: Actor,
): Promise<void> {
  const leaves = app.get(LeavesService, { strict: false });
  for (const { code, ...leave } of leavesOf({ entities, cycle }))
    await leaves.create({ cadreId: cadres.get(code)!, ...leave }, by);
}

/** The stretches of leave that a half's facts count, by the cadre's code. */
export function leavesOf({ entities, cycle }: { entities: readonly Entity[]; cycle: Cycle }) {
  const found: { code: string; kind: LeaveKind; from: string; to: string; workingDays: number }[] = [];
  for (const { kind, code, facts = {} } of entities) {
    if (kind !== 'cadre') continue;
    const days = (fact: string) => Number(facts[fact] ?? 0);
    const wanted: [LeaveKind, number][] = [
      ['officialTrip', days('officialTripDays')],
      ['training', days('trainingDays')],
      ['annual', days('approvedLeaveDays') - days('sickAndPersonalLeaveDays')],
      ['sick', days('sickAndPersonalLeaveDays')],
    ];
    const postedOn = String(facts['postedOn']);
    let from = postedOn > cycle.startsOn ? postedOn : cycle.startsOn;
    for (const [leave, workingDays] of wanted) {
      if (workingDays === 0) continue;
      // Five working days in seven.
      const to = daysAfter(from, workingDays + 2 * Math.floor((workingDays - 1) / 5) - 1);
      found.push({ code, kind: leave, from, to, workingDays });
      from = daysAfter(to, 1);
    }
  }
  return found;
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
