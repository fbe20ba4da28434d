import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const filings: ConsoleWord = {
  name: 'filings',
  reads: 'filings.read',
  menu: 'cases',
  notFor: ['cadre'],
  list: lazy(() => import('./FilingList.js')),
  show: lazy(() => import('./FilingShow.js')),
  named: 'number',
};
