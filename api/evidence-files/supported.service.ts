import { Injectable } from '@nestjs/common';
import type { Role } from '../contract/account.js';
import { reachOf } from '../contract/permissions.js';
import { SUPPORTED, type SupportedWord } from '../contract/records/evidence-file.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import { FindingsService } from '../findings/findings.service.js';
import type { Actor } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import { decidedAlready } from './refusals.js';

/** Which record a file supports: one of the three is named. */
export type Supports = { [K in (typeof SUPPORTED)[SupportedWord]]?: string | null | undefined };

/** What a file needs to know of it. `visibleTo` are the roles a confidential finding is shown to. */
export type Supported = { areaCode: string; cadreId: string | null; number: string; visibleTo: string | null };

const WORDS = Object.keys(SUPPORTED) as SupportedWord[];
/** While which states files are taken: until it is decided. */
const TAKEN_WHILE: Record<Exclude<SupportedWord, 'findings'>, readonly string[]> = {
  exemptions: ['requested', 'accepted', 'verified'],
  reviews: ['submitted', 'accepted', 'proposed'],
};

/** The findings, exemptions and reviews that files support. */
@Injectable()
export class SupportedService {
  constructor(
    private readonly findings: FindingsService,
    private readonly exemptions: ExemptionsService,
    private readonly reviews: ReviewsService,
  ) {}

  /**
   * The record, if this actor may know of it and it takes files now.
   * @throws DomainError not-found, window-closed, out-of-state once it is decided or withdrawn
   */
  async takingEvidence(of: Supports, actor: Actor): Promise<Supported> {
    const word = wordOf(of);
    const id = of[SUPPORTED[word]]!;
    if (!mayRead(actor.role, word)) throw notFound(word, id);
    if (word === 'findings') return this.findings.takingEvidence(id, actor);
    const one = word === 'exemptions' ? await this.exemptions.entity(id) : await this.reviews.heard(id, actor);
    if (!TAKEN_WHILE[word].includes(one.state)) throw decidedAlready(one.number);
    return { areaCode: one.areaCode, cadreId: one.cadreId, number: one.number, visibleTo: null };
  }
}

/** The word of the record that a file supports. */
export const wordOf = (of: Supports): SupportedWord => WORDS.find((word) => of[SUPPORTED[word]])!;

/** The properties of records that this role may not read: their files are not for it either. */
export const unreadBy = (role: Role | 'system'): string[] =>
  WORDS.filter((word) => !mayRead(role, word)).map((word) => SUPPORTED[word]);

/** Whether a role reads records of a word, and so may know of their files. */
export const mayRead = (role: Role | 'system', word: SupportedWord): boolean =>
  role === 'system' || reachOf(role, `${word}.read`) !== undefined;
