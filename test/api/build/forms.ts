import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { FormLine } from '../../../api/contract/records/form.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { aSealedHalf, morning, posted } from './posted-measure.js';
import type { TestService } from './service.js';
import type { World } from './world.js';

/** A half-year that was sealed and posted, and what each form is asked for with in it. */
export type FormsAtHand = {
  cycle: CycleRecord;
  results: ResultRecord[];
  noticeId: string;
  of: (form: FormLine) => Record<string, string>;
};

/** Seals and posts the first half of 2026 of the home county. */
export async function formsAtHand(service: TestService, world: World): Promise<FormsAtHand> {
  const { official, unit } = world.home;
  const cycle = await aSealedHalf(service, world);
  service.clock.set(morning('2026-07-21'));
  const { id: noticeId } = await posted(official, cycle.id);
  const filter = JSON.stringify({ cycleId: cycle.id, kind: 'cadre' });
  const results = (await official.get('/api/results').query({ filter }).expect(200)).body as ResultRecord[];
  return {
    cycle,
    results,
    noticeId,
    of: ({ of: what }) => ({
      ...(['county', 'township', 'village', 'unit'].includes(what) ? { cycleId: cycle.id } : {}),
      ...(what === 'township' ? { areaCode: '529901101' } : {}),
      ...(what === 'village' ? { areaCode: '529901101201' } : {}),
      ...(what === 'unit' ? { unitId: unit.id } : {}),
      ...(what === 'result' ? { resultId: results[0]!.id } : {}),
      ...(what === 'notice' ? { noticeId } : {}),
    }),
  };
}

/** The bytes of an answer, as superagent is told to read them. */
export function bytesOf(reply: NodeJS.ReadableStream, done: (fault: null, bytes: Buffer) => void): void {
  const parts: Buffer[] = [];
  reply.on('data', (part: Buffer) => parts.push(part));
  reply.on('end', () => done(null, Buffer.concat(parts)));
}
