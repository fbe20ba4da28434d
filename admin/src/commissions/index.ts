import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const commissions: ConsoleWord = {
  name: 'commissions',
  reads: 'commissions.read',
  menu: 'sides',
  list: lazy(() => import('./CommissionList.js')),
  show: lazy(() => import('./CommissionShow.js')),
  create: lazy(() => import('./CommissionCreate.js')),
  named: 'firm',
};
