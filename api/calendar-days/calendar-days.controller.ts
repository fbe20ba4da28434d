import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { CalendarDay, CalendarDayChange, NewCalendarDay } from '../contract/records/calendar-day.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { CalendarService } from './calendar.service.js';

@Controller('calendar-days')
export class CalendarDaysController {
  constructor(private readonly calendar: CalendarService) {}

  /** Days that differ from their weekday: the nation's, and those of the own area. */
  @Get()
  @Can('calendar-days.read')
  @AnswersList('calendar-days', CalendarDay)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.calendar.list(query, actor);
  }

  /** One day. */
  @Get(':id')
  @Can('calendar-days.read', { params: { id: 'calendar-days' } })
  @Answers(CalendarDay)
  get(@Param('id') id: string) {
    return this.calendar.get(id);
  }

  /** Enters a day for an area, which counts there before what the nation's calendar says. */
  @Post()
  @Can('calendar-days.create', { within: { areaCode: 'area-code' } })
  @AnswersCreated(CalendarDay)
  create(@Body({ schema: NewCalendarDay }) body: NewCalendarDay, @ByActor() actor: Actor) {
    return this.calendar.create(body, actor);
  }

  /** Corrects a day; what is planned from it follows as far as it is still ahead. */
  @Put(':id')
  @Can('calendar-days.update', { params: { id: 'calendar-days' } })
  @Answers(CalendarDay)
  update(
    @Param('id') id: string,
    @Body({ schema: CalendarDayChange }) body: CalendarDayChange,
    @ByActor() actor: Actor,
  ) {
    return this.calendar.update(id, body, actor);
  }
}
