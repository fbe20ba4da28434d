import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const dutyReports: ConsoleWord = {
  name: 'duty-reports',
  reads: 'duty-reports.read',
  menu: 'sides',
  notFor: ['cadre'],
  list: lazy(() => import('./ReportList.js')),
  show: lazy(() => import('./ReportShow.js')),
};
