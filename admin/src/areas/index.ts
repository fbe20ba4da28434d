import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const areas: ConsoleWord = {
  name: 'areas',
  reads: 'areas.read',
  menu: 'roster',
  notFor: ['cadre', 'thirdParty', 'caseHandler', 'dispatchingUnit', 'clerk', 'dataProvider'],
  list: lazy(() => import('./AreaList.js')),
  show: lazy(() => import('./AreaShow.js')),
  edit: lazy(() => import('./AreaEdit.js')),
  create: lazy(() => import('./AreaCreate.js')),
  named: 'name',
};
