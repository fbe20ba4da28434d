import type TestAgent from 'supertest/lib/agent.js';
import type { Casting, CountReport, PrintedBallots } from '../../../api/contract/records/ballot.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { importRules } from '../build/rules.js';
import type { TestService } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

/** As the half-year measure draws them: fifteen representatives of a village. */
export const FIFTEEN = { ordinary: 11, formerPoor: 2, monitored: 2 };

/** A page with the same answer to all four questions. */
export const page = (answer: string) => ({
  canBeFound: answer,
  isUseful: answer,
  helpsIncome: answer,
  isFair: answer,
});

/** What a spec does with the ballots of one cycle. */
export type AVote = {
  world: World;
  cycle: CycleRecord;
  official: TestAgent & { accountId: string };
  /** The village of the first township, unless said otherwise. */
  issue: (slips?: Record<string, number>, areaCode?: string) => Promise<PrintedBallots>;
  cast: (
    code: string,
    pages: Casting['pages'],
  ) => Promise<{ status: number; body: { code?: string; message?: unknown } }>;
  /** Casts the slips one after another, each with its pages. */
  castAll: (slips: PrintedBallots['slips'], pages: (at: number) => Casting['pages']) => Promise<void>;
  close: () => Promise<void>;
  count: () => Promise<CountReport>;
};

const worlds = new WeakMap<TestService['app'], Promise<World>>();

/** A cycle of county 529901 under the half-year measure, open unless it is only planned. The two counties are made once a service. */
export async function aVote(service: TestService, code: string, { opened = true } = {}): Promise<AVote> {
  const made = worlds.get(service.app) ?? aWorld(service);
  worlds.set(service.app, made);
  const world = await made;
  const { official, townships } = world.home;
  const { id: ruleSetId } = await importRules(service);
  const days = { startsOn: '2026-07-01', cutoffOn: '2026-12-31' };
  const plan = { code, areaCode: '529901', half: 'second', ...days, ruleSetId };
  const planned = await official.post('/api/cycles').send(plan).expect(201);
  const cycle = planned.body as CycleRecord;
  if (opened) await official.post(`/api/cycles/${cycle.id}/open`).send({ reason: '按县里部署办理' }).expect(200);
  const cast: AVote['cast'] = (slip, pages) =>
    service.anonymous().post('/api/ballots/cast').send({ code: slip, pages });
  return {
    world,
    cycle,
    official,
    issue: async (slips = FIFTEEN, areaCode = townships[0].village.code) => {
      const body = { cycleId: cycle.id, areaCode, slips };
      return (await official.post('/api/ballots/issue').send(body).expect(201)).body;
    },
    cast,
    castAll: async (slips, pages) => {
      for (const [at, slip] of slips.entries()) {
        const { status, body } = await cast(slip.code, pages(at));
        if (status !== 200) throw new Error(`slip ${slip.number}: ${status} ${JSON.stringify(body)}`);
      }
    },
    close: async () => {
      await official.post(`/api/cycles/${cycle.id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    },
    count: async () => (await official.post('/api/ballots/count').send({ cycleId: cycle.id }).expect(200)).body,
  };
}
