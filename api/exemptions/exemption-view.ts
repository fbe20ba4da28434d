import { type EarlierExemption, ExemptionFile, ExemptionRecord } from '../contract/records/exemption.js';
import type { ExemptionPolicy } from '../contract/exemption.js';
import type { FilingEntity } from '../filings/filings.service.js';
import type { Actor } from '../http/access.js';
import { movesOf } from '../http/moves.js';
import { shown } from '../http/shown.js';
import type { ExemptionEntity } from './exemption.entity.js';
import { repeatAsked } from './exemption-repeats.js';

/** Who did the steps is not told to the person it is about. */
const UNSAID = { openedBy: null, acceptedBy: null, verifiedBy: null, decidedBy: null, proposedDecline: null };

/** An exemption as this reader may see it. */
export function view(exemption: ExemptionEntity, actor: Actor): ExemptionRecord {
  return shown(ExemptionRecord, exemption, told(exemption, actor));
}

/** The same with what who decides has to know. */
export function fileView(
  exemption: ExemptionEntity,
  actor: Actor,
  { policy, repeats, filing }: { policy: ExemptionPolicy; repeats: EarlierExemption[]; filing: FilingEntity | null },
): ExemptionFile {
  return shown(ExemptionFile, exemption, {
    ...told(exemption, actor),
    repeats,
    repeatAsked: repeatAsked(policy, repeats, exemption.situation),
    filing: filing && {
      id: filing.id,
      number: filing.number,
      what: filing.what,
      filedOn: filing.filedOn,
      acknowledgedOn: filing.acknowledgedOn,
    },
  });
}

const told = (exemption: ExemptionEntity, actor: Actor) => ({
  ...(actor.role === 'cadre' ? UNSAID : {}),
  moves: movesOf('exemptions', exemption.state, actor, barredOf(exemption, actor)),
});

/** Moves that are over, or another's to make. */
function barredOf(exemption: ExemptionEntity, actor: Actor): string[] {
  const { verifiedBy, toldOn, reportedOn, isOwnMotion, proposedDecline } = exemption;
  const mayDecline = proposedDecline !== null && proposedDecline.by !== actor.accountId;
  return [
    ...(proposedDecline === null ? [] : ['propose-decline']),
    ...(mayDecline ? [] : ['decline']),
    ...(verifiedBy !== null && verifiedBy === actor.accountId ? ['grant', 'refuse'] : []),
    ...(toldOn === null ? [] : ['tell']),
    ...(reportedOn === null ? [] : ['report']),
    ...(isWithOpener(actor, isOwnMotion) && !handsOf(exemption).includes(actor.accountId) ? [] : ['withdraw']),
  ];
}

/** Who had a hand in what the county began by itself: another person takes it back. */
export const handsOf = ({ isOwnMotion, openedBy, verifiedBy }: ExemptionEntity): string[] =>
  isOwnMotion ? [openedBy, verifiedBy].filter((one) => one !== null) : [];

/** Whether it is this side that asked: the county by its own motion, or the cadre. */
export const isWithOpener = ({ role }: Actor, isOwnMotion: boolean): boolean => (role === 'cadre') !== isOwnMotion;
