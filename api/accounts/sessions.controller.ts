import { Body, Controller, Delete, Get, Ip, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Myself, Session, SignIn } from '../contract/records/account.js';
import { type Actor, ByActor, Can, Public } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated } from '../http/answers.js';
import { SessionsService } from './sessions.service.js';

@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  /** Signs in: sets an http-only cookie. */
  @Post()
  @Public('who signs in has no session yet')
  @AnswersCreated(Myself)
  async signIn(
    @Body({ schema: SignIn }) body: SignIn,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { myself, cookie } = await this.sessions.signIn(body, address);
    void reply.header('set-cookie', cookie);
    return myself;
  }

  /** Who I am. */
  @Get('mine')
  @Can('sessions.read')
  @Answers(Myself)
  mine(@ByActor() actor: Actor) {
    return this.sessions.mine(actor);
  }

  /** My signed-in browsers. */
  @Get()
  @Can('sessions.read')
  @AnswersAll(Session)
  list(@ByActor() actor: Actor) {
    return this.sessions.list(actor);
  }

  /** Signs out here or elsewhere. */
  @Delete(':id')
  @Can('sessions.revoke', { params: { id: 'sessions' } })
  @Answers(Session)
  async revoke(@Param('id') id: string, @ByActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    const { session, cookie } = await this.sessions.revoke(id, actor);
    if (cookie) void reply.header('set-cookie', cookie);
    return session;
  }
}
