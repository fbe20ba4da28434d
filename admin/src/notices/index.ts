import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const notices: ConsoleWord = {
  name: 'notices',
  reads: 'notices.read',
  menu: 'results',
  notFor: ['cadre'],
  list: lazy(() => import('./NoticeList.js')),
  show: lazy(() => import('./NoticeShow.js')),
};
