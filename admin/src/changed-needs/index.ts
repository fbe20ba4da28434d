import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const changedNeeds: ConsoleWord = {
  name: 'changed-needs',
  reads: 'changed-needs.read',
  menu: 'roster',
  list: lazy(() => import('./NeedList.js')),
  show: lazy(() => import('./NeedShow.js')),
  create: lazy(() => import('./NeedCreate.js')),
  named: ({ need }: { need: string }) => (need.length > 24 ? `${need.slice(0, 24)}…` : need),
};
