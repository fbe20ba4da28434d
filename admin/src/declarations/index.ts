import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const declarations: ConsoleWord = {
  name: 'declarations',
  reads: 'declarations.read',
  menu: 'sides',
  list: lazy(() => import('./DeclarationList.js')),
  show: lazy(() => import('./DeclarationShow.js')),
  named: 'areaCode',
};
