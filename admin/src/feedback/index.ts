import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const feedback: ConsoleWord = {
  name: 'feedback',
  reads: 'feedback.read',
  menu: 'results',
  // A cadre and a unit have it on pages of their own.
  notFor: ['cadre', 'dispatchingUnit'],
  list: lazy(() => import('./FeedbackList.js')),
  named: 'name',
};
