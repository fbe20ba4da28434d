import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { MarksCountersignature, MarksDone, RefusedMark } from '../contract/records/mark.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { valuesAfter } from './mark-moves.js';
import { versionOf, viewOf } from './mark-views.js';
import { MarkEntity, MarkVersionEntity } from './mark.entity.js';
import { ownGroup } from './own-group.js';

const MOVE = { move: 'countersign' } as const;

/** The second person's word on a whole township. */
@Injectable()
export class CountersigningService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
  ) {}

  /**
   * Countersigns many marks of a cycle, each by itself with its own line: what cannot be countersigned is named with its reason, and keeps
   * nothing else from being countersigned. @throws DomainError not-found; and the first refusal where every one is refused
   */
  async countersign({ cycleId, ids }: MarksCountersignature, actor: Actor): Promise<MarksDone> {
    const cycle = await this.cycles.mustBe(cycleId, 'open');
    const wanted = [...new Set(ids)];
    const group = ownGroup(actor);
    const ofThese = { id: In(wanted), cycleId, ...(group !== null && { group }) };
    const known = new Set((await this.db.read.findBy(MarkEntity, ofThese)).map(({ id }) => id));
    const missing = wanted.find((id) => !known.has(id));
    if (missing !== undefined) throw notFound('marks', missing);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, 'open');
      const marks = await change.read.find(MarkEntity, { where: ofThese, order: { id: 'ASC' } });
      const after = new Map<string, MarkEntity>();
      const refused: RefusedMark[] = [];
      const faults: DomainError[] = [];
      const before: MarkVersionEntity[] = [];
      for (const mark of marks)
        try {
          after.set(mark.id, await change.update(MarkEntity, 'marks', mark, valuesAfter(mark, MOVE, actor), MOVE.move));
          before.push(versionOf(mark));
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          faults.push(error);
          refused.push(refusalOf(mark, error));
        }
      if (after.size === 0) throw faults[0]!;
      await change.keep(MarkVersionEntity, before);
      const done = wanted.flatMap((id) => after.get(id) ?? []);
      return { marks: done.map((mark) => viewOf(mark, cycle, actor)), refused };
    });
  }
}

function refusalOf({ id, entityKind, entityCode, item }: MarkEntity, { code, words }: DomainError): RefusedMark {
  return { id, entityKind, entityCode, item, code, words };
}
