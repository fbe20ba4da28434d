import { lazy } from 'react';
import type { HandoverRecord } from '../../../api/contract/records/handover.js';
import { currentLocale } from '../i18n/i18nProvider.js';
import type { ConsoleWord } from '../shared/word.js';

export const handovers: ConsoleWord = {
  name: 'handovers',
  reads: 'handovers.read',
  menu: 'roster',
  list: lazy(() => import('./HandoverList.js')),
  show: lazy(() => import('./HandoverShow.js')),
  create: lazy(() => import('./HandoverCreate.js')),
  named: ({ startsOn }: HandoverRecord) =>
    currentLocale() === 'zh' ? `${startsOn} 起的交接` : `Handover from ${startsOn}`,
};
