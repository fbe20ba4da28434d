import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const interviews: ConsoleWord = {
  name: 'interviews',
  reads: 'interviews.read',
  menu: 'sides',
  list: lazy(() => import('./InterviewList.js')),
  show: lazy(() => import('./InterviewShow.js')),
  named: 'sampleNumber',
  pages: [
    { path: 'interviews/enter', reads: 'interviews.create', element: lazy(() => import('./EntryPage.js')) },
    { path: 'interviews/checks', reads: 'interviews.read', element: lazy(() => import('./ChecksPage.js')) },
  ],
};
