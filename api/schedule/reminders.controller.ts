import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { NewReminder, ReminderRecord } from '../contract/records/reminder.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { AnswersAll, AnswersList } from '../http/answers.js';
import { RemindersService } from './reminders.service.js';

@Controller('reminders')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  /** What the own area was reminded of, the latest first. */
  @Get()
  @Can('reminders.read')
  @AnswersList('reminders', ReminderRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.reminders.list(query, actor);
  }

  /** Reminds a side of one place of a window, at most once a day. */
  @Post()
  @Can('reminders.create', { within: { areaCode: 'area-code', windowId: 'windows' } })
  @AnswersAll(ReminderRecord)
  create(@Body({ schema: NewReminder }) body: NewReminder, @ByActor() actor: Actor) {
    return this.reminders.create(body, actor);
  }
}
