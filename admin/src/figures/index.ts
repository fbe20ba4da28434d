import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const figures: ConsoleWord = {
  name: 'figures',
  reads: 'figures.read',
  menu: 'sides',
  list: lazy(() => import('./FigureList.js')),
  show: lazy(() => import('./FigureShow.js')),
  named: ({ fact, entityCode }: { fact: string; entityCode: string }) => `${fact} · ${entityCode}`,
};
