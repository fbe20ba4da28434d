import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const adjustments: ConsoleWord = {
  name: 'adjustments',
  reads: 'adjustments.read',
  menu: 'results',
  list: lazy(() => import('./AdjustmentList.js')),
  show: lazy(() => import('./AdjustmentShow.js')),
  create: lazy(() => import('./AdjustmentCreate.js')),
  named: 'number',
};
