import { createHash, randomUUID } from 'node:crypto';
import type { NewBallots, PrintedBallots } from '../contract/records/ballot.js';
import { assignCadres } from '../core/sampling/assign-cadres.js';
import { codeFrom, codeHash, newCode } from './ballot-code.js';
import type { BallotBoxEntity, BoxCadre } from './ballot-box.entity.js';
import type { BallotSlipEntity } from './ballot-slip.entity.js';

type PrintedSlip = PrintedBallots['slips'][number];

/** A slip to keep, and its code to print. */
export type NewSlip = { slip: BallotSlipEntity; code: string };

/**
 * The slips of a box, numbered stratum by stratum. Where there are more cadres than one person may assess, every slip has the same
 * number of them and every cadre is on as many slips as any other, give or take one.
 */
export function makeSlips(
  boxId: string,
  many: NewBallots['slips'],
  cadres: readonly string[],
  atMost: number,
): NewSlip[] {
  const strata = Object.entries(many).flatMap(([stratum, count]) => Array.from({ length: count }, () => stratum));
  const chance = { seed: randomUUID(), digest: (text: string) => createHash('sha256').update(text).digest('hex') };
  const assigned = assignCadres(
    strata.map((_, at) => String(at)),
    cadres,
    atMost,
    chance,
  );
  return strata.map((stratum, at) => {
    const { code, hash } = freshCode();
    const slip: BallotSlipEntity = {
      id: randomUUID(),
      boxId,
      number: at + 1,
      stratum,
      cadres: assigned[at]!.cadres,
      codeHash: hash,
      state: 'issued',
    };
    return { slip, code };
  });
}

/** A new code, and what is kept of it. */
export function freshCode(): { code: string; hash: string } {
  const code = newCode();
  return { code, hash: codeHash(codeFrom(code)!) };
}

/** Slips as they are printed; this is the one time that anybody sees their codes. */
export function printed(
  box: BallotBoxEntity,
  slips: readonly { slip: BallotSlipEntity; code: string }[],
  ballotOrigin: string | undefined,
): PrintedBallots {
  const { id, cycleId, areaCode, group, attempt } = box;
  const origin = ballotOrigin === undefined ? null : new URL(ballotOrigin).origin;
  const all = slips.map(({ slip, code }) => printedSlip(box, slip, code));
  return { id, cycleId, areaCode, group, attempt, origin, slips: all };
}

function printedSlip({ cadres }: BallotBoxEntity, slip: BallotSlipEntity, code: string): PrintedSlip {
  return { number: slip.number, stratum: slip.stratum, code, cadres: onPaper(cadres, slip.cadres) };
}

/** The cadres of a slip as a voter reads them. */
export function onPaper(cadres: readonly BoxCadre[], codes: readonly string[]): PrintedSlip['cadres'] {
  const known = new Map(cadres.map((cadre) => [cadre.code, cadre]));
  return codes.flatMap((code) => {
    const cadre = known.get(code);
    return cadre ? [{ name: cadre.name, post: cadre.post }] : [];
  });
}
