import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsultationsService } from '../../../api/consultations/consultations.service.js';
import { CyclesService } from '../../../api/cycles/cycles.service.js';
import { systemActor } from '../../../api/http/access.js';
import { seedAssessed } from '../../../api/seed/demo.js';
import { inDemonstration, RULES } from './demonstration.js';

const COUNTY = '529901';
const ASKED_ON = '2026-12-24';

/**
 * Two files of the demonstration: `assessed`, whose first half-year is assessed with nobody heard yet; and `asked`, where every office
 * was asked the same day and answered, but for the township `waitsFor`.
 */
export async function assessedHalfYear(
  waitsFor: string,
): Promise<{ assessed: string; asked: string; drop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sifang-assessed-'));
  const asked = join(folder, 'asked.db');
  const assessed = join(folder, 'assessed.db');
  await inDemonstration(asked, async ({ app, clock, written }) => {
    await seedAssessed(app, clock, RULES);
    await written();
    copyFileSync(asked, assessed);
    clock.setDay(ASKED_ON);
    const by = systemActor(COUNTY);
    const cycles = await app
      .get(CyclesService, { strict: false })
      .list({ filter: { code: '2026-H1' }, range: [0, 0] }, by);
    const cycleId = cycles.records[0]!.id;
    const consultations = app.get(ConsultationsService, { strict: false });
    await consultations.ask({ cycleId, dueOn: ASKED_ON }, by);
    for (const { id, office } of (await consultations.list({ filter: { cycleId }, range: [0, 199] }, by)).records)
      if (office !== waitsFor) await consultations.answer(id, { others: 'none', opinions: [] }, by);
  });
  return { assessed, asked, drop: () => rmSync(folder, { recursive: true, force: true }) };
}
