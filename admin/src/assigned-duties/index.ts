import { lazy } from 'react';
import type { AssignedDutyRecord } from '../../../api/contract/records/assigned-duty.js';
import { currentLocale } from '../i18n/i18nProvider.js';
import type { ConsoleWord } from '../shared/word.js';

export const assignedDuties: ConsoleWord = {
  name: 'assigned-duties',
  reads: 'assigned-duties.read',
  menu: 'cases',
  notFor: ['cadre'],
  list: lazy(() => import('./DutyList.js')),
  show: lazy(() => import('./DutyShow.js')),
  create: lazy(() => import('./DutyCreate.js')),
  named: ({ title }: AssignedDutyRecord) => title[currentLocale()],
};
