import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const indicators: ConsoleWord = {
  name: 'indicators',
  reads: 'indicators.read',
  menu: 'sides',
  notFor: ['townshipCommittee'],
  list: lazy(() => import('./IndicatorList.js')),
  show: lazy(() => import('./IndicatorShow.js')),
  named: ({ title }: { title: { zh: string } }) => title.zh,
};
