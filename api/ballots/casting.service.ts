import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { BallotPaper, Casting, CastReceipt, SlipCode } from '../contract/records/ballot.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import type { InvalidInput } from '../http/invalid-input.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CAST_WHILE } from './attempts.js';
import { BallotBoxEntity } from './ballot-box.entity.js';
import { codeFrom, codeHash } from './ballot-code.js';
import { type HeldSlip, slipOf } from './held-slip.js';
import { readPages } from './pages.js';
import { SlipUse } from './slip-use.js';
import { onPaper } from './slips.js';
import { type Vote, voteOf } from './vote.js';

/**
 * A whole village votes through one network: only codes that nobody was given count, and many are allowed. A code typed wrong is no
 * failure, its check digit tells it apart.
 */
const UNKNOWN_PER_ADDRESS = { points: 200, duration: 900 };
const KEPT = 100;

const RECEIVED: CastReceipt = {
  isCast: true,
  message: { zh: '收到了，谁也看不到是谁投的。', en: 'Received. Nobody can see who cast it.' },
};

/** The voter's side: reading the ballot behind a code, and casting it once. */
@Injectable()
export class CastingService {
  readonly #slips: SlipUse;
  readonly #unknown = new RateLimiterMemory(UNKNOWN_PER_ADDRESS);
  /** By rule set and group: a cycle's measure was published and never changes, so neither does its ballot. */
  readonly #votes = new Map<string, Vote>();

  constructor(
    private readonly db: Database,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
  ) {
    this.#slips = new SlipUse(db);
  }

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
    const states = CAST_WHILE(slip.attempt);
    if (await this.#slips.use(slip.codeHash, answers, states)) return RECEIVED;
    const now = await slipOf(this.db, slip.codeHash);
    if (now?.state === 'issued') await this.cycles.mustBe(now.cycleId, ...states);
    throw refusalOf(now);
  }

  /** The slip of a code that can be used now. */
  private async open(typed: string, address: string): Promise<{ slip: HeldSlip; vote: Vote }> {
    const code = codeFrom(typed);
    if (code === null) throw mistyped();
    const seen = await this.#unknown.get(address);
    if (seen && seen.remainingPoints <= 0) throw tooMany(Math.ceil(seen.msBeforeNext / 1000));
    const slip = await slipOf(this.db, codeHash(code));
    if (!slip) await this.#unknown.consume(address).catch(() => undefined);
    if (slip?.state !== 'issued') throw refusalOf(slip);
    const states = CAST_WHILE(slip.attempt);
    if (!states.includes(slip.cycleState)) await this.cycles.mustBe(slip.cycleId, ...states);
    return { slip, vote: await this.vote(slip) };
  }

  private async vote({ ruleSetId, group }: HeldSlip): Promise<Vote> {
    const key = `${ruleSetId} ${group}`;
    const known = this.#votes.get(key);
    if (known) return known;
    const vote = voteOf((await this.ruleSets.compiledOf(ruleSetId)).ruleSet, group);
    if (this.#votes.size >= KEPT) this.#votes.clear();
    this.#votes.set(key, vote);
    return vote;
  }
}

/** Why a slip cannot be used. */
function refusalOf(slip: HeldSlip | undefined): DomainError {
  if (!slip) return unknownCode();
  return slip.state === 'void' ? isCounted() : isUsed();
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
