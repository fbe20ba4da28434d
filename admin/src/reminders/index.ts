import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const reminders: ConsoleWord = {
  name: 'reminders',
  reads: 'reminders.read',
  menu: 'now',
  notFor: ['cadre'],
  list: lazy(() => import('./ReminderList.js')),
};
