import { Injectable } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { CastingService, type OpenedSlip } from '../ballots/casting.service.js';
import type { Title } from '../contract/fields.js';
import { PROBLEMS } from '../contract/problem.js';
import { DomainError } from '../http/domain-error.js';
import { InvalidInput } from '../http/invalid-input.js';
import type { Language } from '../http/language.js';
import { BallotFiles } from './ballot-files.js';
import { fitted, type FormState, moved, openOn, readForm, resumed, type SentForm } from './form-state.js';
import { KeptAnswers } from './kept-answers.js';
import { ballotPage } from './pages.js';
import { codePage, refusedPage } from './plain-pages.js';

/** What the page answers: HTML, or the address of the next page; with the unfinished answers for the phone, or none to keep. */
export type PageAnswer = { status: number; html?: string; location?: string; kept?: string };

/** Who asks: the phone's language and network, and the unfinished answers it kept. */
export type Visitor = { language: Language; address: string; kept: string | undefined };

/** The ballot page, step by step. Nothing is written before the ballot is cast. */
@Injectable()
export class VotingService {
  readonly #kept = new KeptAnswers();

  constructor(
    private readonly casting: CastingService,
    private readonly areas: AreasService,
    private readonly files: BallotFiles,
  ) {}

  /** What the QR of a slip opens: its first page, or where the same phone left off. */
  open(code: string, visitor: Visitor): Promise<PageAnswer> {
    const state: FormState = { code, number: undefined, at: 0, pages: [], isHelped: undefined };
    return this.orRefused(state, visitor, async () => {
      const slip = await this.casting.opened({ code }, visitor.address);
      const pages = this.#kept.open(visitor.kept, code, slip);
      return this.shown(resumed(fitted({ ...state, pages }, slip), slip), slip, visitor, false);
    });
  }

  /** What a button of the form does. */
  step(form: SentForm, visitor: Visitor): Promise<PageAnswer> {
    const { state, step } = readForm(form);
    return this.orRefused(state, visitor, async () => {
      if (step === 'cast' && state.isHelped !== undefined && (await this.isCast(state, visitor)))
        return { status: 303, location: '/b/done', kept: '' };
      const slip = await this.casting.opened(slipOf(state), visitor.address);
      const before = fitted(state, slip);
      const after = moved(before, step, slip);
      const isSaid = step === 'cast' || (step === 'next' && openOn(before, before.at, slip).length > 0);
      return this.shown(after, slip, visitor, isSaid);
    });
  }

  /** @returns false where answers are missing or are none of this ballot's: the page says which */
  private async isCast(state: FormState, { address }: Visitor): Promise<boolean> {
    const pages = Array.from(state.pages, (page) => page ?? {});
    try {
      const casting = { ...slipOf(state), pages, isHelped: state.isHelped === true };
      await this.casting.cast(casting, address, { isWhole: true });
      return true;
    } catch (error) {
      if (error instanceof InvalidInput && !isAboutCode(error)) return false;
      throw error;
    }
  }

  private async shown(state: FormState, slip: OpenedSlip, { language }: Visitor, isSaid: boolean): Promise<PageAnswer> {
    const names = await this.areas.namesOf([slip.areaCode]);
    const files = await this.files.of(slip.cadres.map(({ code }) => code));
    const ballot = { ...slip, village: names.get(slip.areaCode) ?? slip.areaCode, files };
    const html = ballotPage(state, ballot, language, isSaid);
    return { status: isSaid ? 400 : 200, html, kept: this.#kept.seal(state, slip) };
  }

  /** Each refusal has its own sentence; a code typed wrong can be mended where it stands. */
  private async orRefused(
    { code }: FormState,
    { language }: Visitor,
    work: () => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof InvalidInput)
        return { status: 400, html: codePage(language, { fault: wordsOf(error), code }) };
      if (!(error instanceof DomainError)) throw error;
      const status = PROBLEMS[error.code];
      if (error.code === 'too-many')
        return { status, html: codePage(language, { fault: error.words, code, isNumberAsked: true }) };
      return { status, html: refusedPage(language, error.words) };
    }
  }
}

const slipOf = ({ code, number }: FormState) => (number === undefined ? { code } : { code, number });

const isAboutCode = (error: InvalidInput): boolean => error.faults('zh').some(({ pointer }) => pointer === '/code');

const wordsOf = (error: InvalidInput): Title => {
  const said = (language: Language) => error.faults(language)[0]?.message ?? '';
  return { zh: `${said('zh')}。`, en: `${said('en')}.` };
};
