import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CyclesService } from '../../../api/cycles/cycles.service.js';
import { systemActor } from '../../../api/http/access.js';
import { FeedbackService } from '../../../api/notices/feedback.service.js';
import { NoticesService } from '../../../api/notices/notices.service.js';
import { inDemonstration } from './demonstration.js';

const COUNTY = '529901';

/**
 * A file of the demonstration whose first half-year was posted on 10 December and told to everybody on the 20th: days that a person enters later
 * start no clock. Nothing where the specs open a program that runs already.
 */
export async function toldHalfYear(): Promise<{ file: string | undefined; drop: () => void }> {
  const demonstration = process.env.SIFANG_TEST_DEMO;
  if (!demonstration) return { file: undefined, drop: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'sifang-told-'));
  const file = join(folder, 'told.db');
  copyFileSync(demonstration, file);
  await inDemonstration(file, async ({ app, clock }) => {
    const by = systemActor(COUNTY);
    const of = { filter: { code: '2026-H1' }, range: [0, 0] as [number, number] };
    const [cycle] = (await app.get(CyclesService, { strict: false }).list(of, by)).records;
    const cycleId = cycle!.id;
    const notices = app.get(NoticesService, { strict: false });
    clock.setDay('2026-12-10');
    const { id } = await notices.create({ cycleId, resultId: null }, by);
    await notices.publish(id, {}, by);
    clock.setDay('2026-12-20');
    await app.get(FeedbackService, { strict: false }).createAll({ cycleId, how: 'inPerson', exceptIds: [] }, by);
  });
  return { file, drop: () => rmSync(folder, { recursive: true, force: true }) };
}
