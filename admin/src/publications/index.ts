import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const publications: ConsoleWord = {
  name: 'publications',
  reads: 'publications.read',
  menu: 'cases',
  notFor: ['cadre', 'clerk', 'thirdParty', 'dataProvider', 'dispatchingUnit', 'caseHandler', 'province'],
  list: lazy(() => import('./PublicationList.js')),
  create: lazy(() => import('./PublicationCreate.js')),
};
