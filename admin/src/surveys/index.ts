import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const surveys: ConsoleWord = {
  name: 'surveys',
  reads: 'surveys.read',
  menu: 'sides',
  list: lazy(() => import('./SurveyList.js')),
  show: lazy(() => import('./SurveyShow.js')),
  named: 'areaCode',
};
