import type { Entity } from '../contract/entity.js';
import { dayOf, type Half } from './half.js';
import type { Random } from './random.js';

/** Listed conduct as it turns up in a county without crafted cases, the commoner first; some concern a part of the score. */
const CONDUCT: readonly (readonly [weight: number, code: string, concerns?: string])[] = [
  [30, 'absence-unexcused'],
  [12, 'improper-feasting'],
  [8, 'not-released'],
  [6, 'data-misreported', 'A3'],
  [5, 'unpaid-meals'],
  [5, 'disturbing-villagers'],
  [4, 'unreasonable-demands'],
  [4, 'formal-criticism'],
  [4, 'warning-sanction'],
  [3, 'spreading-rumours'],
  [3, 'data-falsified', 'A1'],
  [2, 'neglect-of-duty', 'B1'],
  [2, 'ballot-interference'],
  [2, 'improper-gifts'],
  [1, 'data-falsified-serious', 'A3'],
  [1, 'neglect-of-duty-direct', 'A1'],
  [1, 'favouring-relatives'],
  [1, 'low-price-purchases'],
  [1, 'funds-misused'],
  [1, 'funds-falsely-claimed'],
  [1, 'retaliation'],
  [1, 'politically-unfit'],
];
const CONDUCT_WEIGHTS = CONDUCT.map(([weight]) => weight);

/** Lets chance add to a drawn cadre what the regulation is there for: findings, long leave, an open case, a bonus. */
export function drawIncidents(cadre: Entity, half: Half, random: Random): void {
  if (random.chance(0.05)) {
    const [, code, concerns] = CONDUCT[random.weighted(CONDUCT_WEIGHTS)] ?? [0, 'absence-unexcused'];
    const findings = Array.from({ length: random.weighted([80, 14, 6]) + 1 }, (_, index) => ({
      id: `${cadre.code}-F${index + 1}`,
      code,
      day: dayOf(half, random.whole(0, 160)),
      ...(concerns === undefined ? {} : { concerns }),
    }));
    cadre.findings = findings;
  }
  const facts = cadre.facts ?? {};
  const once = random.next();
  if (once < 0.004) facts.isUnderInvestigation = true;
  else if (once < 0.008) facts.sickAndPersonalLeaveDays = Math.floor(Number(facts.workingDays) * 0.6);
  else if (once < 0.016) facts.oldDisputeSettled = true;
  else if (once < 0.022) facts.weakVillageRestored = true;
  else if (once < 0.026) delete facts.daysOnPost;
}
