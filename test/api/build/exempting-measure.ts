import type TestAgent from 'supertest/lib/agent.js';
import type { ExemptionRecord } from '../../../api/contract/records/exemption.js';
import type { z } from 'zod';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ExemptionPolicy } from '../../../api/contract/exemption.js';
import { aBoolean, aNumber } from '../../build/a-fact.js';
import { aConstant, aSum } from '../../build/a-node.js';
import { aRule, aRuleSet, called, inWords, someGrades } from '../../build/a-rule-set.js';
import { importMeasure } from './import-measure.js';
import type { TestService } from './service.js';
import type { World } from './world.js';

const workingDays = (days: number) => ({ days, unit: 'workingDays' as const });

/**
 * A measure that asks for no figures: everybody has 60 of 60 and, for income, 20 of 40, which is 80 and fair; each misreport takes 10 away.
 * Misreports may be struck and income set aside (then 60 of 60 are 100, and good). The books are closed on 10 July, so that 3 July is the
 * last day to decide.
 */
export const exemptingMeasure = (policy: Partial<z.input<typeof ExemptionPolicy>> = {}): RuleSet =>
  aRuleSet({
    code: 'exempting',
    negativeList: {
      conduct: ['misreport', 'gifts'].map((code) => ({ code, title: inWords(code), clause: 'c1' })),
    },
    exemptions: {
      clause: 'c1',
      situations: [called('E1'), called('E2')],
      conditions: [called('isLawful'), called('isDiligent')],
      exclusions: [called('wasKnowing'), { ...called('isSameErrorAgain'), asksAboutRepeat: true }],
      strikes: ['misreport'],
      setsAside: ['income'],
      repeat: 'excluded',
      undecided: 'hold',
      decideBy: { clause: 'c1', window: 'booksClosed', before: workingDays(5) },
      steps: [
        { ...called('accept'), id: 'accept', limit: workingDays(3) },
        { ...called('verify'), id: 'verify', limit: workingDays(10) },
        { ...called('decide'), id: 'decide', limit: workingDays(5) },
        { ...called('tell'), id: 'tell', limit: workingDays(3) },
      ],
      forceMajeure: { clause: 'c1', fact: 'isForceMajeure', situations: [called('disaster')] },
      ...policy,
    },
    schedule: {
      clause: 'c1',
      timeZone: 'Asia/Shanghai',
      halves: [{ half: 'first', cutoff: '06-30' }],
      windows: [{ ...called('booksClosed'), to: workingDays(8) }],
      rollOver: true,
    },
    cadre: {
      facts: {
        isForceMajeure: aBoolean({ missing: 'false' }),
        misreports: aNumber({ from: { kind: 'count', findings: ['misreport'] } }),
      },
      score: aSum(
        'total',
        [
          aConstant('base', 60, { max: 60 }),
          aConstant('income', 20, {
            max: 40,
            countsWhen: { all: [{ fact: 'isForceMajeure', operator: 'equal', value: false }] },
            setAsideAs: 'excluded',
          }),
        ],
        { max: 100, setAside: 'rescale', round: { places: 2, mode: 'halfUp' } },
      ),
      rules: [
        aRule(
          'R1',
          { all: [{ fact: 'misreports', operator: 'greaterThanInclusive', value: 1 }] },
          { effects: [{ kind: 'deduct', node: 'total', points: 10, per: 'misreports' }] },
        ),
      ],
      grades: someGrades(
        ['good', 'fair', 'poor'],
        [
          { from: 90, grade: 'good' },
          { from: 80, below: 90, grade: 'fair' },
          { below: 80, grade: 'poor' },
        ],
      ),
    },
  });

const because = '核实有会议记录。';
/** Every condition holds and no exclusion does. */
export const CLEAR = {
  isLawful: { holds: true, because },
  isDiligent: { holds: true, because },
  wasKnowing: { holds: false, because },
  isSameErrorAgain: { holds: false, because },
};

/** What specs of exemptions do, in the words of the regulation. */
export type Doing = {
  cycleId: string;
  /** Reports a conduct of the cadre at this place of the county, hears and confirms it; its number. */
  found: (at: number, code?: string) => Promise<string>;
  own: (at: number) => Promise<TestAgent & { accountId: string }>;
  wish: (at: number, rest?: object) => object;
  /** Begins one on the county's own motion. */
  begun: (at: number, rest?: object) => Promise<ExemptionRecord>;
  step: (who: TestAgent, id: string, move: string, body?: object) => ReturnType<TestAgent['post']>;
  /** Begun, looked into and decided, by two people. */
  decided: (at: number, rest: object, decision: object) => Promise<ExemptionRecord>;
  /** The second person of the county. */
  second: TestAgent & { accountId: string };
};

/** Opens the first half of 2026 in the home county on 8 June under {@link exemptingMeasure}. */
export async function exempting(
  service: TestService,
  { home }: World,
  policy: Partial<z.input<typeof ExemptionPolicy>> = {},
): Promise<Doing> {
  service.clock.set('2026-06-08T02:00:00.000Z');
  const ruleSetId = await importMeasure(service, exemptingMeasure(policy));
  const { official } = home;
  const plan = { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
  const planned = await official
    .post('/api/cycles')
    .send({ areaCode: home.code, ...plan, ruleSetId })
    .expect(201);
  const cycleId = planned.body.id as string;
  await official.post(`/api/cycles/${cycleId}/open`).send({ reason: '按县里部署办理' }).expect(200);
  const second = await service.as('countyOrganisation');
  const own = (at: number) => service.as('cadre', { cadreId: home.cadres[at]!.id });
  const about = (at: number) => ({ cycleId, entityKind: 'cadre', entityCode: home.cadres[at]!.code });
  const wish = (at: number, rest: object = {}) => ({
    ...about(at),
    situation: 'E1',
    account: '首次按新口径统计，误报一项，三日内已更正。',
    ...rest,
  });
  const step = (who: TestAgent, id: string, move: string, body: object = {}) =>
    who.post(`/api/exemptions/${id}/${move}`).send(body);
  const begun = async (at: number, rest: object = {}): Promise<ExemptionRecord> =>
    (await official.post('/api/exemptions').send(wish(at, rest)).expect(201)).body;
  return {
    cycleId,
    own,
    wish,
    begun,
    step,
    second,
    found: async (at, code = 'misreport') => {
      const { body } = await official
        .post('/api/findings')
        .send({ ...about(at), code, day: '2026-06-01' })
        .expect(201);
      await (await own(at)).post(`/api/findings/${body.id}/answer`).send({ answer: '属实。' }).expect(200);
      await second.post(`/api/findings/${body.id}/confirm`).send({ grounds: '走访核实，情况属实' }).expect(200);
      return body.number as string;
    },
    decided: async (at, rest, decision) => {
      const { id } = await begun(at, rest);
      await step(official, id, 'verify', { answers: CLEAR }).expect(200);
      const said = { isGranted: true, decidedOn: '2026-06-08', reason: '属首次探索', ...decision };
      return (await step(second, id, 'decide', said).expect(200)).body;
    },
  };
}
