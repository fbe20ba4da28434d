import { lazy } from 'react';
import type { ConsoleWord, Page } from '../shared/word.js';

const own = (page: Pick<Page, 'path' | 'element' | 'menu'>): Page => ({
  ...page,
  reads: 'duty-reports.create',
  for: ['cadre'],
});

/** The cadre's own pages, made for a phone. Each is small, and none of them shows anybody else. */
export const my: ConsoleWord = {
  name: 'my',
  reads: 'duty-reports.create',
  pages: [
    own({ path: 'my-tasks', menu: 'now', element: lazy(() => import('./TasksPage.js')) }),
    own({ path: 'my-report', menu: 'now', element: lazy(() => import('./ReportPage.js')) }),
    own({ path: 'my-leaves', menu: 'now', element: lazy(() => import('./LeavesPage.js')) }),
    own({ path: 'my-duties', menu: 'now', element: lazy(() => import('./DutiesPage.js')) }),
    own({ path: 'my-result', menu: 'results', element: lazy(() => import('./ResultPage.js')) }),
    own({ path: 'my-result/:id', element: lazy(() => import('./ResultPage.js')) }),
    own({ path: 'my-review/:resultId', element: lazy(() => import('./ReviewPage.js')) }),
    own({ path: 'my-review/:resultId/appeal/:reviewId', element: lazy(() => import('./ReviewPage.js')) }),
    own({ path: 'my-findings', menu: 'results', element: lazy(() => import('./FindingsPage.js')) }),
    own({ path: 'my-exemptions', menu: 'results', element: lazy(() => import('./ExemptionsPage.js')) }),
    own({ path: 'my-filings', menu: 'results', element: lazy(() => import('./FilingsPage.js')) }),
  ],
};
