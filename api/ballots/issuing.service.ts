import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AreasService } from '../areas/areas.service.js';
import { AuditService } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { CONFIG, type Config } from '../config.js';
import type { NewBallots, PrintedBallots, ReprintedSlips } from '../contract/records/ballot.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { type Due, dueIn, ISSUED_WHILE } from './attempts.js';
import { BallotBoxEntity, type BoxCadre } from './ballot-box.entity.js';
import { BallotSlipEntity } from './ballot-slip.entity.js';
import { freshCode, makeSlips, printed } from './slips.js';
import { type Vote, voteOf } from './vote.js';

/**
 * Printing slips. Whoever prints holds all codes of the village, as whoever prints paper ballots does: the slips are to be handed out
 * sealed, and neither by a cadre they ask about nor by a village official.
 */
@Injectable()
export class IssuingService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly cadres: CadresService,
    private readonly areas: AreasService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Makes a village's slips. They ask about the cadres whom it assesses in the cycle: those posted there on its last day, but for who spent over half of it
   * elsewhere, and those who moved away after spending over half of it there (R21). A repeat asks about those whose vote did not count.
   * @returns the slips with their codes, this once: the answer is kept nowhere, not even for a repeated request
   * @throws DomainError window-closed, already-exists, out-of-state; needs-unmet when nobody is posted there; not-found
   */
  async issue({ cycleId, areaCode, group, slips }: NewBallots, actor: Actor): Promise<PrintedBallots> {
    const cycle = await this.cycles.entity(cycleId);
    if (!areaCode.startsWith(cycle.areaCode)) throw notFound('areas', areaCode);
    await this.areas.mustBeKnown({ '/areaCode': areaCode });
    const vote = voteOf((await this.ruleSets.compiledOf(cycle.ruleSetId)).ruleSet, group);
    mustBeStrata(slips, vote);
    const due = await dueIn(this.db.read, { cycleId, areaCode, group: vote.group });
    await this.cycles.mustBe(cycleId, ...ISSUED_WHILE(due.attempt));
    const cadres = await this.cadresOf(areaCode, cycle, due);
    const id = randomUUID();
    const made = makeSlips(
      id,
      slips,
      cadres.map(({ code }) => code),
      vote.cadresAtMost,
    );
    return this.audit.write({ ...actor, idempotency: undefined }, areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, ...ISSUED_WHILE(due.attempt));
      const box = await change.create(
        BallotBoxEntity,
        'ballots',
        {
          id,
          cycleId,
          areaCode,
          group: vote.group,
          attempt: due.attempt,
          slips,
          issued: made.length,
          cadres,
          state: 'open',
          fault: null,
          helped: null,
          onPaper: null,
          returnedPapers: null,
        },
        'issue',
      );
      await change.keep(
        BallotSlipEntity,
        made.map(({ slip }) => slip),
      );
      return printed(box, made, this.config.SIFANG_BALLOT_ORIGIN);
    });
  }

  /**
   * Prints slips again by their numbers: each gets a new code and the old one is dead. Whether a slip was used stays as it was and is
   * not told: a new code for a used slip is a used code.
   * @throws DomainError not-found for a number that was not issued, out-of-state once the box is counted
   */
  async reprint(id: string, { numbers }: ReprintedSlips, actor: Actor): Promise<PrintedBallots> {
    return this.audit.write({ ...actor, idempotency: undefined }, await this.areaOf(id), async (change) => {
      const box = await change.read.findOneByOrFail(BallotBoxEntity, { id });
      if (box.state !== 'open') throw isCounted(box);
      const slips = await change.read.find(BallotSlipEntity, {
        where: { boxId: id, number: In(numbers) },
        order: { number: 'ASC' },
      });
      const missing = numbers.find((number) => !slips.some((slip) => slip.number === number));
      if (missing !== undefined) throw notIssued(box, missing);
      const again = slips.map((slip) => ({ slip, ...freshCode() }));
      for (const { slip, hash } of again)
        await change.read.update(BallotSlipEntity, { id: slip.id }, { codeHash: hash });
      change.note('reprint', 'ballots', id, { numbers: [null, slips.map(({ number }) => number)] });
      return printed(box, again, this.config.SIFANG_BALLOT_ORIGIN);
    });
  }

  private async cadresOf(areaCode: string, cycle: CycleEntity, { cadres, before }: Due): Promise<BoxCadre[]> {
    const assessed = await this.cadres.assessedIn(areaCode, cycle);
    const now = assessed.flatMap(({ cadreCode, name, post }): BoxCadre[] =>
      post ? [{ code: cadreCode, name, post }] : [],
    );
    const known = new Map([...(before?.cadres ?? []), ...now].map((cadre) => [cadre.code, cadre]));
    const asked = [...known.values()].filter(({ code }) => cadres === 'all' || cadres.has(code));
    if (asked.length === 0) throw nobodyThere(areaCode);
    return asked.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }

  private async areaOf(id: string): Promise<string> {
    const box = await this.db.read.findOneBy(BallotBoxEntity, { id });
    if (!box) throw notFound('ballots', id);
    return box.areaCode;
  }
}

function mustBeStrata(slips: NewBallots['slips'], { strata, group }: Vote): void {
  const unknown = Object.keys(slips).find((stratum) => !strata.includes(stratum));
  if (unknown === undefined) return;
  throw new DomainError(
    'needs-unmet',
    {
      zh: `办法没有“${unknown}”这类代表，没有印票。可用的类别：${strata.join('、')}。`,
      en: `The measure knows no stratum "${unknown}" among ${group}; nothing was printed. It knows: ${strata.join(', ')}.`,
    },
    { stratum: unknown, strata: [...strata] },
  );
}

function nobodyThere(areaCode: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${areaCode} 本期没有由它评的驻村干部，没有可测评的人。请先核对花名册。`,
      en: `${areaCode} assesses nobody in this cycle, so there is nobody to vote on. Check the roster first.`,
    },
    { areaCode },
  );
}

function isCounted({ id, areaCode, state }: BallotBoxEntity): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `${areaCode} 的票已经计票，不能再重印。`,
      en: `The ballots of ${areaCode} are counted; no slip can be printed again.`,
    },
    { word: 'ballots', id, state, move: 'reprint', legal: [] },
  );
}

function notIssued({ id, areaCode, issued }: BallotBoxEntity, number: number): DomainError {
  return new DomainError(
    'not-found',
    {
      zh: `${areaCode} 没有 ${number} 号票（共 ${issued} 张），没有重印任何票。请核对纸上的票号。`,
      en: `${areaCode} has no slip ${number} (${issued} were issued); none was printed again. Check the number on the paper.`,
    },
    { word: 'ballots', id, number },
  );
}
