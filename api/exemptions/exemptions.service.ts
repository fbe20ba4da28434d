import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Like, Not } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import type { Due } from '../contract/due.js';
import type { Entity } from '../contract/entity.js';
import type { Exemption } from '../contract/exemption.js';
import { isSealed } from '../contract/records/cycle.js';
import type { ListQuery } from '../contract/list.js';
import type { ExemptionFile, ExemptionRecord, NewExemption } from '../contract/records/exemption.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { FilingsService } from '../filings/filings.service.js';
import { FindingsService } from '../findings/findings.service.js';
import { byEntity, nextAbout, placeOfEntity } from '../http/about-entity.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { ExemptionDays } from './exemption-days.service.js';
import {
  exemptsNothing,
  isForceMajeure,
  mustBeExempted,
  mustBeOfPlace,
  mustStrike,
  saidOf,
} from './exemption-policy.js';
import { repeatsOf } from './exemption-repeats.js';
import { fileView, view } from './exemption-view.js';
import { ExemptionEntity } from './exemption.entity.js';
import { struckPlaces } from './struck-places.js';

export { mustFollowPolicy } from './exemption-policy.js';

const LISTING: Listing<ExemptionEntity> = {
  permission: 'exemptions.read',
  place: { area: 'areaCode', cadre: 'cadreId' },
  filters: ['cycleId', 'areaCode', 'entityKind', 'entityCode', 'situation', 'state', 'isOwnMotion', 'isLate', 'number'],
  search: ['number', 'account'],
  sorts: ['number', 'state', 'requestedOn', 'dueOn', 'createdAt'],
  order: ['createdAt', 'DESC'],
};

/** While which states of the cycle exemptions are asked for. What is under way goes on after them. */
const ASKED_WHILE = ['open', 'closed'] as const;

/** What ended without a decision: nobody's grade waits for it. */
const DROPPED = ['declined', 'withdrawn'] as const;

/** Nothing was done yet. */
const NO_STEP = {
  verifiedOn: null,
  decidedOn: null,
  toldOn: null,
  reportedOn: null,
  reportedTo: null,
  isLate: false,
  answers: {},
  found: null,
  repeatsSeen: [],
  proposedDecline: null,
  reason: null,
  verifiedBy: null,
  decidedBy: null,
};

/** Honest failure in trying something new, and what strikes a place: how it is asked for, and what it comes to. */
@Injectable()
export class ExemptionsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly findings: FindingsService,
    private readonly filings: FilingsService,
    private readonly cadres: CadresService,
    private readonly days: ExemptionDays,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('exemptions', view);
    this.places.register('exemptions', (id) => this.db.read.findOneBy(ExemptionEntity, { id }));
  }

  /** A page of them; whose files it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<ExemptionRecord>> {
    const page = await listOf(this.db.read, ExemptionEntity, LISTING, query, actor);
    await this.audit.noteReads(actor, 'exemptions', page.records);
    return { ...page, records: page.records.map((exemption) => view(exemption, actor)) };
  }

  /** One of them, with what was granted before and what was filed; that a person's file was read is noted. */
  async get(id: string, actor: Actor): Promise<ExemptionFile> {
    const exemption = await this.entity(id);
    if (exemption.cadreId !== null) await this.audit.noteRead(actor, exemption.areaCode, 'exemptions', id);
    const { policy } = await this.measureOf(await this.cycles.entity(exemption.cycleId));
    const repeats = await repeatsOf(this.db.read, policy, exemption);
    const filing = exemption.filingId === null ? null : await this.filings.find(exemption.filingId);
    return fileView(exemption, actor, { policy, repeats, filing });
  }

  /**
   * Asks for an exemption, or begins one on the county's own motion, which is taken up by that. What the measure does not exempt is refused.
   * @throws DomainError window-closed, not-found, needs-unmet; InvalidInput
   */
  async create(input: NewExemption, actor: Actor): Promise<ExemptionRecord> {
    const cycle = await this.cycles.mustBe(input.cycleId, ...ASKED_WHILE);
    const { ruleSet, policy } = await this.measureOf(cycle);
    const place = await placeOfEntity(this.places, input, cycle);
    const isOwnMotion = actor.role !== 'cadre';
    if (isForceMajeure(policy, input.situation)) mustBeOfPlace(input, { isOwnMotion });
    else mustBeExempted(policy, input);
    const codes = await this.codesOf(policy, input);
    await this.mustBeTheirFiling(input.filingId, place.cadreId);
    const { today, dueOn } = await this.days.of(cycle, ruleSet, policy);
    return this.audit.write(actor, place.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, ...ASKED_WHILE);
      const exemption = await change.create(ExemptionEntity, 'exemptions', {
        ...NO_STEP,
        ...input,
        ...place,
        codes,
        number: await nextAbout(change.read, ExemptionEntity, 'X', input.entityCode),
        state: isOwnMotion ? 'accepted' : 'requested',
        isOwnMotion,
        requestedOn: today,
        acceptedOn: isOwnMotion ? today : null,
        dueOn: dueOn(isOwnMotion ? 'verify' : 'accept', today),
        openedBy: actor.accountId,
        acceptedBy: isOwnMotion ? actor.accountId : null,
      });
      return view(exemption, actor);
    });
  }

  /** The codes of the findings it names, each its own, in this cycle, and one that the measure exempts. @throws DomainError needs-unmet */
  async codesOf(
    policy: NonNullable<RuleSet['exemptions']>,
    { cycleId, entityCode, strikes }: { cycleId: string; entityCode: string; strikes: readonly string[] },
  ): Promise<string[]> {
    const findings = await this.findings.ofEntity(cycleId, entityCode);
    for (const number of strikes) mustStrike(policy, number, findings.get(number));
    return [...new Set(strikes.map((number) => findings.get(number)!))];
  }

  /** The measure of a cycle, which exempts something. @throws DomainError needs-unmet */
  async measureOf({
    ruleSetId,
  }: CycleEntity): Promise<{ ruleSet: RuleSet; policy: NonNullable<RuleSet['exemptions']> }> {
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    if (ruleSet.exemptions) return { ruleSet, policy: ruleSet.exemptions };
    throw exemptsNothing();
  }

  /** The exemption. @throws DomainError not-found */
  async entity(id: string): Promise<ExemptionEntity> {
    const exemption = await this.db.read.findOneBy(ExemptionEntity, { id });
    if (!exemption) throw notFound('exemptions', id);
    return exemption;
  }

  /** What waits for the county in a county or below, until when. What has no limit is not among it. */
  async due(areaCode: string): Promise<Due[]> {
    const waiting = await this.db.read.find(ExemptionEntity, {
      where: { areaCode: Like(`${areaCode}%`), dueOn: Not(IsNull()) },
      order: { dueOn: 'ASC', number: 'ASC' },
    });
    return waiting.map(({ id, cycleId, dueOn, areaCode: place }) => ({
      word: 'exemptions',
      id,
      cycleId,
      dueOn: dueOn!,
      role: 'countyOrganisation',
      areaCode: place.slice(0, 6),
      cadreId: null,
      unitId: null,
    }));
  }

  /**
   * The exemptions of a county's cycle, each with the entity it is for: undecided while nobody decided, and when that was done too late
   * for this cycle. What struck a place is a fact of everybody who serves there. Of a cycle that is sealed they are what its results
   * are made up with: late decisions count, and what was dropped since it was assessed is nothing to wait for any more.
   */
  async contribute(cycle: CycleEntity, ruleSet: RuleSet): Promise<Entity[]> {
    const isOver = isSealed(cycle.state);
    const found = await this.db.read.find(ExemptionEntity, { where: { cycleId: cycle.id }, order: { number: 'ASC' } });
    const all = found.filter((one) => !isDropped(one) || (isOver && one.updatedAt > (cycle.assessedAt ?? '')));
    const counted = await this.countedIn(cycle);
    const { exemptions: policy } = ruleSet;
    const ofPlaces = policy?.forceMajeure ? all.filter(({ situation }) => isForceMajeure(policy, situation)) : [];
    const theirs = all.filter((one) => !ofPlaces.includes(one));
    const struck = ofPlaces.filter(({ state }) => state === 'granted').map(({ entityCode }) => entityCode);
    const roster = struck.length === 0 ? [] : await this.cadres.contribute(cycle, ruleSet);
    return [
      ...byEntity(theirs, 'exemptions', (one) => toldToScoring(one, counted, isOver)),
      ...struckPlaces(policy?.forceMajeure, struck, roster),
    ];
  }

  /** The numbers of the findings that are scored: what was withdrawn since is nothing that could be struck. */
  private async countedIn(cycle: CycleEntity): Promise<ReadonlySet<string>> {
    const entities = await this.findings.contribute(cycle);
    return new Set(entities.flatMap(({ findings = [] }) => findings.map(({ id }) => id)));
  }

  private async mustBeTheirFiling(filingId: string | null, cadreId: string | null): Promise<void> {
    if (filingId === null) return;
    const filing = await this.filings.find(filingId);
    if (filing && filing.cadreId === cadreId && filing.state !== 'withdrawn') return;
    throw refused([
      {
        pointer: '/filingId',
        zh: '没有找到本人的这份先行先试报备，或者已经撤回',
        en: 'there is no such advance filing of this cadre, or it was withdrawn',
      },
    ]);
  }
}

const isDropped = ({ state }: ExemptionEntity): boolean => DROPPED.some((one) => one === state);

/** An exemption as the scoring reads it. */
function toldToScoring(exemption: ExemptionEntity, counted: ReadonlySet<string>, isOver: boolean): Exemption {
  const { number, situation, strikes, setsAside } = exemption;
  const what = { id: number, situation, strikes: strikes.filter((one) => counted.has(one)), setsAside };
  const state = stateToScore(exemption, isOver);
  if (state === 'undecided') return { ...what, state, answers: {} };
  const { answers, decidedOn } = exemption;
  return { ...what, state, answers: saidOf(answers), ...(decidedOn !== null && { decidedOn }) };
}

function stateToScore(exemption: ExemptionEntity, isOver: boolean): Exemption['state'] {
  const { state, isLate } = exemption;
  if (isLate && !isOver) return 'undecided';
  if (state === 'granted' || state === 'refused') return state;
  return isDropped(exemption) ? 'refused' : 'undecided';
}
