import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const handovers: ConsoleWord = {
  name: 'handovers',
  reads: 'handovers.read',
  menu: 'roster',
  list: lazy(() => import('./HandoverList.js')),
  show: lazy(() => import('./HandoverShow.js')),
  create: lazy(() => import('./HandoverCreate.js')),
};
