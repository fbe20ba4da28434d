import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  DutyReportChange,
  DutyReportRecord,
  DutyReportVersion,
  NewDutyReport,
} from '../contract/records/duty-report.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { DutyReportsService } from './duty-reports.service.js';

@Controller('duty-reports')
export class DutyReportsController {
  constructor(private readonly reports: DutyReportsService) {}

  /** What was submitted in the area; the own one as it is. */
  @Get()
  @Can('duty-reports.read')
  @AnswersList('duty-reports', DutyReportRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.reports.list(query, actor);
  }

  /** One report. Reading somebody else's is noted. */
  @Get(':id')
  @Can('duty-reports.read', { params: { id: 'duty-reports' } })
  @Answers(DutyReportRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.reports.get(id, actor);
  }

  /** Every version, the first first. */
  @Get(':id/versions')
  @Can('duty-reports.read', { params: { id: 'duty-reports' } })
  @AnswersAll(DutyReportVersion)
  versions(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.reports.versions(id, actor);
  }

  /** Begins the own report. */
  @Post()
  @Can('duty-reports.create', { within: { cadreId: 'cadres' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(DutyReportRecord)
  create(@Body({ schema: NewDutyReport }) body: NewDutyReport, @ByActor() actor: Actor) {
    return this.reports.create(body, actor);
  }

  /** Changes a draft, or a report that was returned. */
  @Put(':id')
  @Can('duty-reports.update', { params: { id: 'duty-reports' } })
  @Answers(DutyReportRecord)
  update(@Param('id') id: string, @Body({ schema: DutyReportChange }) body: DutyReportChange, @ByActor() actor: Actor) {
    return this.reports.update(id, body, actor);
  }

  /** Hands the own report to the township. */
  @Post(':id/submit')
  @Can('duty-reports.submit', { params: { id: 'duty-reports' } })
  @Answers(DutyReportRecord)
  submit(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.reports.submit(id, body, actor);
  }

  /** Gives a report back with a reason. */
  @Post(':id/return')
  @Can('duty-reports.return', { params: { id: 'duty-reports' } })
  @Answers(DutyReportRecord)
  return(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.reports.return(id, body, actor);
  }
}
