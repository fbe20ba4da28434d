import type { INestApplicationContext } from '@nestjs/common';
import { AcceptanceService } from '../commissions/acceptance.service.js';
import { CommissionsService } from '../commissions/commissions.service.js';
import { DeclarationsService } from '../commissions/declarations.service.js';
import type { Entity } from '../contract/entity.js';
import type { CommissionRecord } from '../contract/records/commission.js';
import { systemActor } from '../http/access.js';
import type { People } from './people.js';

/** The firm of the demonstration; there is none of this name. */
export const DEMO_FIRM = '云岭社情调查有限公司';

/** Commissions the firm for every village of the county; both its assessors declare to have no interest. */
export async function commissionFirm(
  app: INestApplicationContext,
  cycleId: string,
  entities: readonly Entity[],
  { county: [official], thirdParty }: People,
  days: { fromOn: string; untilOn: string; destroyOn: string },
): Promise<CommissionRecord> {
  const villages = entities.filter(({ kind }) => kind === 'village').map(({ code }) => code);
  const accountIds = thirdParty.map(({ accountId }) => accountId);
  const commissions = app.get(CommissionsService, { strict: false });
  const declarations = app.get(DeclarationsService, { strict: false });
  const commission = await commissions.create({ cycleId, firm: DEMO_FIRM, accountIds, villages, ...days }, official);
  for (const assessor of thirdParty) {
    const { accountId } = assessor;
    const filter = { commissionId: commission.id, accountId };
    const { records: own } = await declarations.list({ filter }, systemActor(official.areaCode));
    const ids = own.map(({ id }) => id);
    await declarations.declareNone({ ids, name: own[0]!.assessor }, assessor);
  }
  return commission;
}

/** The firm delivers and the county accepts, on the same day. */
export async function deliver(
  app: INestApplicationContext,
  { id }: Pick<CommissionRecord, 'id'>,
  { county: [official], thirdParty: [assessor] }: People,
): Promise<void> {
  const acceptance = app.get(AcceptanceService, { strict: false });
  const { version } = await acceptance.deliver(id, {}, assessor);
  await acceptance.accept(id, { version, reason: null }, official);
}
