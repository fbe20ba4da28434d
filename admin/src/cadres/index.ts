import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const cadres: ConsoleWord = {
  name: 'cadres',
  reads: 'cadres.list',
  menu: 'roster',
  notFor: ['clerk'],
  list: lazy(() => import('./CadreList.js')),
  show: lazy(() => import('./CadreShow.js')),
  create: lazy(() => import('./CadreCreate.js')),
  edit: lazy(() => import('./CadreEdit.js')),
  named: 'name',
};
