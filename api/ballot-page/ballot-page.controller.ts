import { Body, Controller, Get, Inject, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { parseCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.js';
import { Public } from '../http/access.js';
import { InLanguage, type Language } from '../http/language.js';
import { BallotFiles } from './ballot-files.js';
import { SentForm } from './form-state.js';
import { codePage, donePage } from './plain-pages.js';
import { demonstrated } from './shell.js';
import { POLICY } from './style.js';
import { type PageAnswer, VotingService } from './voting.service.js';

const WHY = 'villagers’ representatives have no accounts; the code on the slip lets in';
const COOKIE = 'ballot';
/** How long an unfinished ballot stays on a phone, in seconds. */
const KEPT_FOR = 7200;

/** The page on which a representative votes: HTML that needs no script. */
@ApiExcludeController()
@Controller('b')
export class BallotPageController {
  constructor(
    private readonly voting: VotingService,
    private readonly files: BallotFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks for the code. */
  @Get()
  @Public(WHY)
  enter(@InLanguage() language: Language, @Res() reply: FastifyReply) {
    return this.answer(reply, language, { status: 200, html: codePage(language) });
  }

  /** Where a cast ballot ends. */
  @Get('done')
  @Public(WHY)
  done(@InLanguage() language: Language, @Res() reply: FastifyReply) {
    return this.answer(reply, language, { status: 200, html: donePage(language) });
  }

  /** A photo or a voice that a page named. */
  @Get('files/:name')
  @Public(WHY)
  async file(@Param('name') name: string, @Query('k') mark: unknown, @Res() reply: FastifyReply) {
    const file = await this.files.read(name, typeof mark === 'string' ? mark : '');
    if (!file) return reply.status(404).send();
    return reply.header('cache-control', 'private, max-age=3600').type(file.type).send(file.bytes);
  }

  /** What the QR of a slip opens. It changes nothing, so a chat program may look at it first. */
  @Get(':code')
  @Public(WHY)
  async open(
    @Param('code') code: string,
    @InLanguage() language: Language,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.answer(reply, language, await this.voting.open(code, { language, address, kept: keptBy(request) }));
  }

  /** A step of the form: the next page, one back, or the ballot into the box. */
  @Post()
  @Public(WHY)
  async step(
    @Body({ schema: SentForm }) form: SentForm,
    @InLanguage() language: Language,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.answer(reply, language, await this.voting.step(form, { language, address, kept: keptBy(request) }));
  }

  private answer(reply: FastifyReply, language: Language, { status, html = '', location, kept }: PageAnswer) {
    void reply
      .status(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      // With another policy the browser would not say that a form comes from this page.
      .header('referrer-policy', 'same-origin')
      .header('content-security-policy', POLICY);
    if (location !== undefined) void reply.header('location', location);
    if (kept !== undefined)
      void reply.header(
        'set-cookie',
        `${COOKIE}=${kept}; Path=/b; HttpOnly; SameSite=Lax; Max-Age=${kept ? KEPT_FOR : 0}`,
      );
    return reply.send(this.config.SIFANG_DEMO === 'on' ? demonstrated(html, language) : html);
  }
}

const keptBy = ({ headers }: FastifyRequest): string | undefined => parseCookie(headers.cookie ?? '')[COOKIE];
