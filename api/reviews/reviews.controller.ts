import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { AtVersion } from '../contract/records/record.js';
import { ResultDifference } from '../contract/records/result-difference.js';
import { NewAppeal, NewReview, ReviewExtension, ReviewProposal, ReviewRecord } from '../contract/records/review.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { InLanguage, type Language } from '../http/language.js';
import { DecidingService } from './deciding.service.js';
import { ReviewsService } from './reviews.service.js';

@Controller('reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly deciding: DecidingService,
  ) {}

  /** Reviews and appeals; the higher level sees appeals alone. */
  @Get()
  @Can('reviews.read')
  @AnswersList('reviews', ReviewRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.reviews.list(query, actor);
  }

  /** One of them, with the day by which it is decided. */
  @Get(':id')
  @Can('reviews.read', { params: { id: 'reviews' } })
  @Answers(ReviewRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.reviews.get(id, actor);
  }

  /** What it changed: total and grade before and after, and every line that is another, with its clause. */
  @Get(':id/difference')
  @Can('reviews.read', { params: { id: 'reviews' } })
  @Answers(ResultDifference)
  difference(@Param('id') id: string, @ByActor() actor: Actor, @InLanguage() language: Language) {
    return this.reviews.difference(id, actor, language);
  }

  /** Asks for a review of a result, within the clock that started when the cadre was told. */
  @Post()
  @Can('reviews.create', { within: { resultId: 'results' } })
  @AnswersCreated(ReviewRecord)
  create(@Body({ schema: NewReview }) body: NewReview, @ByActor() actor: Actor) {
    return this.reviews.create(body, actor);
  }

  /** Accepts it for a decision. */
  @Post(':id/accept')
  @Can('reviews.accept', { params: { id: 'reviews' } })
  @Answers(ReviewRecord)
  accept(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.reviews.accept(id, body.version, actor);
  }

  /** Proposes how to decide; another person has the last word. */
  @Post(':id/propose')
  @Can('reviews.decide', { params: { id: 'reviews' }, refers: { 'correction.determination.meetingId': 'meetings' } })
  @Answers(ReviewRecord)
  propose(@Param('id') id: string, @Body({ schema: ReviewProposal }) body: ReviewProposal, @ByActor() actor: Actor) {
    return this.deciding.propose(id, body, actor);
  }

  /** Upholds as proposed: the facts are corrected and another sealed result takes the place. */
  @Post(':id/uphold')
  @Can('reviews.decide', { params: { id: 'reviews' } })
  @Answers(ReviewRecord)
  uphold(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.deciding.uphold(id, body.version, actor);
  }

  /** Dismisses as proposed. */
  @Post(':id/dismiss')
  @Can('reviews.decide', { params: { id: 'reviews' } })
  @Answers(ReviewRecord)
  dismiss(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.deciding.dismiss(id, body.version, actor);
  }

  /** Makes the time for deciding an appeal longer, with a reason. */
  @Post(':id/extend')
  @Can('reviews.extend', { params: { id: 'reviews' } })
  @Answers(ReviewRecord)
  extend(@Param('id') id: string, @Body({ schema: ReviewExtension }) body: ReviewExtension, @ByActor() actor: Actor) {
    return this.reviews.extend(id, body, actor);
  }

  /** Takes it back. */
  @Post(':id/withdraw')
  @Can('reviews.withdraw', { params: { id: 'reviews' } })
  @Answers(ReviewRecord)
  withdraw(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.reviews.withdraw(id, body.version, actor);
  }

  /** Appeals a dismissed review to the higher level. */
  @Post(':id/appeal')
  @Can('reviews.appeal', { params: { id: 'reviews' } })
  @AnswersCreated(ReviewRecord)
  appeal(@Param('id') id: string, @Body({ schema: NewAppeal }) body: NewAppeal, @ByActor() actor: Actor) {
    return this.reviews.appeal(id, body, actor);
  }
}
