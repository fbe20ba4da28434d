import { Body, Controller, Get, Param, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ListQuery } from '../contract/list.js';
import { EVIDENCE_KINDS } from '../contract/records/evidence-limits.js';
import { EvidenceFileRecord, NewEvidenceFile } from '../contract/records/evidence-file.js';
import { WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { AnswersFile, bytesOf, streamOf, TakesFile } from '../http/files.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { handOut } from './hand-out.js';

const MEDIA = Object.values(EVIDENCE_KINDS);

@Controller('evidence-files')
export class EvidenceFilesController {
  constructor(private readonly files: EvidenceFilesService) {}

  /** Files that support findings, exemptions and reviews, without their content. */
  @Get()
  @Can('evidence-files.read')
  @AnswersList('evidence-files', EvidenceFileRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.files.list(query, actor);
  }

  /** One of them, without its content. */
  @Get(':id')
  @Can('evidence-files.read', { params: { id: 'evidence-files' } })
  @Answers(EvidenceFileRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.files.get(id, actor);
  }

  /** Announces a file; its bytes follow. */
  @Post()
  @Can('evidence-files.create', { within: { findingId: 'findings', exemptionId: 'exemptions', reviewId: 'reviews' } })
  @AnswersCreated(EvidenceFileRecord)
  create(@Body({ schema: NewEvidenceFile }) body: NewEvidenceFile, @ByActor() actor: Actor) {
    return this.files.create(body, actor);
  }

  /** The content of one of them, to be saved, never to be opened here. That it was read is noted. */
  @Get(':id/content')
  @Can('evidence-files.read', { params: { id: 'evidence-files' } })
  @AnswersFile(...MEDIA)
  async content(
    @Param('id') id: string,
    @ByActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return handOut(await this.files.content(id, actor), reply);
  }

  /** Takes the bytes of one that was announced. */
  @Put(':id/content')
  @Can('evidence-files.create', { params: { id: 'evidence-files' } })
  @TakesFile(...MEDIA)
  @Answers(EvidenceFileRecord)
  keep(@Param('id') id: string, @Req() request: FastifyRequest, @ByActor() actor: Actor) {
    return this.files.keep(id, streamOf(request), bytesOf(request), actor);
  }

  /** Says that one no longer counts, with the reason; it stays in the list. */
  @Post(':id/withdraw')
  @Can('evidence-files.withdraw', { params: { id: 'evidence-files' } })
  @Answers(EvidenceFileRecord)
  withdraw(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.files.withdraw(id, body, actor);
  }
}
