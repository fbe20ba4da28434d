import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { AtVersion } from '../contract/records/record.js';
import { NewSurvey, SurveyChange, SurveyCorrection, SurveyRecord, SurveyVersion } from '../contract/records/survey.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { SurveysService } from './surveys.service.js';

@Controller('surveys')
export class SurveysController {
  constructor(private readonly surveys: SurveysService) {}

  /** The villages' surveys. A firm sees those of the villages it was commissioned for. */
  @Get()
  @Can('surveys.read')
  @AnswersList('surveys', SurveyRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.surveys.list(query, actor);
  }

  /** One village's survey. */
  @Get(':id')
  @Can('surveys.read', { params: { id: 'surveys' } })
  @Answers(SurveyRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.surveys.get(id, actor);
  }

  /** Its figures at every version. */
  @Get(':id/versions')
  @Can('surveys.read', { params: { id: 'surveys' } })
  @AnswersAll(SurveyVersion)
  versions(@Param('id') id: string) {
    return this.surveys.versions(id);
  }

  /** Drafts a village's survey. */
  @Post()
  @Can('surveys.create', { within: { areaCode: 'area-code' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(SurveyRecord)
  create(@Body({ schema: NewSurvey }) body: NewSurvey, @ByActor() actor: Actor) {
    return this.surveys.create(body, actor);
  }

  /** Other figures for a draft. */
  @Put(':id')
  @Can('surveys.update', { params: { id: 'surveys' } })
  @Answers(SurveyRecord)
  update(@Param('id') id: string, @Body({ schema: SurveyChange }) body: SurveyChange, @ByActor() actor: Actor) {
    return this.surveys.update(id, body, actor);
  }

  /** Corrects what was submitted, with a reason; it is a draft again. */
  @Post(':id/correct')
  @Can('surveys.update', { params: { id: 'surveys' } })
  @Answers(SurveyRecord)
  correct(
    @Param('id') id: string,
    @Body({ schema: SurveyCorrection }) body: SurveyCorrection,
    @ByActor() actor: Actor,
  ) {
    return this.surveys.correct(id, body, actor);
  }

  /** Delivers it to the county. */
  @Post(':id/submit')
  @Can('surveys.submit', { params: { id: 'surveys' } })
  @Answers(SurveyRecord)
  submit(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.surveys.submit(id, body, actor);
  }

  /** The county accepts it; it cannot change it or send it back. */
  @Post(':id/accept')
  @Can('surveys.accept', { params: { id: 'surveys' } })
  @Answers(SurveyRecord)
  accept(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.surveys.accept(id, body, actor);
  }
}
