import { lazy } from 'react';
import type { ConsoleWord } from '../shared/word.js';

export const taskLists: ConsoleWord = {
  name: 'task-lists',
  reads: 'task-lists.read',
  menu: 'sides',
  notFor: ['cadre'],
  list: lazy(() => import('./TaskListList.js')),
  show: lazy(() => import('./TaskListShow.js')),
  create: lazy(() => import('./TaskListCreate.js')),
};
