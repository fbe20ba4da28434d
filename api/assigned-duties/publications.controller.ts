import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { NewPublication, PublicationRecord } from '../contract/records/publication.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { PublicationsService } from './publications.service.js';

@Controller('publications')
export class PublicationsController {
  constructor(private readonly publications: PublicationsService) {}

  /** What was posted where. */
  @Get()
  @Can('publications.read')
  @AnswersList('publications', PublicationRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.publications.list(query, actor);
  }

  /** One record. */
  @Get(':id')
  @Can('publications.read', { params: { id: 'publications' } })
  @Answers(PublicationRecord)
  get(@Param('id') id: string) {
    return this.publications.get(id);
  }

  /** Records that something was posted. */
  @Post()
  @Can('publications.create', { within: { areaCode: 'area-code' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(PublicationRecord)
  create(@Body({ schema: NewPublication }) body: NewPublication, @ByActor() actor: Actor) {
    return this.publications.create(body, actor);
  }
}
