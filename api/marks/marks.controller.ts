import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  LackingMarks,
  LackingQuery,
  MarkChange,
  MarkProgress,
  MarkRecord,
  MarksCountersignature,
  MarksDone,
  MarkSignature,
  MarksReturn,
  MarksSignature,
  MarksSubmission,
  MarkSubmission,
  MarkVersion,
  NewMark,
  NewMarks,
  ProgressQuery,
} from '../contract/records/mark.js';
import { MarkSheet, SheetItem } from '../contract/records/mark-sheet.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { CountersigningService } from './countersigning.service.js';
import { MarksService } from './marks.service.js';
import { ProgressService } from './progress.service.js';
import { SheetService } from './sheet.service.js';

const MANY = { within: { ids: 'marks' }, refers: { cycleId: 'cycles' } };

@Controller('marks')
export class MarksController {
  constructor(
    private readonly marks: MarksService,
    private readonly progress: ProgressService,
    private readonly sheets: SheetService,
    private readonly countersigning: CountersigningService,
  ) {}

  /** The marks of the area; a township and an assessor see their own side's alone. */
  @Get()
  @Can('marks.read')
  @AnswersList('marks', MarkRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.marks.list(query, actor);
  }

  /** How far each township is: expected, drafted, submitted, countersigned; its means once it has submitted everything. */
  @Get('progress')
  @Can('cycles.progress', { refers: { '?cycleId': 'cycles' } })
  @AnswersAll(MarkProgress)
  progressOf(@Query({ schema: ProgressQuery }) query: ProgressQuery, @ByActor() actor: Actor) {
    return this.progress.of(query.cycleId, actor);
  }

  /** What is marked in a cycle, in the words of its measure. */
  @Get('items')
  @Can('marks.read', { refers: { '?cycleId': 'cycles' } })
  @AnswersAll(SheetItem)
  itemsOf(@Query({ schema: ProgressQuery }) query: ProgressQuery) {
    return this.sheets.itemsOf(query.cycleId);
  }

  /** Whom and what a township has not wholly marked or countersigned. */
  @Get('lacking')
  @Can('cycles.progress', { refers: { '?cycleId': 'cycles', '?areaCode': 'area-code' } })
  @AnswersAll(LackingMarks)
  lackingOf(@Query({ schema: LackingQuery }) query: LackingQuery, @ByActor() actor: Actor) {
    return this.progress.lackingOf(query, actor);
  }

  /** The sheet of the own side: what is marked, of whom, what task lists say, and who entered. */
  @Get('sheet')
  @Can('marks.create', { refers: { '?cycleId': 'cycles' } })
  @Answers(MarkSheet)
  sheetOf(@Query({ schema: ProgressQuery }) query: ProgressQuery, @ByActor() actor: Actor) {
    return this.sheets.of(query.cycleId, actor);
  }

  /** One mark. */
  @Get(':id')
  @Can('marks.read', { params: { id: 'marks' } })
  @Answers(MarkRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.marks.get(id, actor);
  }

  /** Every version of a mark, with who made it and when. */
  @Get(':id/versions')
  @Can('marks.read', { params: { id: 'marks' } })
  @AnswersAll(MarkVersion)
  versions(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.marks.versions(id, actor);
  }

  /** Enters a mark as a draft. */
  @Post()
  @Can('marks.create', { within: { entityCode: 'entities' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(MarkRecord)
  create(@Body({ schema: NewMark }) body: NewMark, @ByActor() actor: Actor) {
    return this.marks.create(body, actor);
  }

  /** Enters a whole sheet of marks: all of it, or nothing. */
  @Post('many')
  @Can('marks.create', { within: { 'marks.*.entityCode': 'entities' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(MarksDone)
  createMany(@Body({ schema: NewMarks }) body: NewMarks, @ByActor() actor: Actor) {
    return this.marks.createMany(body, actor);
  }

  /** Changes a draft, or a mark that was returned. */
  @Put(':id')
  @Can('marks.update', { params: { id: 'marks' } })
  @Answers(MarkRecord)
  update(@Param('id') id: string, @Body({ schema: MarkChange }) body: MarkChange, @ByActor() actor: Actor) {
    return this.marks.update(id, body, actor);
  }

  /** Submits many marks: all of them, or none. */
  @Post('submit')
  @Can('marks.submit', MANY)
  @Answers(MarksDone)
  submitMany(@Body({ schema: MarksSubmission }) body: MarksSubmission, @ByActor() actor: Actor) {
    return this.marks.moveMany(body, { move: 'submit', meetingOn: body.meetingOn ?? null }, actor);
  }

  /** Countersigns many marks that another person submitted: each by itself, and those that are refused are named. */
  @Post('countersign')
  @Can('marks.countersign', MANY)
  @Answers(MarksDone)
  countersignMany(@Body({ schema: MarksCountersignature }) body: MarksCountersignature, @ByActor() actor: Actor) {
    return this.countersigning.countersign(body, actor);
  }

  /** Confirms for many marks that the committee signed on paper, and when it met. */
  @Post('sign')
  @Can('marks.sign', MANY)
  @Answers(MarksDone)
  signMany(@Body({ schema: MarksSignature }) body: MarksSignature, @ByActor() actor: Actor) {
    return this.marks.moveMany(body, { move: 'sign', meetingOn: body.meetingOn }, actor);
  }

  /** Returns many marks with a reason. */
  @Post('return')
  @Can('marks.return', MANY)
  @Answers(MarksDone)
  returnMany(@Body({ schema: MarksReturn }) body: MarksReturn, @ByActor() actor: Actor) {
    return this.marks.moveMany(body, { move: 'return', reason: body.reason }, actor);
  }

  /** Submits a mark. */
  @Post(':id/submit')
  @Can('marks.submit', { params: { id: 'marks' } })
  @Answers(MarkRecord)
  submit(@Param('id') id: string, @Body({ schema: MarkSubmission }) body: MarkSubmission, @ByActor() actor: Actor) {
    return this.marks.move(id, { move: 'submit', meetingOn: body.meetingOn ?? null }, body.version, actor);
  }

  /** Countersigns a mark that another person submitted. */
  @Post(':id/countersign')
  @Can('marks.countersign', { params: { id: 'marks' } })
  @Answers(MarkRecord)
  countersign(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.marks.move(id, { move: 'countersign' }, body.version, actor);
  }

  /** Confirms that the committee signed on paper, and when it met. */
  @Post(':id/sign')
  @Can('marks.sign', { params: { id: 'marks' } })
  @Answers(MarkRecord)
  sign(@Param('id') id: string, @Body({ schema: MarkSignature }) body: MarkSignature, @ByActor() actor: Actor) {
    return this.marks.move(id, { move: 'sign', meetingOn: body.meetingOn }, body.version, actor);
  }

  /** Returns a mark with a reason. */
  @Post(':id/return')
  @Can('marks.return', { params: { id: 'marks' } })
  @Answers(MarkRecord)
  return(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.marks.move(id, { move: 'return', reason: body.reason }, body.version, actor);
  }
}
