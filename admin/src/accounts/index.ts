import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const accounts: ConsoleWord = {
  name: 'accounts',
  reads: 'accounts.read',
  menu: 'accounts',
  list: lazy(() => import('./AccountList.js')),
  show: lazy(() => import('./AccountShow.js')),
  create: lazy(() => import('./AccountCreate.js')),
  named: 'name',
};
