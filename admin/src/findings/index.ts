import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const findings: ConsoleWord = {
  name: 'findings',
  reads: 'findings.read',
  menu: 'cases',
  notFor: ['cadre'],
  list: lazy(() => import('./FindingList.js')),
  show: lazy(() => import('./FindingShow.js')),
  create: lazy(() => import('./FindingCreate.js')),
  named: 'number',
};
