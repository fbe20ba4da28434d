import { lazy } from 'react';
import type { RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import { currentLocale } from '../i18n/i18nProvider.js';
import type { ConsoleWord } from '../shared/word.js';

export const ruleSets: ConsoleWord = {
  name: 'rule-sets',
  reads: 'rule-sets.read',
  menu: 'measures',
  notFor: ['clerk', 'thirdParty', 'dataProvider'],
  list: lazy(() => import('./RuleSetList.js')),
  show: lazy(() => import('./RuleSetShow.js')),
  edit: lazy(() => import('./RuleSetEdit.js')),
  pages: [
    {
      path: 'change-log',
      reads: 'rule-sets.read',
      menu: 'measures',
      for: ['countyOrganisation', 'disciplineInspector', 'province'],
      element: lazy(() => import('./ChangeLog.js')),
    },
  ],
  named: ({ title, code }: RuleSetRecord) => title?.[currentLocale()] ?? code,
};
