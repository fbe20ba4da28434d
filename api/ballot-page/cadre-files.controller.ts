import { Controller, Get, Param, Post, Put, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BALLOT_FILE_KINDS, BallotFilesOfCadre } from '../contract/records/ballot-file.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { AnswersFile, bytesOf, streamOf, TakesFile } from '../http/files.js';
import { CadreFilesService } from './cadre-files.service.js';

const OF_CADRE = { params: { id: 'cadres' } } as const;

@Controller('ballot-files')
export class CadreFilesController {
  constructor(private readonly files: CadreFilesService) {}

  /** What the ballot shows of a cadre. */
  @Get(':id')
  @Can('ballot-files.read', OF_CADRE)
  @Answers(BallotFilesOfCadre)
  get(@Param('id') id: string) {
    return this.files.of(id);
  }

  /** The photo on the ballot. */
  @Get(':id/photo')
  @Can('ballot-files.read', OF_CADRE)
  @AnswersFile(...BALLOT_FILE_KINDS.photo)
  async photo(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return handOut(await this.files.read(id, 'photo'), reply);
  }

  /** The recorded voice on the ballot. */
  @Get(':id/voice')
  @Can('ballot-files.read', OF_CADRE)
  @AnswersFile(...BALLOT_FILE_KINDS.voice)
  async voice(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return handOut(await this.files.read(id, 'voice'), reply);
  }

  /** Puts a photo on the ballot, in the place of the one before. */
  @Put(':id/photo')
  @Can('ballot-files.update', OF_CADRE)
  @TakesFile(...BALLOT_FILE_KINDS.photo)
  @Answers(BallotFilesOfCadre)
  putPhoto(@Param('id') id: string, @Req() request: FastifyRequest, @ByActor() actor: Actor) {
    return this.files.keepPhoto(id, streamOf(request), bytesOf(request), actor);
  }

  /** Puts a recorded voice on the ballot, in the place of the one before. */
  @Put(':id/voice')
  @Can('ballot-files.update', OF_CADRE)
  @TakesFile(...BALLOT_FILE_KINDS.voice)
  @Answers(BallotFilesOfCadre)
  putVoice(@Param('id') id: string, @Req() request: FastifyRequest, @ByActor() actor: Actor) {
    return this.files.keepVoice(id, streamOf(request), bytesOf(request), actor);
  }

  /** Takes photo and voice from the ballot. */
  @Post(':id/remove')
  @Can('ballot-files.update', OF_CADRE)
  @Answers(BallotFilesOfCadre)
  remove(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.files.remove(id, actor);
  }
}

/** A browser guesses nothing about it and runs nothing of it. */
function handOut({ type, bytes }: { type: string; bytes: Buffer }, reply: FastifyReply): StreamableFile {
  void reply.headers({
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  return new StreamableFile(bytes, { type, length: bytes.length });
}
