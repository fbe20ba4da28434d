import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const results: ConsoleWord = {
  name: 'results',
  reads: 'results.read',
  menu: 'results',
  notFor: ['cadre'],
  list: lazy(() => import('./ResultsPage.js')),
  show: lazy(() => import('./ResultShow.js')),
  named: 'name',
};
