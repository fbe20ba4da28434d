import type { EntityManager } from 'typeorm';
import type { Tally } from '../contract/ballot.js';
import { CLOSED_STATES, type CycleState } from '../contract/records/cycle.js';
import { DomainError } from '../http/domain-error.js';
import { BallotBoxEntity } from './ballot-box.entity.js';
import { TallyEntity } from './tally.entity.js';

/** One village of one cycle and the group that votes there. */
export type Polling = { cycleId: string; areaCode: string; group: string };

/** The vote that is due in a village: the first, or a repeat for the cadres whose last one does not count. */
export type Due = { attempt: number; cadres: 'all' | ReadonlySet<string>; before: BallotBoxEntity | null };

/**
 * While which states of the cycle an attempt is issued, cast and counted. A repeat is known to be due only after the count, when the
 * cycle is closed: it is held then, and counted once more. Nobody else waits for it: where the cycle is assessed and sealed meanwhile, the
 * cadres of that village are graded later.
 */
export const ISSUED_WHILE = (attempt: number): CycleState[] =>
  attempt === 1 ? ['planned', 'open'] : ['open', ...CLOSED_STATES];
export const CAST_WHILE = (attempt: number): CycleState[] => (attempt === 1 ? ['open'] : ['open', ...CLOSED_STATES]);
export const COUNTED_WHILE = (attempt: number): CycleState[] => (attempt === 1 ? ['closed'] : [...CLOSED_STATES]);

/** @throws DomainError already-exists while a box is open, out-of-state when the village has voted and its vote counts */
export async function dueIn(manager: EntityManager, polling: Polling): Promise<Due> {
  const [box = null] = await manager.find(BallotBoxEntity, { where: polling, order: { attempt: 'DESC' }, take: 1 });
  if (box?.state === 'open') throw boxIsOpen(box);
  const tallies = await manager.find(TallyEntity, { where: polling, order: { attempt: 'ASC' } });
  // A repeat replaces what it repeats, cadre by cadre.
  const last = new Map(tallies.map((tally) => [tally.entityCode, tally]));
  const attempt = Math.max(box?.attempt ?? 0, ...[...last.values()].map((tally) => tally.attempt)) + 1;
  if (attempt === 1) return { attempt, cadres: 'all', before: null };
  const faulty = [...last.values()].filter(({ fault }) => fault !== null).map(({ entityCode }) => entityCode);
  // A box that cannot be trusted has no tallies: all it asked about is asked again.
  const isVoid = box?.fault && !tallies.some((tally) => tally.attempt === box.attempt);
  const cadres = new Set([...faulty, ...(isVoid ? box.cadres.map(({ code }) => code) : [])]);
  if (cadres.size === 0) throw voteStands(polling);
  return { attempt, cadres, before: box };
}

function boxIsOpen({ id, areaCode, issued, attempt }: BallotBoxEntity): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `${areaCode} 的第 ${attempt} 次测评票已经印发 ${issued} 张，没有再印。个别票损坏或遗失的，请按票号重印。`,
      en: `${issued} slips of vote ${attempt} were issued for ${areaCode} and no more were made. Reprint a spoilt or lost slip by its number.`,
    },
    { word: 'ballots', id },
  );
}

function voteStands({ areaCode }: Polling): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `${areaCode} 的测评票已经计票，结果有效，不再重新测评。`,
      en: `The ballots of ${areaCode} are counted and stand; they are not voted on again.`,
    },
    { areaCode },
  );
}

/**
 * Refuses paper sheets for a vote that is not due.
 * @throws DomainError needs-unmet while a box of the village is open, already-exists for an attempt that was counted, out-of-state where
 *   the vote counts
 */
export async function mustBeDueOnPaper(
  manager: EntityManager,
  cycleId: string,
  sheets: readonly { code: string; tally: Pick<Tally, 'group' | 'place' | 'attempt'> }[],
): Promise<void> {
  const boxes = await manager.findBy(BallotBoxEntity, { cycleId });
  const tallies = await manager.findBy(TallyEntity, { cycleId });
  for (const { code, tally } of sheets) {
    const { group, attempt } = tally;
    const areaCode = tally.place ?? code.slice(0, 6);
    const ofVillage = (one: Polling) => one.areaCode === areaCode && one.group === group;
    const ofCadre = tallies.filter((one) => one.entityCode === code && ofVillage(one));
    const counted = boxes.filter(ofVillage);
    if (counted.some(({ state }) => state === 'open')) throw countFirst(areaCode);
    const held = [...ofCadre, ...counted.filter(({ cadres }) => cadres.some((cadre) => cadre.code === code))];
    const last = ofCadre.toSorted((a, b) => b.attempt - a.attempt)[0];
    if (last && last.fault === null) throw voteStands({ cycleId, areaCode, group });
    if (held.some((one) => one.attempt >= attempt)) throw isRecorded(areaCode, code, attempt);
  }
}

/**
 * Refuses to correct what no sheet said, and what was voted on again since.
 * @throws DomainError out-of-state
 */
export async function mustBeCorrectable(
  manager: EntityManager,
  cycleId: string,
  sheets: readonly { code: string; tally: Pick<Tally, 'group' | 'place' | 'attempt'> }[],
): Promise<void> {
  const boxes = await manager.findBy(BallotBoxEntity, { cycleId });
  const tallies = await manager.findBy(TallyEntity, { cycleId });
  for (const { code, tally } of sheets) {
    const { group, attempt } = tally;
    const areaCode = tally.place ?? code.slice(0, 6);
    const ofVillage = (one: Polling) => one.areaCode === areaCode && one.group === group;
    const ofCadre = tallies.filter((one) => one.entityCode === code && ofVillage(one));
    if (!ofCadre.some((one) => one.attempt === attempt && one.source === 'sheet'))
      throw noSheet(areaCode, code, attempt);
    const asked = boxes.filter((box) => ofVillage(box) && box.cadres.some((cadre) => cadre.code === code));
    if ([...ofCadre, ...asked].some((one) => one.attempt > attempt)) throw isRepeated(areaCode, code, attempt);
  }
}

function noSheet(areaCode: string, code: string, attempt: number): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `${areaCode} 对 ${code} 的第 ${attempt} 次测评没有登记过纸质计票表，没有更正任何一张。请核对村、干部编号和次数；还没有登记的请直接录入。`,
      en: `No paper sheet is recorded of vote ${attempt} of ${areaCode} about ${code}; none was corrected. Check the village, the cadre and the attempt, or enter the sheet if it is not recorded yet.`,
    },
    { areaCode, code, attempt },
  );
}

function isRepeated(areaCode: string, code: string, attempt: number): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `${areaCode} 对 ${code} 已经重新测评，第 ${attempt} 次的计票表不再更正。请更正最后一次的。`,
      en: `${areaCode} has voted about ${code} again, so the sheet of vote ${attempt} is not corrected any more. Correct that of the last vote.`,
    },
    { areaCode, code, attempt },
  );
}

function countFirst(areaCode: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${areaCode} 印发的票还没有计票，没有保存任何计票表。请先计票；重新测评的纸质票按下一次登记。`,
      en: `The slips issued for ${areaCode} are not counted yet; no sheet was recorded. Count them first; a repeat on paper is the next attempt.`,
    },
    { areaCode },
  );
}

function isRecorded(areaCode: string, code: string, attempt: number): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `${areaCode} 对 ${code} 的第 ${attempt} 次测评已经计票，没有保存任何计票表。重新测评的请填写下一次的次数。`,
      en: `Vote ${attempt} of ${areaCode} about ${code} is counted; no sheet was recorded. For a repeat, enter the next attempt.`,
    },
    { areaCode, code, attempt },
  );
}
