import { Module } from '@nestjs/common';
import { CalendarDaysController } from './calendar-days.controller.js';
import { CalendarService } from './calendar.service.js';

/** The calendar by which every county counts its days. */
@Module({ controllers: [CalendarDaysController], providers: [CalendarService], exports: [CalendarService] })
export class CalendarDaysModule {}
