import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, mustBeCurrent, type Change } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import type { SamplingPlan } from '../contract/procedure.js';
import type { DrawRecord, NewDraw, Substitution } from '../contract/records/draw.js';
import type { WithReason } from '../contract/records/record.js';
import { drawSample } from '../core/sampling.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { stateAfter } from '../http/moves.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { BallotBoxEntity } from './ballot-box.entity.js';
import { DrawEntity } from './draw.entity.js';
import { drawnNow, reserveNow, strataOf, viewOfDraw } from './draw-view.js';
import { ForgettingService } from './forgetting.service.js';
import { mustBeSoundRolls } from './rolls.js';
import { voteOf } from './vote.js';

const LISTING: Listing<DrawEntity> = {
  permission: 'draws.read',
  place: { area: 'areaCode' },
  filters: ['cycleId', 'areaCode', 'group', 'attempt', 'state'],
  sorts: ['areaCode', 'attempt', 'state'],
  order: ['areaCode', 'ASC'],
};
/** What the chain is told of rolls: that they were there. */
const PERSONAL = ['roll', 'draw', 'substitutions'] as const;
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Drawing representatives: by the measure's sampling plan, from the roll of each village, with a seed made in public. Names are kept as
 * long as somebody has to be called, and forgotten when the village's ballots are counted.
 */
@Injectable()
export class DrawingService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly areas: AreasService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly forgetting: ForgettingService,
  ) {}

  onModuleInit(): void {
    this.places.register('draws', (id) => this.db.read.findOneBy(DrawEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<DrawRecord>> {
    const page = await listOf(this.db.read, DrawEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((one) => viewOfDraw(one, actor)) };
  }

  async get(id: string, actor: Actor): Promise<DrawRecord> {
    return viewOfDraw(await this.entity(id), actor);
  }

  /**
   * Draws in every village whose roll is given, all of them or none.
   * @throws InvalidInput for somebody who stands twice on a roll or is of no stratum of the plan; DomainError window-closed, needs-unmet
   *   where the measure draws nobody, already-exists for a village that was drawn, not-found
   */
  async draw({ cycleId, group, seed, rolls }: NewDraw, actor: Actor): Promise<DrawRecord[]> {
    const cycle = await this.cycles.mustBe(cycleId, 'planned', 'open');
    const plan = await this.planOf(cycle, group);
    const outside = rolls.find(({ areaCode }) => !areaCode.startsWith(cycle.areaCode));
    if (outside) throw notFound('areas', outside.areaCode);
    await this.areas.mustBeKnown(
      Object.fromEntries(rolls.map(({ areaCode }, at) => [`/rolls/${at}/areaCode`, areaCode])),
    );
    mustBeSoundRolls(rolls, plan);
    const listed = rolls.flatMap(({ areaCode, people }) =>
      people.map(({ code, strata }) => ({ code, place: areaCode, strata })),
    );
    const draws = new Map(drawSample(plan, listed, { seed, digest }).map((draw) => [draw.place, draw]));
    // The answer has names: it is kept beside no key.
    return this.audit.write({ ...actor, idempotency: undefined }, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, 'planned', 'open');
      change.withhold(PERSONAL);
      const before = await change.read.findBy(DrawEntity, { cycleId, plan: plan.id });
      const made = await change.createAll(
        DrawEntity,
        'draws',
        rolls.map(({ areaCode, people }) => {
          const earlier = before.filter((one) => one.areaCode === areaCode);
          const standing = earlier.find(({ state }) => state !== 'discarded');
          if (standing) throw isDrawn(standing);
          const { drawn, reserve, overSize, short } = draws.get(areaCode)!;
          const attempt = earlier.length + 1;
          const what = { group: plan.group, plan: plan.id, attempt, seed, roll: people };
          const draw = { drawn, reserve, overSize, short };
          return { cycleId, areaCode, ...what, draw, substitutions: [], state: 'drawn' as const, reason: null };
        }),
        'draw',
      );
      return made.map((one) => viewOfDraw(one, actor));
    });
  }

  /**
   * Puts the next of the same stratum on the reserve list in the place of somebody who cannot come.
   * @throws DomainError not-found, out-of-state, stale; needs-unmet where the reserve of the stratum is used up
   */
  async substitute(id: string, { code, reason, version }: Substitution, actor: Actor): Promise<DrawRecord> {
    const before = await this.entity(id);
    return this.audit.write({ ...actor, idempotency: undefined }, before.areaCode, async (change) => {
      const one = await change.read.findOneByOrFail(DrawEntity, { id });
      mustBeCurrent('draws', one, version);
      stateAfter('draws', 'substitute', one);
      if (!drawnNow(one).includes(code)) throw notFound('draws', code);
      const strata = strataOf(one);
      const next = reserveNow(one).find((other) => strata.get(other) === strata.get(code));
      if (next === undefined) throw noReserve(one, strata.get(code)!);
      change.withhold(PERSONAL);
      const substitutions = [...one.substitutions, { out: code, in: next, reason }];
      return viewOfDraw(await change.update(DrawEntity, 'draws', one, { substitutions }, 'substitute'), actor);
    });
  }

  /** Discards a draw that was made from a wrong roll, with a reason; it stays on record without names, and the village is drawn anew. */
  async discard(id: string, { reason, version }: WithReason, actor: Actor): Promise<DrawRecord> {
    const before = await this.entity(id);
    const record = await this.audit.write(actor, before.areaCode, async (change) => {
      const one = await change.read.findOneByOrFail(DrawEntity, { id });
      mustBeCurrent('draws', one, version);
      stateAfter('draws', 'discard', one);
      const { cycleId, areaCode, group } = one;
      const box = await change.read.findOneBy(BallotBoxEntity, { cycleId, areaCode, group });
      if (box) throw isIssued(box);
      change.withhold(PERSONAL);
      const roll = one.roll.map((line) => ({ ...line, name: null }));
      await this.forgetting.due(change);
      return viewOfDraw(
        await change.update(DrawEntity, 'draws', one, { state: 'discarded', reason, roll }, 'discard'),
        actor,
      );
    });
    await this.forgetting.forget();
    return record;
  }

  private async planOf({ ruleSetId }: CycleEntity, asked: string | undefined): Promise<SamplingPlan> {
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    const { group } = voteOf(ruleSet, asked);
    const plan = ruleSet.sampling?.find(
      (one) => one.group === group && one.draws === 'people' && one.per === 'village',
    );
    if (plan) return plan;
    throw new DomainError(
      'needs-unmet',
      {
        zh: `这一期的办法没有规定逐村抽取“${group}”，没有抽取任何人。请按应到人数直接印票。`,
        en: `The measure of this cycle draws no "${group}" by village; nobody was drawn. Issue slips for the whole roll.`,
      },
      { group },
    );
  }

  private async entity(id: string): Promise<DrawEntity> {
    const found = await this.db.read.findOneBy(DrawEntity, { id });
    if (!found) throw notFound('draws', id);
    return found;
  }
}

/** Takes the names out of a village's draw, in the transaction that counts its ballots. */
export async function forgetNames(
  change: Change,
  { cycleId, areaCode, group }: Pick<BallotBoxEntity, 'cycleId' | 'areaCode' | 'group'>,
): Promise<void> {
  for (const one of await change.read.findBy(DrawEntity, { cycleId, areaCode, group, state: 'drawn' })) {
    const roll = one.roll.map((line) => ({ ...line, name: null }));
    await change.update(DrawEntity, 'draws', one, { state: 'forgotten', roll }, 'forget');
  }
}

function isDrawn({ id, areaCode }: DrawEntity): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `${areaCode} 这一期已经抽过代表，没有再抽任何村。名册有误的，请先说明原因、作废原来的抽取；有人来不了的，用候补替换。`,
      en: `Representatives of ${areaCode} were drawn already; no village was drawn. Discard that draw with a reason if its roll was wrong, or call the reserve.`,
    },
    { word: 'draws', id },
  );
}

function noReserve({ id, areaCode }: DrawEntity, stratum: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${areaCode} 的“${stratum}”候补已经用完，没有替换。缺额不用别的补，按实到人数印票。`,
      en: `The reserve of "${stratum}" in ${areaCode} is used up; nobody was replaced. The seat stays empty.`,
    },
    { word: 'draws', id, stratum },
  );
}

function isIssued({ id, areaCode }: BallotBoxEntity): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `${areaCode} 的票已经按这次抽取印发，不能作废。有人来不了的，用候补替换。`,
      en: `The slips of ${areaCode} were issued by this draw; it cannot be discarded. Call the reserve for who cannot come.`,
    },
    { word: 'ballots', id },
  );
}
