import { Controller, Get, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { AuditEvent, ChainReports } from '../contract/records/audit-event.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersList } from '../http/answers.js';
import { AuditService } from './audit.service.js';

@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  /** Who did what to which record, newest first. */
  @Get()
  @Can('audit.read')
  @AnswersList('audit', AuditEvent)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.audit.list(query, actor);
  }

  /** Follows the own chain and those above it, and names the first line of each that is not what it was. */
  @Get('verify')
  @Can('audit.verify')
  @Answers(ChainReports)
  verify(@ByActor() actor: Actor) {
    return this.audit.verify(actor);
  }
}
