import { AccountEntity } from '../../../api/accounts/account.entity.js';
import { CommissionEntity } from '../../../api/commissions/commission.entity.js';
import { DeclarationEntity } from '../../../api/commissions/declaration.entity.js';
import { CycleEntity } from '../../../api/cycles/cycle.entity.js';
import type { Database } from '../../../api/db/database.js';
import { aRow } from './rows.js';

/**
 * Commissions an assessor for villages in every cycle of the county that is there, declared to have no interest, on every day there is.
 * Written straight into the tables: how a commission comes to be has specs of its own.
 */
export async function commissioned(database: Database, accountId: string, villages: readonly string[]): Promise<void> {
  if (villages.length === 0) return;
  const { areaCode, name } = await database.read.findOneByOrFail(AccountEntity, { id: accountId });
  for (const { id: cycleId } of await database.read.findBy(CycleEntity, { areaCode: areaCode.slice(0, 6) })) {
    const declarations = await database.read.findBy(DeclarationEntity, { accountId, cycleId });
    if (declarations.length > 0) continue;
    const commissionId = await aCommission(database, { areaCode, cycleId, accountId, name, villages });
    for (const village of villages)
      await aRow(database, 'declarations', {
        commissionId,
        cycleId,
        areaCode: village,
        accountId,
        assessor: name,
        firm: '云岭社情调查有限公司',
        state: 'clear',
      });
  }
}

/** A commission that is open on every day. */
export function aCommission(
  database: Database,
  of: { areaCode: string; cycleId: string; accountId: string; name: string; villages: readonly string[] },
): Promise<string> {
  const { areaCode, cycleId, accountId, name, villages } = of;
  const at = '2026-01-01T00:00:00.000Z';
  const values: Partial<CommissionEntity> = {
    areaCode: areaCode.slice(0, 6),
    cycleId,
    firm: '云岭社情调查有限公司',
    assessors: [{ accountId, name }],
    villages: villages.map((village) => ({
      areaCode: village,
      addedBy: 'test',
      addedAt: at,
      isLate: false,
      releasedFor: null,
    })),
    fromOn: '2000-01-01',
    untilOn: '2099-12-31',
    destroyOn: '2099-12-31',
    state: 'underWay',
  };
  return aRow(database, 'commissions', values);
}
