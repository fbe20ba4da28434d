import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const objections: ConsoleWord = {
  name: 'objections',
  reads: 'objections.read',
  show: lazy(() => import('./ObjectionShow.js')),
  named: 'name',
};
