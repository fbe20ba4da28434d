import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const householdLists: ConsoleWord = {
  name: 'household-lists',
  reads: 'household-lists.read',
  menu: 'sides',
  list: lazy(() => import('./HouseholdListList.js')),
  show: lazy(() => import('./HouseholdListShow.js')),
  named: 'areaCode',
};
