import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { FilingRecord, NewFiling } from '../contract/records/filing.js';
import { AtVersion } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { FilingsService } from './filings.service.js';

@Controller('filings')
export class FilingsController {
  constructor(private readonly filings: FilingsService) {}

  /** What was filed before it was tried. */
  @Get()
  @Can('filings.read')
  @AnswersList('filings', FilingRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.filings.list(query, actor);
  }

  /** One filing. */
  @Get(':id')
  @Can('filings.read', { params: { id: 'filings' } })
  @Answers(FilingRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.filings.get(id, actor);
  }

  /** Files one page before trying something new. */
  @Post()
  @Can('filings.create', { within: { cadreId: 'cadres' } })
  @AnswersCreated(FilingRecord)
  create(@Body({ schema: NewFiling }) body: NewFiling, @ByActor() actor: Actor) {
    return this.filings.create(body, actor);
  }

  /** Acknowledges it with today's day. */
  @Post(':id/acknowledge')
  @Can('filings.acknowledge', { params: { id: 'filings' } })
  @Answers(FilingRecord)
  acknowledge(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.filings.acknowledge(id, body.version, actor);
  }

  /** Takes it back. */
  @Post(':id/withdraw')
  @Can('filings.withdraw', { params: { id: 'filings' } })
  @Answers(FilingRecord)
  withdraw(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.filings.withdraw(id, body.version, actor);
  }
}
