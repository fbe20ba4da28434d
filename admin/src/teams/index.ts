import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const teams: ConsoleWord = {
  name: 'teams',
  reads: 'teams.read',
  menu: 'roster',
  notFor: ['clerk'],
  list: lazy(() => import('./TeamList.js')),
  show: lazy(() => import('./TeamShow.js')),
  edit: lazy(() => import('./TeamEdit.js')),
  create: lazy(() => import('./TeamCreate.js')),
  named: 'name',
};
