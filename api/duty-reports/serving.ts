import type { CadreEntity, CadresService } from '../cadres/cadres.service.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';

/** Only who is posted in the county of the cycle writes and agrees on anything there. @throws DomainError needs-unmet; InvalidInput */
export function mustServeIn({ id, name, cadreCode, isPosted }: CadreEntity, { areaCode }: CycleEntity): void {
  if (!cadreCode.startsWith(`${areaCode}-`))
    throw refused([
      {
        pointer: '/cadreId',
        zh: `${name}（${cadreCode}）不在本期所在的县（${areaCode}）`,
        en: `${name} (${cadreCode}) is not of the county of this cycle (${areaCode})`,
      },
    ]);
  if (isPosted) return;
  throw new DomainError(
    'needs-unmet',
    {
      zh: `${name}（${cadreCode}）现在没有派驻，没有保存。请先登记派驻，再办理。`,
      en: `${name} (${cadreCode}) is not posted now; nothing was saved. Enter the posting first.`,
    },
    { word: 'cadres', id },
  );
}

/** The place that assesses a cadre in a cycle; where the cadre is posted, for who is not on its roster. */
export async function placeIn(cycle: CycleEntity, cadreId: string, cadres: CadresService): Promise<string> {
  const { cadreCode, areaCode } = await cadres.entity(cadreId);
  return (await cadres.assessedAt(cycle, [cadreCode])).get(cadreCode)?.areaCode ?? areaCode;
}
