import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { NewNotice, NoticePublication, NoticeRecord } from '../contract/records/notice.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { NoticesService } from './notices.service.js';

@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  /** Notices of the county; a township and a unit read on them the names of their own. */
  @Get()
  @Can('notices.read')
  @AnswersList('notices', NoticeRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.notices.list(query, actor);
  }

  /** One notice. */
  @Get(':id')
  @Can('notices.read', { params: { id: 'notices' } })
  @Answers(NoticeRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.notices.get(id, actor);
  }

  /** Draws up the notice of a sealed cycle, or of one result that took another's place. */
  @Post()
  @Can('notices.create', { within: { cycleId: 'cycles' }, refers: { resultId: 'results' } })
  @AnswersCreated(NoticeRecord)
  create(@Body({ schema: NewNotice }) body: NewNotice, @ByActor() actor: Actor) {
    return this.notices.create(body, actor);
  }

  /** Posts a notice: its days count from the next, and it ends no earlier than the measure says. */
  @Post(':id/publish')
  @Can('cycles.notice', { params: { id: 'notices' } })
  @Answers(NoticeRecord)
  publish(
    @Param('id') id: string,
    @Body({ schema: NoticePublication }) body: NoticePublication,
    @ByActor() actor: Actor,
  ) {
    return this.notices.publish(id, body, actor);
  }
}
