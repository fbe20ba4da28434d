import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditService, type Change } from '../audit/audit.service.js';
import type { Title } from '../contract/fields.js';
import type {
  CountedPapers,
  EnteredPapers,
  PaperBallot,
  PaperBallots,
  PaperOutcome,
  ReturnedPapers,
  WaitingPaper,
} from '../contract/records/paper-ballot.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { InvalidInput } from '../http/invalid-input.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CAST_WHILE } from './attempts.js';
import { codeFrom, codeHash } from './ballot-code.js';
import { BallotEntity } from './ballot.entity.js';
import { BallotBoxEntity } from './ballot-box.entity.js';
import { BallotSlipEntity } from './ballot-slip.entity.js';
import { readPages } from './pages.js';
import { PaperBallotEntity, PaperCountEntity } from './paper-ballot.entity.js';
import { agreedOn, differencesIn } from './paper-readings.js';
import { type Vote, voteOf } from './vote.js';

/**
 * Paper ballots, read by two people who do not see what the other read; where they differ, a third reads the paper. What two agree on is
 * cast with the code that stands on the paper: it lies in the box like any other, and the code is spent.
 */
@Injectable()
export class PapersService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
  ) {}

  /** The paper ballots of a village that are not in the box yet. */
  async waiting(id: string, actor: Actor): Promise<WaitingPaper[]> {
    const box = await this.boxOf(id);
    const vote = await this.voteOf(box);
    const entered = await this.db.read.findBy(PaperBallotEntity, { boxId: id });
    const slips = await this.db.read.find(BallotSlipEntity, { where: { boxId: id }, order: { number: 'ASC' } });
    return slips.flatMap((slip): WaitingPaper[] => {
      const own = entered.filter(({ slipId }) => slipId === slip.id);
      if (own.length === 0) return [];
      return [
        {
          number: slip.number,
          hands: own.length,
          isOwn: own.some(({ enteredBy }) => enteredBy === actor.accountId),
          differsIn: differencesIn(own, slip.cadres, [...vote.options.keys()]),
        },
      ];
    });
  }

  /**
   * Enters paper ballots. Each is taken or refused by itself; who enters one again puts the new reading in the place of the own old one.
   * The chain is told how many and never which.
   * @throws DomainError not-found, out-of-state once the box is counted, window-closed
   */
  async enter(id: string, { papers }: PaperBallots, actor: Actor): Promise<EnteredPapers> {
    const box = await this.boxOf(id);
    const { areaCode, cycleId, attempt } = box;
    const vote = await this.voteOf(box);
    return this.audit.write(actor, areaCode, async (change) => {
      await this.mustBeOpen(change, id);
      await this.cycles.mustStillBe(change, cycleId, ...CAST_WHILE(attempt));
      const outcomes: PaperOutcome[] = [];
      for (const paper of papers) outcomes.push(await this.enterOne(change, id, paper, vote, actor));
      const many = (kind: PaperOutcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
      change.note('papers', 'ballots', id, { entered: [null, papers.length], cast: [null, many('cast')] });
      return { id, outcomes };
    });
  }

  /** Says how many paper ballots came back; as many as two people say stands. @throws DomainError not-found, out-of-state */
  async count(id: string, { returned }: ReturnedPapers, actor: Actor): Promise<CountedPapers> {
    const { areaCode } = await this.boxOf(id);
    return this.audit.write(actor, areaCode, async (change) => {
      const box = await this.mustBeOpen(change, id);
      const { accountId: enteredBy } = actor;
      await change.read.delete(PaperCountEntity, { boxId: id, enteredBy });
      const others = await change.read.findBy(PaperCountEntity, { boxId: id });
      await change.keep(PaperCountEntity, [{ id: randomUUID(), boxId: id, returned, enteredBy }]);
      change.note('countPapers', 'ballots', id);
      const isAgreed = others.some((other) => other.returned === returned);
      if (isAgreed && box.returnedPapers !== returned)
        await change.update(BallotBoxEntity, 'ballots', box, { returnedPapers: returned }, 'agreeOnPapers');
      return { id, kind: isAgreed ? 'agreed' : others.length === 0 ? 'waiting' : 'differs' };
    });
  }

  private async enterOne(
    change: Change,
    boxId: string,
    { code, pages, isHelped = false }: PaperBallot,
    vote: Vote,
    { accountId: enteredBy }: Actor,
  ): Promise<PaperOutcome> {
    const plain = codeFrom(code);
    const slip = plain && (await change.read.findOneBy(BallotSlipEntity, { codeHash: codeHash(plain), boxId }));
    if (!slip) return { kind: 'refused', message: plain ? NOT_HERE : MISTYPED };
    if (slip.state !== 'issued') return { kind: 'refused', message: USED };
    const answers = readOr(() => readPages(pages, slip.cadres, vote.options));
    if (answers === undefined) return { kind: 'refused', message: NOT_OFFERED };
    await change.read.delete(PaperBallotEntity, { boxId, slipId: slip.id, enteredBy });
    const others = await change.read.findBy(PaperBallotEntity, { boxId, slipId: slip.id });
    const reading = { answers, isHelped };
    const questions = [...vote.options.keys()];
    const agreed = agreedOn([...others, reading], slip.cadres, questions);
    if (!agreed) {
      await change.keep(PaperBallotEntity, [{ id: randomUUID(), boxId, slipId: slip.id, ...reading, enteredBy }]);
      if (others.length === 0) return { kind: 'waiting' };
      return { kind: 'differs', differsIn: differencesIn([...others, reading], slip.cadres, questions) };
    }
    await change.read.delete(PaperBallotEntity, { boxId, slipId: slip.id });
    // Somebody may cast it on a phone at this moment: one of the two finds the code spent.
    const used = await change.read.update(BallotSlipEntity, { id: slip.id, state: 'issued' }, { state: 'cast' });
    if (used.affected !== 1) return { kind: 'refused', message: USED };
    await change.keep(BallotEntity, [{ id: randomUUID(), boxId, ...agreed, isOnPaper: true }]);
    return { kind: 'cast' };
  }

  private async boxOf(id: string): Promise<BallotBoxEntity> {
    const box = await this.db.read.findOneBy(BallotBoxEntity, { id });
    if (!box) throw notFound('ballots', id);
    return box;
  }

  private async voteOf({ cycleId, group }: Pick<BallotBoxEntity, 'cycleId' | 'group'>): Promise<Vote> {
    const { ruleSetId } = await this.cycles.entity(cycleId);
    return voteOf((await this.ruleSets.compiledOf(ruleSetId)).ruleSet, group);
  }

  private async mustBeOpen(change: Change, id: string): Promise<BallotBoxEntity> {
    const box = await change.read.findOneByOrFail(BallotBoxEntity, { id });
    if (box.state === 'open') return box;
    throw new DomainError(
      'out-of-state',
      {
        zh: `${box.areaCode} 的票已经计票，没有保存任何纸质票。须重新测评的，请等下一次的票。`,
        en: `The ballots of ${box.areaCode} are counted; no paper ballot was saved. Where a repeat is due, enter those of the next vote.`,
      },
      { word: 'ballots', id, state: box.state },
    );
  }
}

function readOr<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}

const MISTYPED: Title = {
  zh: '票码输错了，请对照纸上的16个字符再输一次。',
  en: 'The code is mistyped: compare the 16 characters on the paper.',
};
const NOT_HERE: Title = {
  zh: '这个村没有这个票码，或者这张票已经重印。请核对是哪个村的票。',
  en: 'This village has no such code, or the slip was printed again. See which village the paper is of.',
};
const USED: Title = {
  zh: '这个票码已经用过（在手机上投过，或纸质票已经入箱），这张纸不再计。',
  en: 'This code was used already, on a phone or from paper; this sheet does not count.',
};
const NOT_OFFERED: Title = {
  zh: '选项与这张票对不上，请核对票面和页数。',
  en: 'The answers do not fit this ballot: check the paper and its pages.',
};
