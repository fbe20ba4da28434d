import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  DeclarationRecord,
  Interest,
  NoInterest,
  Replacement,
  SignedDeclarations,
} from '../contract/records/commission.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersList } from '../http/answers.js';
import { DeclarationsService } from './declarations.service.js';

@Controller('declarations')
export class DeclarationsController {
  constructor(private readonly declarations: DeclarationsService) {}

  /** Who declared what; an assessor sees the own. */
  @Get()
  @Can('declarations.read')
  @AnswersList('declarations', DeclarationRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.declarations.list(query, actor);
  }

  /** One declaration. */
  @Get(':id')
  @Can('declarations.read', { params: { id: 'declarations' } })
  @Answers(DeclarationRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.declarations.get(id, actor);
  }

  /** Signs for many villages that there is no interest. */
  @Post('declare-none')
  @Can('declarations.declare', { within: { 'ids.*': 'declarations' } })
  @Answers(SignedDeclarations)
  declareNone(@Body({ schema: NoInterest }) body: NoInterest, @ByActor() actor: Actor) {
    return this.declarations.declareNone(body, actor);
  }

  /** Signs an interest in one village. */
  @Post(':id/declare-interest')
  @Can('declarations.declare', { params: { id: 'declarations' } })
  @Answers(DeclarationRecord)
  declareInterest(@Param('id') id: string, @Body({ schema: Interest }) body: Interest, @ByActor() actor: Actor) {
    return this.declarations.declareInterest(id, body, actor);
  }

  /** Somebody else assesses the village instead. */
  @Post(':id/replace')
  @Can('declarations.replace', { params: { id: 'declarations' }, within: { accountId: 'accounts' } })
  @Answers(DeclarationRecord)
  replace(@Param('id') id: string, @Body({ schema: Replacement }) body: Replacement, @ByActor() actor: Actor) {
    return this.declarations.replace(id, body, actor);
  }
}
