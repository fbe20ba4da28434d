import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { Cadre, CadreChange, CadreLine, NewCadre, RosterLine, RosterQuery } from '../contract/records/cadre.js';
import { NewPosting, Posting, Recall } from '../contract/records/posting.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { CadresService } from './cadres.service.js';
import { PostingsService } from './postings.service.js';
import { RosterService } from './roster.service.js';

const POSTED_TO = { areaCode: 'area-code', 'villages.*': 'area-code' } as const;

@Controller('cadres')
export class CadresController {
  constructor(
    private readonly cadres: CadresService,
    private readonly postings: PostingsService,
    private readonly rosters: RosterService,
  ) {}

  /** The cadres of the area: who is posted where. */
  @Get()
  @Can('cadres.list')
  @AnswersList('cadres', CadreLine)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.cadres.list(query, actor);
  }

  /** The roster of a day, with the columns of the form; today's where no day is named. The reading is noted. */
  @Get('roster')
  @Can('cadres.read')
  @AnswersAll(RosterLine)
  roster(@Query({ schema: RosterQuery }) query: RosterQuery, @ByActor() actor: Actor) {
    return this.rosters.lines(query, actor);
  }

  /** A cadre's file. Reading somebody else's is noted. */
  @Get(':id')
  @Can('cadres.read', { params: { id: 'cadres' } })
  @Answers(Cadre)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.cadres.get(id, actor);
  }

  /** All postings of a cadre, the latest first. */
  @Get(':id/postings')
  @Can('cadres.read', { params: { id: 'cadres' } })
  @AnswersAll(Posting)
  postingsOf(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.postings.ofCadre(id, actor);
  }

  /** Opens a file, with the first posting where one is given; without a code it gets the county's next one. */
  @Post()
  @Can('cadres.create', {
    within: { areaCode: 'area-code', 'posting.areaCode': 'area-code', 'posting.villages.*': 'area-code' },
    refers: { unitId: 'units', 'posting.teamId': 'teams' },
  })
  @AnswersCreated(Cadre)
  create(@Body({ schema: NewCadre }) body: NewCadre, @ByActor() actor: Actor) {
    return this.cadres.create(body, actor);
  }

  /** Corrects a file; what is left out stays. */
  @Put(':id')
  @Can('cadres.update', { params: { id: 'cadres' }, refers: { unitId: 'units' } })
  @Answers(Cadre)
  update(@Param('id') id: string, @Body({ schema: CadreChange }) body: CadreChange, @ByActor() actor: Actor) {
    return this.cadres.update(id, body, actor);
  }

  /** Posts a cadre to a place; the posting before ends the day before. */
  @Post(':id/post')
  @Can('cadres.post', { params: { id: 'cadres' }, within: POSTED_TO, refers: { teamId: 'teams' } })
  @AnswersCreated(Cadre)
  post(@Param('id') id: string, @Body({ schema: NewPosting }) body: NewPosting, @ByActor() actor: Actor) {
    return this.cadres.post(id, body, actor);
  }

  /** Ends a cadre's posting, with a reason and nothing after it. */
  @Post(':id/recall')
  @Can('cadres.recall', { params: { id: 'cadres' } })
  @Answers(Cadre)
  recall(@Param('id') id: string, @Body({ schema: Recall }) body: Recall, @ByActor() actor: Actor) {
    return this.cadres.recall(id, body, actor);
  }
}
