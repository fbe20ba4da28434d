import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const units: ConsoleWord = {
  name: 'units',
  reads: 'units.read',
  menu: 'roster',
  notFor: ['cadre', 'thirdParty', 'caseHandler', 'clerk', 'dataProvider', 'townshipCommittee', 'province'],
  list: lazy(() => import('./UnitList.js')),
  show: lazy(() => import('./UnitShow.js')),
  edit: lazy(() => import('./UnitEdit.js')),
  create: lazy(() => import('./UnitCreate.js')),
  named: 'name',
  pages: [
    {
      path: 'our-unit',
      reads: 'consultations.answer',
      for: ['dispatchingUnit'],
      menu: 'now',
      element: lazy(() => import('./OwnUnitPage.js')),
    },
  ],
};
