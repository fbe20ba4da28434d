import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const marks: ConsoleWord = {
  name: 'marks',
  reads: 'marks.read',
  menu: 'sides',
  list: lazy(() => import('./MarksPage.js')),
  show: lazy(() => import('./MarkShow.js')),
  named: ({ entityCode, item }: { entityCode: string; item: string }) => `${entityCode} · ${item}`,
};
