import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { CycleRecord } from '../contract/records/cycle.js';
import {
  AsProposed,
  DeterminationPacket,
  DeterminationRecord,
  DetermineCycle,
  MeetingChange,
  MeetingRecord,
  NewMeeting,
  PacketQuery,
  RecordDeterminations,
  RecordedDeterminations,
} from '../contract/records/determination.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { AsProposedService } from './as-proposed.service.js';
import { DeterminationsService } from './determinations.service.js';
import { MeetingsService } from './meetings.service.js';
import { PacketService } from './packet.service.js';

@Controller('determinations')
export class DeterminationsController {
  constructor(
    private readonly determinations: DeterminationsService,
    private readonly packets: PacketService,
    private readonly asProposed: AsProposedService,
  ) {}

  /** What meetings decided, person by person. */
  @Get()
  @Can('determinations.read')
  @AnswersList('determinations', DeterminationRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.determinations.list(query, actor);
  }

  /** The papers of the meeting: three either side of each line, ties, vetoes, exemptions, differences, and how far the limits are used. */
  @Get('packet')
  @Can('determinations.read', { refers: { '?cycleId': 'cycles' } })
  @Answers(DeterminationPacket)
  packet(@Query({ schema: PacketQuery }) { cycleId }: PacketQuery, @ByActor() actor: Actor) {
    return this.packets.of(cycleId, actor);
  }

  /** One decision. */
  @Get(':id')
  @Can('determinations.read', { params: { id: 'determinations' } })
  @Answers(DeterminationRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.determinations.get(id, actor);
  }

  /** Records as proposed whoever has a proposal and no decision yet; without those whom the papers of the meeting name, where that is asked. */
  @Post('record-as-proposed')
  @Can('determinations.record', { within: { cycleId: 'cycles' } })
  @Answers(RecordedDeterminations)
  recordAsProposed(@Body({ schema: AsProposed }) body: AsProposed, @ByActor() actor: Actor) {
    return this.asProposed.record(body, actor);
  }

  /** Records decisions: what differs from the proposal, and what the measure leaves open. */
  @Post('record')
  @Can('determinations.record', {
    within: { cycleId: 'cycles' },
    refers: { 'determinations.*.resultId': 'results' },
  })
  @Answers(RecordedDeterminations)
  record(@Body({ schema: RecordDeterminations }) body: RecordDeterminations, @ByActor() actor: Actor) {
    return this.determinations.record(body, actor);
  }
}

@Controller('meetings')
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

  /** The meetings that determine grades. */
  @Get()
  @Can('meetings.read')
  @AnswersList('meetings', MeetingRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.meetings.list(query, actor);
  }

  /** One meeting. */
  @Get(':id')
  @Can('meetings.read', { params: { id: 'meetings' } })
  @Answers(MeetingRecord)
  get(@Param('id') id: string) {
    return this.meetings.get(id);
  }

  /** Records a meeting: when, who was present, the number of its minutes. */
  @Post()
  @Can('meetings.create', { within: { cycleId: 'cycles' } })
  @AnswersCreated(MeetingRecord)
  create(@Body({ schema: NewMeeting }) body: NewMeeting, @ByActor() actor: Actor) {
    return this.meetings.create(body, actor);
  }

  /** Corrects the record of a meeting that has not determined anything yet. */
  @Put(':id')
  @Can('meetings.update', { params: { id: 'meetings' } })
  @Answers(MeetingRecord)
  update(@Param('id') id: string, @Body({ schema: MeetingChange }) body: MeetingChange, @ByActor() actor: Actor) {
    return this.meetings.update(id, body, actor);
  }
}

@Controller('cycles')
export class DeterminingController {
  constructor(private readonly determinations: DeterminationsService) {}

  /** The grades of a cycle are determined as they were decided, by a meeting on record. */
  @Post(':id/determine')
  @Can('cycles.determine', { params: { id: 'cycles' }, refers: { meetingId: 'meetings' } })
  @Answers(CycleRecord)
  determine(@Param('id') id: string, @Body({ schema: DetermineCycle }) body: DetermineCycle, @ByActor() actor: Actor) {
    return this.determinations.determine(id, body, actor);
  }
}
