import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const reviews: ConsoleWord = {
  name: 'reviews',
  reads: 'reviews.read',
  menu: 'results',
  notFor: ['cadre'],
  list: lazy(() => import('./ReviewList.js')),
  show: lazy(() => import('./ReviewShow.js')),
  named: 'number',
};
