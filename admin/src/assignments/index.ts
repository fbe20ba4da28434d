import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const assignments: ConsoleWord = {
  name: 'assignments',
  reads: 'assignments.read',
  menu: 'now',
  list: lazy(() => import('./AssignmentList.js')),
};
