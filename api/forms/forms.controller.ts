import { Controller, Get, Query } from '@nestjs/common';
import {
  AdjustmentFormQuery,
  CountyFormQuery,
  FormLine,
  NoticeFormQuery,
  PlaceFormQuery,
  ResultFormQuery,
  UnitFormQuery,
} from '../contract/records/form.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { AnswersAll } from '../http/answers.js';
import { AnswersDocument } from '../http/document.js';
import { InLanguage, type Language } from '../http/language.js';
import { FormsService } from './forms.service.js';

@Controller('forms')
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  /** The forms that this account may print. */
  @Get()
  @Can('forms.read')
  @AnswersAll(FormLine)
  list(@ByActor() actor: Actor) {
    return this.forms.list(actor);
  }

  /** The notice that opens the half-year. */
  @Get('notice')
  @Can('forms.notice', { refers: { '?cycleId': 'cycles' } })
  @AnswersDocument()
  notice(
    @Query({ schema: CountyFormQuery }) query: CountyFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('notice', query, actor, language);
  }

  /** What the bureau enters of each village. */
  @Get('village-figures')
  @Can('forms.village-figures', { refers: { '?cycleId': 'cycles' } })
  @AnswersDocument()
  villageFigures(
    @Query({ schema: CountyFormQuery }) query: CountyFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('village-figures', query, actor, language);
  }

  /** Days due, excused and served. */
  @Get('presence')
  @Can('forms.presence', { refers: { '?cycleId': 'cycles', '?areaCode': 'area-code' } })
  @AnswersDocument()
  presence(
    @Query({ schema: PlaceFormQuery }) query: PlaceFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('presence', { ...query, of: query.areaCode }, actor, language);
  }

  /** The township committee’s marks; empty to be signed on paper. */
  @Get('township-marks')
  @Can('forms.township-marks', { refers: { '?cycleId': 'cycles', '?areaCode': 'area-code' } })
  @AnswersDocument()
  townshipMarks(
    @Query({ schema: PlaceFormQuery }) query: PlaceFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('township-marks', { ...query, of: query.areaCode }, actor, language);
  }

  /** The count of a village’s ballots; empty to be counted on paper. */
  @Get('count-sheet')
  @Can('forms.count-sheet', { refers: { '?cycleId': 'cycles', '?areaCode': 'area-code' } })
  @AnswersDocument()
  countSheet(
    @Query({ schema: PlaceFormQuery }) query: PlaceFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('count-sheet', { ...query, of: query.areaCode }, actor, language);
  }

  /** The questionnaire of the assessors. */
  @Get('questionnaire')
  @Can('forms.questionnaire', { refers: { '?cycleId': 'cycles' } })
  @AnswersDocument()
  questionnaire(
    @Query({ schema: CountyFormQuery }) query: CountyFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('questionnaire', query, actor, language);
  }

  /** Every contact of the assessors with a household. */
  @Get('survey-detail')
  @Can('forms.survey-detail', { refers: { '?cycleId': 'cycles', '?areaCode': 'area-code' } })
  @AnswersDocument()
  surveyDetail(
    @Query({ schema: PlaceFormQuery }) query: PlaceFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('survey-detail', { ...query, of: query.areaCode }, actor, language);
  }

  /** What the assessors found on site. */
  @Get('site-checks')
  @Can('forms.site-checks', { refers: { '?cycleId': 'cycles', '?areaCode': 'area-code' } })
  @AnswersDocument()
  siteChecks(
    @Query({ schema: PlaceFormQuery }) query: PlaceFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('site-checks', { ...query, of: query.areaCode }, actor, language);
  }

  /** Everybody assessed, side by side. */
  @Get('roster-summary')
  @Can('forms.roster-summary', { refers: { '?cycleId': 'cycles' } })
  @AnswersDocument()
  rosterSummary(
    @Query({ schema: CountyFormQuery }) query: CountyFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('roster-summary', query, actor, language);
  }

  /** A dispatching unit’s opinion. */
  @Get('unit-opinion')
  @Can('forms.unit-opinion', { refers: { '?cycleId': 'cycles', '?unitId': 'units' } })
  @AnswersDocument()
  unitOpinion(
    @Query({ schema: UnitFormQuery }) query: UnitFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('unit-opinion', { ...query, of: query.unitId }, actor, language);
  }

  /** The discipline inspectors’ reply. */
  @Get('integrity-opinion')
  @Can('forms.integrity-opinion', { refers: { '?cycleId': 'cycles' } })
  @AnswersDocument()
  integrityOpinion(
    @Query({ schema: CountyFormQuery }) query: CountyFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('integrity-opinion', query, actor, language);
  }

  /** The names that are posted. */
  @Get('public-notice')
  @Can('forms.public-notice', { refers: { '?noticeId': 'notices' } })
  @AnswersDocument()
  publicNotice(
    @Query({ schema: NoticeFormQuery }) query: NoticeFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.printOf('public-notice', 'notice', query.noticeId, query.format, actor, language);
  }

  /** One cadre on one page. */
  @Get('personal')
  @Can('forms.personal', { refers: { '?resultId': 'results' } })
  @AnswersDocument()
  personal(
    @Query({ schema: ResultFormQuery }) query: ResultFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.printOf('personal', 'result', query.resultId, query.format, actor, language);
  }

  /** Tells a cadre the result. */
  @Get('feedback-letter')
  @Can('forms.feedback-letter', { refers: { '?resultId': 'results' } })
  @AnswersDocument()
  feedbackLetter(
    @Query({ schema: ResultFormQuery }) query: ResultFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.printOf('feedback-letter', 'result', query.resultId, query.format, actor, language);
  }

  /** Tells a unit the results of its cadres. */
  @Get('result-letter')
  @Can('forms.result-letter', { refers: { '?cycleId': 'cycles', '?unitId': 'units' } })
  @AnswersDocument()
  resultLetter(
    @Query({ schema: UnitFormQuery }) query: UnitFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('result-letter', { ...query, of: query.unitId }, actor, language);
  }

  /** Tells what follows the assessment. */
  @Get('adjustment-letter')
  @Can('forms.adjustment-letter', { refers: { '?adjustmentId': 'adjustments' } })
  @AnswersDocument()
  adjustmentLetter(
    @Query({ schema: AdjustmentFormQuery }) query: AdjustmentFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.printOf('adjustment-letter', 'adjustment', query.adjustmentId, query.format, actor, language);
  }

  /** Should take part, took part, each grade. */
  @Get('annual-filing')
  @Can('forms.annual-filing', { refers: { '?cycleId': 'cycles' } })
  @AnswersDocument()
  annualFiling(
    @Query({ schema: CountyFormQuery }) query: CountyFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('annual-filing', query, actor, language);
  }

  /** The county’s line for the province. */
  @Get('statistics')
  @Can('forms.statistics', { refers: { '?cycleId': 'cycles' } })
  @AnswersDocument()
  statistics(
    @Query({ schema: CountyFormQuery }) query: CountyFormQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.print('statistics', query, actor, language);
  }
}
