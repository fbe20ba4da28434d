import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const questions: ConsoleWord = {
  name: 'questions',
  reads: 'questions.read',
  pages: [
    { path: 'questions', reads: 'questions.read', menu: 'traces', element: lazy(() => import('./QuestionsPage.js')) },
  ],
};
