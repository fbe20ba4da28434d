import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const figures: ConsoleWord = {
  name: 'figures',
  reads: 'figures.read',
  menu: 'sides',
  list: lazy(() => import('./FiguresPage.js')),
  show: lazy(() => import('./FigureShow.js')),
  pages: [
    {
      path: 'figures-by-village',
      reads: 'figures.confirm',
      element: lazy(() => import('./FigureSheet.js')),
      menu: 'sides',
      for: ['countyOrganisation'],
    },
  ],
  named: ({ fact, entityCode }: { fact: string; entityCode: string }) => `${fact} · ${entityCode}`,
};
