import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const leaves: ConsoleWord = {
  name: 'leaves',
  reads: 'leaves.read',
  menu: 'roster',
  notFor: ['cadre'],
  create: lazy(() => import('./LeaveCreate.js')),
  edit: lazy(() => import('./LeaveEdit.js')),
  list: lazy(() => import('./LeaveList.js')),
};
