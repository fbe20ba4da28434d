import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { ListQuery } from '../contract/list.js';
import {
  ContactAsked,
  HouseholdDraw,
  HouseholdListChange,
  HouseholdListRecord,
  ListOpening,
  NewHouseholdList,
  OpenedContact,
  OpenedList,
} from '../contract/records/household-list.js';
import { WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { HouseholdListsService } from './household-lists.service.js';
import { OpenedListsService } from './opened-lists.service.js';

const ONE = { params: { id: 'household-lists' } };
/** What was drawn at once. */
const DrawnLists = z.strictObject({ lists: z.array(HouseholdListRecord) }).meta({ id: 'DrawnLists' });

@Controller('household-lists')
export class HouseholdListsController {
  constructor(
    private readonly lists: HouseholdListsService,
    private readonly opened: OpenedListsService,
  ) {}

  /** The lists, without their households. */
  @Get()
  @Can('household-lists.read')
  @AnswersList('household-lists', HouseholdListRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.lists.list(query, actor);
  }

  /** One list, without its households. */
  @Get(':id')
  @Can('household-lists.read', ONE)
  @Answers(HouseholdListRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.lists.get(id, actor);
  }

  /** Who opened it and when, the last first. */
  @Get(':id/openings')
  @Can('household-lists.openings', ONE)
  @AnswersAll(ListOpening)
  openings(@Param('id') id: string) {
    return this.opened.openings(id);
  }

  /** Brings in the households of a commissioned village. */
  @Post()
  @Can('household-lists.create', { within: { areaCode: 'area-code' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(HouseholdListRecord)
  create(@Body({ schema: NewHouseholdList }) body: NewHouseholdList, @ByActor() actor: Actor) {
    return this.lists.create(body, actor);
  }

  /** Other households, before the draw. */
  @Put(':id')
  @Can('household-lists.create', ONE)
  @Answers(HouseholdListRecord)
  update(
    @Param('id') id: string,
    @Body({ schema: HouseholdListChange }) body: HouseholdListChange,
    @ByActor() actor: Actor,
  ) {
    return this.lists.update(id, body, actor);
  }

  /** Draws the samples of many villages with one seed. */
  @Post('draw')
  @Can('household-lists.draw', { within: { 'ids.*': 'household-lists' } })
  @Answers(DrawnLists)
  draw(@Body({ schema: HouseholdDraw }) body: HouseholdDraw, @ByActor() actor: Actor) {
    return this.lists.draw(body, actor);
  }

  /** Discards a wrong list, with a reason. */
  @Post(':id/discard')
  @Can('household-lists.draw', ONE)
  @Answers(HouseholdListRecord)
  discard(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.lists.discard(id, body, actor);
  }

  /** Opens the masked list; that is kept. */
  @Post(':id/open')
  @Can('household-lists.open', ONE)
  @Answers(OpenedList)
  open(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.opened.open(id, actor);
  }

  /** Opens one household in full, with a reason. */
  @Post(':id/contact')
  @Can('household-lists.contact', ONE)
  @Answers(OpenedContact)
  contact(@Param('id') id: string, @Body({ schema: ContactAsked }) body: ContactAsked, @ByActor() actor: Actor) {
    return this.opened.contact(id, body, actor);
  }
}
