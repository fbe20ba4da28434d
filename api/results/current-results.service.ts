import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { ResultDifference } from '../contract/records/result-difference.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import type { Language } from '../http/language.js';
import { differenceFor } from './difference.js';
import { ResultEntity } from './result.entity.js';
import { ResultsService } from './results.service.js';

export type { ResultEntity } from './result.entity.js';

/** The grade that holds: the one that was determined, else the proposed one; null while it is only proposed upward. */
export function gradeOf({
  determinedGrade,
  grade,
  isAwaitingAnswer,
}: Pick<ResultEntity, 'determinedGrade' | 'grade' | 'isAwaitingAnswer'>): string | null {
  return isAwaitingAnswer ? null : (determinedGrade ?? grade);
}

/** The sealed results that hold now: what a notice posts, a cadre is told and a review reads. */
@Injectable()
export class CurrentResultsService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly results: ResultsService,
  ) {}

  /** The cadres' sealed results of a cycle that no other took the place of, by their codes. */
  ofCycle(cycleId: string, read: EntityManager = this.db.read): Promise<ResultEntity[]> {
    return read.find(ResultEntity, { where: { cycleId, kind: 'cadre', state: 'sealed' }, order: { code: 'ASC' } });
  }

  /** @throws DomainError not-found, for a result that is not sealed too */
  async entity(id: string, read: EntityManager = this.db.read): Promise<ResultEntity> {
    const result = await read.findOneBy(ResultEntity, { id });
    if (!result || result.state === 'assessed') throw notFound('results', id);
    return result;
  }

  /** The result that holds now where this one did: itself, or what took its place. */
  async heldBy(id: string, read: EntityManager = this.db.read): Promise<ResultEntity> {
    let result = await this.entity(id, read);
    while (result.supersededById !== null) result = await this.entity(result.supersededById, read);
    return result;
  }

  /**
   * What differs between a result and the one that took its place, line by line, as this person may read it: in words, each with its
   * clause. That a person's result was read is noted.
   */
  async difference(
    from: string,
    to: string,
    actor: Actor,
    language: Language,
  ): Promise<Omit<ResultDifference, 'reviewId'>> {
    const [before, after] = [await this.results.explained(from), await this.results.explained(to)];
    await this.audit.noteRead(actor, before.result.areaCode, 'results', from);
    return differenceFor(before, after, actor, language);
  }
}
