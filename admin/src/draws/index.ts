import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const draws: ConsoleWord = {
  name: 'draws',
  reads: 'draws.read',
  menu: 'sides',
  list: lazy(() => import('./DrawList.js')),
  show: lazy(() => import('./DrawShow.js')),
  named: 'areaCode',
};
