import { Injectable } from '@nestjs/common';
import type { BallotCadre, BallotPaper, Casting, CastReceipt, SlipCode } from '../contract/records/ballot.js';
import { Database } from '../db/database.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { CAST_WHILE } from './attempts.js';
import { BallotBoxEntity } from './ballot-box.entity.js';
import { codeFrom, codeHash } from './ballot-code.js';
import { Guessing } from './guessing.js';
import { type HeldSlip, HeldSlips } from './held-slip.js';
import { mustBeWhole, readPages } from './pages.js';
import { mistyped, refusalOf, tooMany } from './slip-refusals.js';
import { SlipUse } from './slip-use.js';
import { onPaper } from './slips.js';
import { type Vote, voteOf } from './vote.js';

const KEPT = 100;

const RECEIVED: CastReceipt = {
  isCast: true,
  message: {
    zh: '收到了。票上没有名字，村里、乡里和被评的人都看不到您点了什么。',
    en: 'Received. No name is on it; neither the village nor the township nor those assessed can see what you chose.',
  },
};

/** A slip as its page shows it. */
export type OpenedSlip = Pick<BallotPaper, 'questions'> & {
  areaCode: string;
  cadres: (BallotCadre & { code: string })[];
};

/** The voter's side: reading the ballot behind a code, and casting it once. */
@Injectable()
export class CastingService {
  readonly #held: HeldSlips;
  readonly #slips: SlipUse;
  readonly #guessing = new Guessing();
  /** By rule set and group: a cycle's measure was published and never changes, so neither does its ballot. */
  readonly #votes = new Map<string, Vote>();

  constructor(
    private readonly db: Database,
    private readonly ruleSets: RuleSetsService,
  ) {
    this.#held = new HeldSlips(db);
    this.#slips = new SlipUse(db);
  }

  /** The ballot behind a code. @throws as {@link cast} */
  async paper(typed: SlipCode, address: string): Promise<BallotPaper> {
    const { cadres, questions } = await this.opened(typed, address);
    return { cadres: cadres.map(({ name, post }) => ({ name, post })), questions };
  }

  /** The ballot behind a code, with the village and the codes of the cadres. @throws as {@link cast} */
  async opened(typed: SlipCode, address: string): Promise<OpenedSlip> {
    const { slip, vote } = await this.open(typed, address);
    const { cadres } = await this.db.read.findOneByOrFail(BallotBoxEntity, { id: slip.boxId });
    const shown = onPaper(cadres, slip.cadres);
    return {
      areaCode: slip.areaCode,
      cadres: shown.map((cadre, at) => ({ ...cadre, code: slip.cadres[at]! })),
      questions: vote.questions,
    };
  }

  /**
   * Puts a ballot into the box. The code and the ballot change in one transaction, and the code can be used once: of two requests at
   * the same instant one finds it used. No audit line is written, and the row says neither when nor by which slip.
   * @param isWhole whether every question has to be answered; on paper some are left blank
   * @throws InvalidInput for a code typed wrong, for an answer that the ballot does not offer, and for those missing from a whole
   *   ballot; DomainError not-found for a code that nobody was given, too-many after many of these, out-of-state for a used code,
   *   window-closed
   */
  async cast(casting: Casting, address: string, { isWhole = false } = {}): Promise<CastReceipt> {
    const { slip, vote } = await this.open(casting, address);
    const { codeHash: hash, cadres, attempt } = slip;
    const answers = readPages(casting.pages, cadres, vote.options);
    if (isWhole) mustBeWhole(casting.pages, cadres.length, vote.options);
    const { isHelped = false } = casting;
    if (await this.#slips.use({ codeHash: hash, answers, isHelped, states: CAST_WHILE(attempt) })) return RECEIVED;
    throw refusalOf(await this.#held.of(hash));
  }

  /** The slip of a code that can be used now. Whatever was typed is looked up, so that every refusal takes the same work. */
  private async open({ code: typed, number }: SlipCode, address: string): Promise<{ slip: HeldSlip; vote: Vote }> {
    const code = codeFrom(typed);
    const slip = await this.#held.of(codeHash(code ?? typed));
    const wait = await this.#guessing.secondsToWait(address, slip, number);
    if (code === null) throw mistyped();
    if (wait !== undefined) throw tooMany(wait);
    if (!slip) await this.#guessing.isUnknown(address);
    if (slip?.state !== 'issued' || !CAST_WHILE(slip.attempt).includes(slip.cycleState)) throw refusalOf(slip);
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
