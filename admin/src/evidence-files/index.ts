import type { ConsoleWord } from '../shared/word.js';

/** Shown on the page of the finding. */
export const evidenceFiles: ConsoleWord = {
  name: 'evidence-files',
  reads: 'evidence-files.read',
  named: 'name',
};
