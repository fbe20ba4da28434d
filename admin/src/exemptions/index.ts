import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const exemptions: ConsoleWord = {
  name: 'exemptions',
  reads: 'exemptions.read',
  menu: 'cases',
  notFor: ['cadre'],
  list: lazy(() => import('./ExemptionList.js')),
  show: lazy(() => import('./ExemptionShow.js')),
  create: lazy(() => import('./ExemptionCreate.js')),
  named: 'number',
};
