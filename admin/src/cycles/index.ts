import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const cycles: ConsoleWord = {
  name: 'cycles',
  reads: 'cycles.read',
  menu: 'now',
  notFor: ['cadre', 'clerk', 'thirdParty', 'dataProvider', 'dispatchingUnit', 'caseHandler', 'townshipCommittee'],
  list: lazy(() => import('./CycleList.js')),
  show: lazy(() => import('./CycleShow.js')),
  create: lazy(() => import('./CycleCreate.js')),
  edit: lazy(() => import('./CycleEdit.js')),
  named: 'code',
  pages: [
    {
      path: 'dry-run',
      reads: 'windows.plan',
      menu: 'now',
      element: lazy(() => import('./DryRunPage.js')),
    },
  ],
};
