import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const determinations: ConsoleWord = {
  name: 'determinations',
  reads: 'determinations.read',
  menu: 'results',
  list: lazy(() => import('./DeterminationPage.js')),
};
