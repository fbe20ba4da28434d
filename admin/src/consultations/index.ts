import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const consultations: ConsoleWord = {
  name: 'consultations',
  reads: 'consultations.read',
  menu: 'results',
  list: lazy(() => import('./ConsultationList.js')),
  show: lazy(() => import('./ConsultationShow.js')),
  named: 'officeName',
};
