import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const ballots: ConsoleWord = {
  name: 'ballots',
  reads: 'ballots.read',
  menu: 'sides',
  list: lazy(() => import('./BallotList.js')),
  show: lazy(() => import('./BallotShow.js')),
  named: 'areaCode',
  pages: [
    { path: 'slips', reads: 'ballots.issue', element: lazy(() => import('./SlipsPage.js')), menu: 'sides' },
    { path: 'papers', reads: 'ballots.papers', element: lazy(() => import('./PapersPage.js')), menu: 'sides' },
  ],
};
