import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { ChangedNeedAnswer, ChangedNeedRecord, NewChangedNeed } from '../contract/records/changed-need.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { ChangedNeedsService } from './changed-needs.service.js';

const THE_NEED = { params: { id: 'changed-needs' } } as const;

@Controller('changed-needs')
export class ChangedNeedsController {
  constructor(private readonly needs: ChangedNeedsService) {}

  /** What the townships of the area stated. */
  @Get()
  @Can('changed-needs.read')
  @AnswersList('changed-needs', ChangedNeedRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.needs.list(query, actor);
  }

  /** One statement. */
  @Get(':id')
  @Can('changed-needs.read', THE_NEED)
  @Answers(ChangedNeedRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.needs.get(id, actor);
  }

  /** A township states what it or one of its villages needs now. */
  @Post()
  @Can('changed-needs.create', { within: { areaCode: 'area-code' } })
  @AnswersCreated(ChangedNeedRecord)
  create(@Body({ schema: NewChangedNeed }) body: NewChangedNeed, @ByActor() actor: Actor) {
    return this.needs.create(body, actor);
  }

  /** The county has taken note. */
  @Post(':id/note')
  @Can('changed-needs.note', THE_NEED)
  @Answers(ChangedNeedRecord)
  note(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.needs.note(id, body, actor);
  }

  /** The county answers. */
  @Post(':id/answer')
  @Can('changed-needs.answer', THE_NEED)
  @Answers(ChangedNeedRecord)
  answer(
    @Param('id') id: string,
    @Body({ schema: ChangedNeedAnswer }) body: ChangedNeedAnswer,
    @ByActor() actor: Actor,
  ) {
    return this.needs.answer(id, body, actor);
  }

  /** The township takes it back. */
  @Post(':id/withdraw')
  @Can('changed-needs.withdraw', THE_NEED)
  @Answers(ChangedNeedRecord)
  withdraw(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.needs.withdraw(id, body, actor);
  }
}
