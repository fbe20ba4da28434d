import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Cohort } from '../contract/cohort.js';
import { Entity } from '../contract/entity.js';
import type { RuleSet } from '../contract/rule-set.js';
import { canonical } from '../core/canonical.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { ContributorsService } from './contributors.service.js';
import { EarlierService } from './earlier.service.js';
import { inTurns } from './in-turns.js';
import { type LeftOut, merged } from './merge.js';
import { CohortEntity } from './result.entity.js';

/** Records that no cohort is made from: what is done with them leaves every cohort as it was. Sealed results are read by later cycles. */
export const NOT_IN_A_COHORT = [
  'rule-sets',
  'accounts',
  'sessions',
  'audit',
  'windows',
  'reminders',
  'calendar-days',
  'filings',
  // What is confirmed of a township is a finding, which is in.
  'assigned-duties',
  'publications',
  'meetings',
  'determinations',
  'consultations',
  'notices',
  'objections',
  'feedback',
  'reviews',
];

const KEPT_PARSED = 4;

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Cohorts: put together from what every module recorded, and frozen when a cycle is assessed. */
@Injectable()
export class CohortsService {
  /** By hash, the one read last at the end. */
  readonly #parsed = new Map<string, Cohort>();

  constructor(
    private readonly db: Database,
    private readonly contributors: ContributorsService,
    private readonly earlier: EarlierService,
  ) {}

  /** Everything recorded for a cycle, as the measure reads it. @throws DomainError contributions-clash */
  async gather(cycle: CycleEntity, ruleSet: RuleSet): Promise<{ cohort: Cohort; leftOut: LeftOut[] }> {
    const recorded = await this.contributors.contributions(cycle, ruleSet);
    const before = await this.earlier.contribute(cycle, ruleSet);
    const { entities, leftOut } = merged(
      [...recorded, { source: 'results', isRoster: false, entities: before }],
      ruleSet,
    );
    const { areaCode: county, code, half, startsOn, cutoffOn } = cycle;
    const cohort: Cohort = {
      code: `${county}-${code}`,
      ruleSet: ruleSet.code,
      county,
      cycle: { code, ...(half === null ? {} : { half }), startsOn, cutoffOn },
      entities: await inTurns(entities, (entity) => Entity.parse(entity)),
    };
    // An earlier result of somebody who has left is nothing that anybody forgot.
    return { cohort, leftOut: leftOut.filter(({ source }) => source !== 'results') };
  }

  /** A frozen cohort of a cycle by its revision. */
  async frozen(
    cycleId: string,
    revision: number,
    manager: EntityManager = this.db.read,
  ): Promise<{ cohort: Cohort; hash: string }> {
    const { text, sha256: hash } = await manager.findOneByOrFail(CohortEntity, { cycleId, revision });
    return { cohort: this.parsed(text, hash), hash };
  }

  /** Every frozen cohort of a cycle, the first one first. */
  async allFrozen(cycleId: string): Promise<{ revision: number; hash: string; cohort: Cohort }[]> {
    const rows = await this.db.read.find(CohortEntity, { where: { cycleId }, order: { revision: 'ASC' } });
    return rows.map(({ revision, text, sha256: hash }) => ({ revision, hash, cohort: this.parsed(text, hash) }));
  }

  private parsed(text: string, hash: string): Cohort {
    const cohort = this.#parsed.get(hash) ?? (JSON.parse(text) as Cohort);
    this.#parsed.delete(hash);
    this.#parsed.set(hash, cohort);
    if (this.#parsed.size > KEPT_PARSED) this.#parsed.delete([...this.#parsed.keys()][0]!);
    return cohort;
  }
}

/** A cohort as it is frozen. */
export async function frozenRow(cycleId: string, revision: number, cohort: Cohort): Promise<CohortEntity> {
  const text = await canonicalCohort(cohort);
  return { id: randomUUID(), cycleId, revision, text, sha256: sha256(text) };
}

/** `canonical` of a cohort, entity by entity: a county's is a megabyte. */
async function canonicalCohort({ entities, ...header }: Cohort): Promise<string> {
  const texts = await inTurns(entities, canonical);
  // An empty list stands where the entities belong among the sorted keys; a header has no other.
  return canonical({ ...header, entities: [] }).replace('"entities":[]', () => `"entities":[${texts.join(',')}]`);
}
