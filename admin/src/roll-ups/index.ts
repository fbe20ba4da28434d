import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const rollUps: ConsoleWord = {
  name: 'roll-ups',
  reads: 'roll-ups.read',
  pages: [
    { path: 'roll-ups', reads: 'roll-ups.read', menu: 'results', element: lazy(() => import('./RollUpPage.js')) },
  ],
};
