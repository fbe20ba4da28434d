import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const calendarDays: ConsoleWord = {
  name: 'calendar-days',
  reads: 'calendar-days.create',
  menu: 'measures',
  list: lazy(() => import('./CalendarDayList.js')),
  create: lazy(() => import('./CalendarDayCreate.js')),
  edit: lazy(() => import('./CalendarDayEdit.js')),
  named: 'day',
};
