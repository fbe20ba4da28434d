import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { EntityManager } from 'typeorm';
import type { BallotPaper, Casting, CastReceipt, SlipCode } from '../contract/records/ballot.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import type { InvalidInput } from '../http/invalid-input.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CAST_WHILE } from './attempts.js';
import { BallotEntity } from './ballot.entity.js';
import { BallotBoxEntity } from './ballot-box.entity.js';
import { codeFrom, codeHash } from './ballot-code.js';
import { BallotSlipEntity } from './ballot-slip.entity.js';
import { readPages } from './pages.js';
import { onPaper } from './slips.js';
import { type Vote, voteOf } from './vote.js';

/**
 * A whole village votes through one network: only codes that nobody was given count, and many are allowed. A code typed wrong is no
 * failure, its check digit tells it apart.
 */
const UNKNOWN_PER_ADDRESS = { points: 200, duration: 900 };
const KEPT = 5000;

const RECEIVED: CastReceipt = {
  isCast: true,
  message: { zh: '收到了，谁也看不到是谁投的。', en: 'Received. Nobody can see who cast it.' },
};

/** The voter's side: reading the ballot behind a code, and casting it once. */
@Injectable()
export class CastingService {
  readonly #unknown = new RateLimiterMemory(UNKNOWN_PER_ADDRESS);
  /** What never changes once issued: boxes by id, votes by published rule set and group. */
  readonly #boxes = new Map<string, Pick<BallotBoxEntity, 'cycleId' | 'group' | 'attempt'>>();
  readonly #votes = new Map<string, Vote>();

  constructor(
    private readonly db: Database,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
  ) {}

  /** The ballot behind a code. @throws as {@link cast} */
  async paper({ code }: SlipCode, address: string): Promise<BallotPaper> {
    const { slip, vote } = await this.open(code, address);
    const { cadres } = await this.db.read.findOneByOrFail(BallotBoxEntity, { id: slip.boxId });
    return { cadres: onPaper(cadres, slip.cadres), questions: vote.questions };
  }

  /**
   * Puts a ballot into the box. The code and the ballot change in one transaction, and the code can be used once: of two requests at
   * the same instant one finds it used. No audit line is written, and the row says neither when nor by which slip.
   * @throws InvalidInput for a code typed wrong and for an answer that the ballot does not offer; DomainError not-found for a code that
   *   nobody was given, too-many after many of these, out-of-state for a used code, window-closed
   */
  async cast({ code, pages }: Casting, address: string): Promise<CastReceipt> {
    const { slip, vote } = await this.open(code, address);
    const answers = readPages(pages, slip.cadres, vote.options);
    await this.db.write(async (manager) => {
      // Not by id alone: a slip printed again meanwhile has another code, and a counted box has no issued slip left.
      const issued = { id: slip.id, codeHash: slip.codeHash, state: 'issued' } as const;
      const { affected } = await manager.update(BallotSlipEntity, issued, { state: 'cast' });
      if (affected !== 1) throw await whyNot(manager, slip);
      const ballot: BallotEntity = { id: randomUUID(), boxId: slip.boxId, answers };
      await manager.createQueryBuilder().insert().into(BallotEntity).values(ballot).updateEntity(false).execute();
    });
    return RECEIVED;
  }

  /** The slip of a code that can be used now. */
  private async open(typed: string, address: string): Promise<{ slip: BallotSlipEntity; vote: Vote }> {
    const code = codeFrom(typed);
    if (code === null) throw mistyped();
    const seen = await this.#unknown.get(address);
    if (seen && seen.remainingPoints <= 0) throw tooMany(Math.ceil(seen.msBeforeNext / 1000));
    const slip = await this.db.read.findOneBy(BallotSlipEntity, { codeHash: codeHash(code) });
    if (!slip) {
      await this.#unknown.consume(address).catch(() => undefined);
      throw unknownCode();
    }
    if (slip.state !== 'issued') throw slip.state === 'cast' ? isUsed() : isCounted();
    const { cycleId, group, attempt } = await this.box(slip.boxId);
    const cycle = await this.cycles.mustBe(cycleId, ...CAST_WHILE(attempt));
    return { slip, vote: await this.vote(cycle.ruleSetId, group) };
  }

  private async box(id: string): Promise<Pick<BallotBoxEntity, 'cycleId' | 'group' | 'attempt'>> {
    const known = this.#boxes.get(id);
    if (known) return known;
    const { cycleId, group, attempt } = await this.db.read.findOneByOrFail(BallotBoxEntity, { id });
    return keep(this.#boxes, id, { cycleId, group, attempt });
  }

  private async vote(ruleSetId: string, group: string): Promise<Vote> {
    const key = `${ruleSetId} ${group}`;
    const known = this.#votes.get(key);
    return known ?? keep(this.#votes, key, voteOf((await this.ruleSets.compiledOf(ruleSetId)).ruleSet, group));
  }
}

function keep<T>(map: Map<string, T>, key: string, value: T): T {
  if (map.size >= KEPT) map.clear();
  map.set(key, value);
  return value;
}

/** What became of a slip between reading it and using it. */
async function whyNot(manager: EntityManager, { id, codeHash: hash }: BallotSlipEntity): Promise<DomainError> {
  const now = await manager.findOneByOrFail(BallotSlipEntity, { id });
  if (now.codeHash !== hash) return unknownCode();
  return now.state === 'void' ? isCounted() : isUsed();
}

function mistyped(): InvalidInput {
  return refused([
    {
      pointer: '/code',
      zh: '票码输错了，请对照纸上的16个字符再输一次；也可以扫二维码',
      en: 'the code is mistyped: compare the 16 characters on the paper and type it again, or scan the QR code',
    },
  ]);
}

function unknownCode(): DomainError {
  return new DomainError('not-found', {
    zh: '没有这个票码，或者这张票已经重印。请核对纸上的票码，或请工作人员重印。',
    en: 'There is no such code, or the slip was printed again. Compare it with the paper, or ask for a new slip.',
  });
}

function isUsed(): DomainError {
  return new DomainError('out-of-state', {
    zh: '这张票已经投过了，一张票只能投一次，已投的不受影响。',
    en: 'This slip was used already. A slip counts once; what was cast stands.',
  });
}

function isCounted(): DomainError {
  return new DomainError('window-closed', {
    zh: '你们村已经计票，这张票没有用上，不能再投。',
    en: 'The ballots of your village are counted; this slip was not used and cannot be used any more.',
  });
}

function tooMany(retryAfterSeconds: number): DomainError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return new DomainError(
    'too-many',
    {
      zh: `这个网络输错票码的次数过多，请约 ${minutes} 分钟后再试，或改用纸质票。`,
      en: `Too many unknown codes came from this network. Try again in about ${minutes} minutes, or vote on paper.`,
    },
    { retryAfterSeconds },
  );
}
