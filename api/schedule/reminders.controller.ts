import { Controller, Get, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { ReminderRecord } from '../contract/records/reminder.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { AnswersList } from '../http/answers.js';
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
}
