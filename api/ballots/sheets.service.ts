import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService, type Change } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import {
  type CorrectedSheets,
  type CountSheets,
  type EnteredSheets,
  type SheetVote,
  WaitingSheet,
} from '../contract/records/ballot.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { mustBeCorrectable, mustBeDueOnPaper } from './attempts.js';
import { CountSheetEntity } from './count-sheet.entity.js';
import { differencesOf } from './sheet-differences.js';
import { countedWhile, type FaultOf, pollingOf, type Sheet, TalliesService } from './tallies.service.js';
import type { TallyEntity } from './tally.entity.js';

const LISTING: Listing<CountSheetEntity> = {
  permission: 'ballots.sheets',
  place: { area: 'areaCode' },
  filters: ['cycleId', 'areaCode', 'group', 'entityCode', 'attempt'],
  sorts: ['areaCode', 'entityCode', 'group', 'attempt'],
  order: ['areaCode', 'ASC'],
};

/** What becomes of a sheet on which two people agree. */
type Keep = (change: Change, sheets: readonly Sheet[], faultOf: FaultOf) => Promise<readonly TallyEntity[]>;

/**
 * Count sheets of paper ballots are typed twice: what one account entered waits, and is recorded once another account has entered the
 * same. Nobody reads what the other typed; only where the two differ is told.
 */
@Injectable()
export class SheetsService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly tallies: TalliesService,
  ) {}

  /** The sheets that wait for a second person, without their numbers. */
  async waiting(query: ListQuery, actor: Actor): Promise<Page<WaitingSheet>> {
    const page = await listOf(this.db.read, CountSheetEntity, LISTING, query, actor);
    const isOwn = ({ enteredBy }: CountSheetEntity) => enteredBy === actor.accountId;
    return { ...page, records: page.records.map((one) => shown(WaitingSheet, one, { isOwn: isOwn(one), moves: [] })) };
  }

  /**
   * Enters sheets: those that somebody else entered alike are recorded, the others wait. Who enters a sheet again puts the new one in
   * the place of the old one.
   * @throws InvalidInput naming every number that cannot be true; DomainError window-closed, needs-unmet where a box is still uncounted,
   *   already-exists, out-of-state where the vote was counted and stands, not-found
   */
  enter({ cycleId, sheets }: CountSheets, actor: Actor): Promise<EnteredSheets> {
    const isDue = (manager: EntityManager) => mustBeDueOnPaper(manager, cycleId, sheets);
    return this.twice(cycleId, sheets, null, actor, isDue, (change, agreed, faultOf) =>
      this.tallies.put(change, cycleId, agreed, faultOf),
    );
  }

  /**
   * Enters sheets that were recorded wrongly once more, as they should be, with a reason; a second person enters the same.
   * @throws as {@link enter}; DomainError out-of-state where no sheet is recorded, or the vote was repeated since
   */
  correct({ cycleId, reason, sheets }: CorrectedSheets, actor: Actor): Promise<EnteredSheets> {
    const isRecorded = (manager: EntityManager) => mustBeCorrectable(manager, cycleId, sheets);
    return this.twice(cycleId, sheets, reason, actor, isRecorded, (change, agreed, faultOf) =>
      this.tallies.replace(change, cycleId, agreed, faultOf, reason),
    );
  }

  private async twice(
    cycleId: string,
    sheets: readonly Sheet[],
    reason: string | null,
    actor: Actor,
    must: (manager: EntityManager) => Promise<unknown>,
    keep: Keep,
  ): Promise<EnteredSheets> {
    mustBeApart(sheets);
    const { areaCode, faultOf } = await this.tallies.mustBeSound(cycleId, sheets);
    await must(this.db.read);
    return this.audit.write(actor, areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, ...(reason === null ? countedWhile(sheets) : ['closed' as const]));
      await must(change.read);
      change.withhold(['tally']);
      const entered = new Map<string, CountSheetEntity[]>();
      for (const one of await change.read.find(CountSheetEntity, { where: { cycleId }, order: { updatedAt: 'ASC' } }))
        entered.set(nameOf(one), [...(entered.get(nameOf(one)) ?? []), one]);
      const agreed: Sheet[] = [];
      const waiting: EnteredSheets['waiting'] = [];
      for (const sheet of sheets) {
        const vote = voteOf(sheet);
        const before = entered.get(nameOf({ ...vote, areaCode: vote.place, entityCode: vote.code })) ?? [];
        const others = before.filter(({ enteredBy }) => enteredBy !== actor.accountId);
        const differs = others.map((other) => differencesOf(other.tally, sheet.tally));
        if (differs.some(({ length }) => length === 0)) {
          for (const one of before) await change.remove(CountSheetEntity, 'count-sheets', one, 'agree');
          agreed.push(sheet);
          continue;
        }
        const own = before.find(({ enteredBy }) => enteredBy === actor.accountId);
        if (own) await change.update(CountSheetEntity, 'count-sheets', own, { tally: sheet.tally, reason }, 'enter');
        else
          await change.create(
            CountSheetEntity,
            'count-sheets',
            { cycleId, ...rowOf(sheet), reason, enteredBy: actor.accountId },
            'enter',
          );
        waiting.push({ ...vote, differsIn: differs.at(-1) ?? [] });
      }
      const kept = agreed.length === 0 ? [] : await keep(change, agreed, faultOf);
      return {
        cycleId,
        recorded: agreed.map((sheet, at) => ({ ...voteOf(sheet), fault: kept[at]!.fault })),
        waiting,
      };
    });
  }
}

const voteOf = ({ code, tally }: Sheet): SheetVote => ({
  code,
  group: tally.group,
  place: pollingOf({ code, tally }),
  attempt: tally.attempt,
});

const rowOf = ({ kind, code, tally }: Sheet) => ({
  areaCode: pollingOf({ code, tally }),
  group: tally.group,
  attempt: tally.attempt,
  entityKind: kind,
  entityCode: code,
  tally,
});

const nameOf = ({
  entityCode,
  areaCode,
  group,
  attempt,
}: Pick<CountSheetEntity, 'entityCode' | 'areaCode' | 'group' | 'attempt'>): string =>
  `${entityCode} ${areaCode} ${group} ${attempt}`;

/** @throws InvalidInput where one sheet is there twice */
function mustBeApart(sheets: readonly Sheet[]): void {
  const first = new Map<string, number>();
  for (const [at, sheet] of sheets.entries()) {
    const { entityCode, areaCode, group, attempt } = rowOf(sheet);
    const name = nameOf({ entityCode, areaCode, group, attempt });
    const before = first.get(name);
    if (before !== undefined)
      throw refused([
        {
          pointer: `/sheets/${at}`,
          zh: `与第 ${before + 1} 行是同一张表`,
          en: `is the same sheet as row ${before + 1}`,
        },
      ]);
    first.set(name, at);
  }
}
