import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { InterviewQuestion } from '../contract/interview.js';
import { ListQuery } from '../contract/list.js';
import {
  InterviewCallBack,
  InterviewCorrection,
  InterviewRecord,
  InterviewsQuery,
  InterviewVersion,
  NewInterview,
  VillageInterviews,
} from '../contract/records/interview.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { InterviewFiguresService } from './interview-figures.service.js';
import { InterviewsService } from './interviews.service.js';

@Controller('interviews')
export class InterviewsController {
  constructor(
    private readonly interviews: InterviewsService,
    private readonly figures: InterviewFiguresService,
  ) {}

  /** The contacts with households, the last first. A firm sees those of the villages it was commissioned for. */
  @Get()
  @Can('interviews.read')
  @AnswersList('interviews', InterviewRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.interviews.list(query, actor);
  }

  /** What the interviews of each village come to. */
  @Get('figures')
  @Can('interviews.read', { refers: { '?cycleId': 'cycles', '?areaCode': 'area-code' } })
  @AnswersAll(VillageInterviews)
  villages(@Query({ schema: InterviewsQuery }) query: InterviewsQuery, @ByActor() actor: Actor) {
    return this.figures.villages(query, actor);
  }

  /** What to ask about them before they are delivered. */
  @Get('checks')
  @Can('interviews.read', { refers: { '?cycleId': 'cycles', '?areaCode': 'area-code' } })
  @AnswersAll(InterviewQuestion)
  checks(@Query({ schema: InterviewsQuery }) query: InterviewsQuery, @ByActor() actor: Actor) {
    return this.figures.questions(query, actor);
  }

  /** One contact. */
  @Get(':id')
  @Can('interviews.read', { params: { id: 'interviews' } })
  @Answers(InterviewRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.interviews.get(id, actor);
  }

  /** What it said at every version. */
  @Get(':id/versions')
  @Can('interviews.read', { params: { id: 'interviews' } })
  @AnswersAll(InterviewVersion)
  versions(@Param('id') id: string) {
    return this.interviews.versions(id);
  }

  /** Records one contact with a household. */
  @Post()
  @Can('interviews.create', { within: { areaCode: 'area-code' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(InterviewRecord)
  create(@Body({ schema: NewInterview }) body: NewInterview, @ByActor() actor: Actor) {
    return this.interviews.create(body, actor);
  }

  /** Corrects it with a reason; what it said before stays readable. */
  @Post(':id/correct')
  @Can('interviews.correct', { params: { id: 'interviews' } })
  @Answers(InterviewRecord)
  correct(
    @Param('id') id: string,
    @Body({ schema: InterviewCorrection }) body: InterviewCorrection,
    @ByActor() actor: Actor,
  ) {
    return this.interviews.correct(id, body, actor);
  }

  /** What a second person heard who called again. */
  @Post(':id/call-back')
  @Can('interviews.callBack', { params: { id: 'interviews' } })
  @Answers(InterviewRecord)
  callBack(
    @Param('id') id: string,
    @Body({ schema: InterviewCallBack }) body: InterviewCallBack,
    @ByActor() actor: Actor,
  ) {
    return this.interviews.callBack(id, body, actor);
  }
}
