import { lazy } from 'react';
import type { Role } from '../../../api/contract/account.js';
import type { ConsoleWord } from '../shared/word.js';

/** A cadre has the own form beside the own result. */
const OFFICES: readonly Role[] = [
  'countyOrganisation',
  'townshipCommittee',
  'clerk',
  'thirdParty',
  'dataProvider',
  'dispatchingUnit',
  'disciplineInspector',
];

export const forms: ConsoleWord = {
  name: 'forms',
  reads: 'forms.read',
  pages: [
    {
      path: 'forms',
      reads: 'forms.read',
      menu: 'results',
      element: lazy(() => import('./FormsPage.js')),
      for: OFFICES,
    },
  ],
};
