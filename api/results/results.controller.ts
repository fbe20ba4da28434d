import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { AtVersion } from '../contract/records/record.js';
import {
  AssessCycle,
  AssessedCycle,
  CycleSeal,
  RecordAnswer,
  ResultFile,
  ResultRecord,
  SealCycle,
  Supersede,
} from '../contract/records/result.js';
import { ResultBacking } from '../contract/records/result-backing.js';
import { ResultBrief, ResultChange } from '../contract/records/result-brief.js';
import { ServedExport } from '../contract/records/results-export.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { InLanguage, type Language } from '../http/language.js';
import { AnsweringService } from './answering.service.js';
import { AssessingService } from './assessing.service.js';
import { BackingService } from './backing.service.js';
import { ExportingService } from './exporting.service.js';
import { ResultsService } from './results.service.js';
import { SealingService } from './sealing.service.js';
import { SupersedingService } from './superseding.service.js';

@Controller('results')
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly assessing: AssessingService,
    private readonly sealing: SealingService,
    private readonly superseding: SupersedingService,
    private readonly exporting: ExportingService,
    private readonly answering: AnsweringService,
    private readonly backing: BackingService,
  ) {}

  /** Results of the own area, unit or person. Until a cycle is sealed only the county and the inspector see them. */
  @Get()
  @Can('results.read')
  @AnswersList('results', ResultRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.results.list(query, actor);
  }

  /** A sealed cycle as one file: the measure, the frozen facts, every result, every seal. `sifang verify` recomputes it. */
  @Get('export/:cycleId')
  @Can('results.export', { params: { cycleId: 'cycles' } })
  @Answers(ServedExport)
  export(@Param('cycleId') cycleId: string, @ByActor() actor: Actor) {
    return this.exporting.export(cycleId, actor);
  }

  /** One result, line by line, with the clause behind every point. The reading is noted. */
  @Get(':id')
  @Can('results.read', { params: { id: 'results' } })
  @Answers(ResultFile)
  get(@Param('id') id: string, @ByActor() actor: Actor, @InLanguage() language: Language) {
    return this.results.get(id, actor, language);
  }

  /** One result as it is read on a phone: the distance to each line, every point with its clause. The reading is noted. */
  @Get(':id/brief')
  @Can('results.read', { params: { id: 'results' } })
  @Answers(ResultBrief)
  brief(@Param('id') id: string, @ByActor() actor: Actor, @InLanguage() language: Language) {
    return this.results.brief(id, actor, language);
  }

  /** Who confirmed each line of a result, and what each side gave everybody of the county on average. */
  @Get(':id/backing')
  @Can('results.read', { params: { id: 'results' } })
  @Answers(ResultBacking)
  backingOf(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.backing.of(id, actor);
  }

  /** What single change, or which two, would have given the next better grade. */
  @Get(':id/change')
  @Can('results.read', { params: { id: 'results' } })
  @Answers(ResultChange)
  change(@Param('id') id: string, @ByActor() actor: Actor, @InLanguage() language: Language) {
    return this.results.change(id, actor, language);
  }

  /** Assesses a closed cycle, or an assessed one again. */
  @Post('assess')
  @Can('results.assess', { within: { cycleId: 'cycles', 'unvoted.*.areaCode': 'area-code' } })
  @Answers(AssessedCycle)
  assess(@Body({ schema: AssessCycle }) body: AssessCycle, @ByActor() actor: Actor) {
    return this.assessing.assess(body, actor);
  }

  /** Seals an assessed cycle: its results never change again. */
  @Post('seal')
  @Can('results.seal', { within: { cycleId: 'cycles' } })
  @Answers(CycleSeal)
  seal(@Body({ schema: SealCycle }) body: SealCycle, @ByActor() actor: Actor) {
    return this.sealing.seal(body, actor);
  }

  /** Proposes a correction of a sealed result; it waits for another person. A later proposal takes the place of an earlier one. */
  @Post(':id/supersede')
  @Can('results.supersede', { params: { id: 'results' }, refers: { 'determination.meetingId': 'meetings' } })
  @Answers(ResultRecord)
  supersede(@Param('id') id: string, @Body({ schema: Supersede }) body: Supersede, @ByActor() actor: Actor) {
    return this.superseding.propose(id, body, actor);
  }

  /** Records what those above answered about whom the county only proposed; it waits for another person. */
  @Post(':id/answer')
  @Can('results.answer', { params: { id: 'results' } })
  @Answers(ResultRecord)
  answer(@Param('id') id: string, @Body({ schema: RecordAnswer }) body: RecordAnswer, @ByActor() actor: Actor) {
    return this.answering.record(id, body, actor);
  }

  /** Corrects a sealed result as proposed, or takes the recorded answer in: another takes its place, assessed by the measure of that cycle on the corrected facts. */
  @Post(':id/confirm-supersession')
  @Can('results.confirmSupersession', { params: { id: 'results' } })
  @AnswersCreated(ResultRecord)
  confirmSupersession(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.superseding.confirm(id, body.version, actor);
  }
}
