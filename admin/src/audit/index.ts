import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const audit: ConsoleWord = {
  name: 'audit',
  reads: 'audit.read',
  menu: 'traces',
  list: lazy(() => import('./AuditList.js')),
};
