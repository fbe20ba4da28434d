import { Body, Controller, Get, Ip, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  BallotCount,
  BallotPaper,
  BallotsRecord,
  Casting,
  CastReceipt,
  CorrectedSheets,
  CountReport,
  CountSheets,
  EnteredSheets,
  NewBallots,
  PrintedBallots,
  ReprintedSlips,
  SlipCode,
  TallyRecord,
  Turnout,
  WaitingSheet,
} from '../contract/records/ballot.js';
import {
  CountedPapers,
  EnteredPapers,
  PaperBallots,
  ReturnedPapers,
  WaitingPaper,
} from '../contract/records/paper-ballot.js';
import { type Actor, ByActor, Can, Public } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { BallotsService } from './ballots.service.js';
import { CastingService } from './casting.service.js';
import { CountingService } from './counting.service.js';
import { IssuingService } from './issuing.service.js';
import { PapersService } from './papers.service.js';
import { SheetsService } from './sheets.service.js';
import { TalliesService } from './tallies.service.js';

const OF_SHEETS = { cycleId: 'cycles', 'sheets.*.code': 'entities', 'sheets.*.tally.place': 'area-code' } as const;

@Controller('ballots')
export class BallotsController {
  constructor(
    private readonly ballots: BallotsService,
    private readonly issuing: IssuingService,
    private readonly casting: CastingService,
    private readonly counting: CountingService,
    private readonly papers: PapersService,
    private readonly sheets: SheetsService,
    private readonly tallies: TalliesService,
  ) {}

  /** The villages' votes: issued, open, counted; which have to be repeated. */
  @Get()
  @Can('ballots.read')
  @AnswersList('ballots', BallotsRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.ballots.list(query, actor);
  }

  /** How many slips of each village were used so far. */
  @Get('turnout')
  @Can('ballots.turnout')
  @AnswersList('ballots', Turnout)
  turnout(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.ballots.turnout(query, actor);
  }

  /** How each village voted about each cadre, as far as anyone may be shown it. */
  @Get('tallies')
  @Can('ballots.tallies')
  @AnswersList('tallies', TallyRecord)
  listTallies(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.tallies.list(query, actor);
  }

  /** The paper count sheets that wait for a second person, without their numbers. */
  @Get('sheets')
  @Can('ballots.sheets')
  @AnswersList('sheets', WaitingSheet)
  listSheets(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.sheets.waiting(query, actor);
  }

  /** One village's vote. */
  @Get(':id')
  @Can('ballots.read', { params: { id: 'ballots' } })
  @Answers(BallotsRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.ballots.get(id, actor);
  }

  /** Makes a village's slips and answers their codes, this once. */
  @Post('issue')
  @Can('ballots.issue', { within: { cycleId: 'cycles', areaCode: 'area-code' } })
  @AnswersCreated(PrintedBallots)
  issue(@Body({ schema: NewBallots }) body: NewBallots, @ByActor() actor: Actor) {
    return this.issuing.issue(body, actor);
  }

  /** Prints slips again by their numbers; their old codes are dead. */
  @Post(':id/reprint')
  @Can('ballots.reprint', { params: { id: 'ballots' } })
  @AnswersCreated(PrintedBallots)
  reprint(@Param('id') id: string, @Body({ schema: ReprintedSlips }) body: ReprintedSlips, @ByActor() actor: Actor) {
    return this.issuing.reprint(id, body, actor);
  }

  /** The paper ballots of a village that are not in the box yet. */
  @Get(':id/papers')
  @Can('ballots.papers', { params: { id: 'ballots' } })
  @AnswersAll(WaitingPaper)
  waitingPapers(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.papers.waiting(id, actor);
  }

  /** Enters paper ballots; what a second person reads alike lies in the box. */
  @Post(':id/papers')
  @Can('ballots.papers', { params: { id: 'ballots' } })
  @AnswersCreated(EnteredPapers)
  enterPapers(@Param('id') id: string, @Body({ schema: PaperBallots }) body: PaperBallots, @ByActor() actor: Actor) {
    return this.papers.enter(id, body, actor);
  }

  /** Says how many paper ballots came back. */
  @Post(':id/papers/returned')
  @Can('ballots.papers', { params: { id: 'ballots' } })
  @AnswersCreated(CountedPapers)
  countPapers(
    @Param('id') id: string,
    @Body({ schema: ReturnedPapers }) body: ReturnedPapers,
    @ByActor() actor: Actor,
  ) {
    return this.papers.count(id, body, actor);
  }

  /** The ballot behind a code. A POST, because what stands in an address is written into logs. */
  @Post('slip')
  @Public('villagers’ representatives have no accounts; the code on the slip lets in')
  @Answers(BallotPaper)
  slip(@Body({ schema: SlipCode }) body: SlipCode, @Ip() address: string) {
    return this.casting.paper(body, address);
  }

  /** Casts a ballot. A code can be used once. */
  @Post('cast')
  @Public('villagers’ representatives have no accounts; the code on the slip lets in')
  @Answers(CastReceipt)
  cast(@Body({ schema: Casting }) body: Casting, @Ip() address: string) {
    return this.casting.cast(body, address);
  }

  /** Counts every open box of a closed cycle, and empties it. */
  @Post('count')
  @Can('ballots.count', { within: { cycleId: 'cycles' } })
  @Answers(CountReport)
  count(@Body({ schema: BallotCount }) body: BallotCount, @ByActor() actor: Actor) {
    return this.counting.count(body, actor);
  }

  /** Enters count sheets of paper ballots; what a second account enters alike is recorded. */
  @Post('tallies')
  @Can('ballots.sheets', { within: OF_SHEETS })
  @AnswersCreated(EnteredSheets)
  enterSheets(@Body({ schema: CountSheets }) body: CountSheets, @ByActor() actor: Actor) {
    return this.sheets.enter(body, actor);
  }

  /** Corrects count sheets that were recorded wrongly, with a reason; a second account enters the same. */
  @Post('tallies/correct')
  @Can('ballots.sheets', { within: OF_SHEETS })
  @AnswersCreated(EnteredSheets)
  correctSheets(@Body({ schema: CorrectedSheets }) body: CorrectedSheets, @ByActor() actor: Actor) {
    return this.sheets.correct(body, actor);
  }
}
