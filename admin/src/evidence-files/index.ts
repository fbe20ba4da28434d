import type { ConsoleWord } from '../shared/word.js';

/** Shown on the page of the finding, exemption or review that they support. */
export const evidenceFiles: ConsoleWord = {
  name: 'evidence-files',
  reads: 'evidence-files.read',
  named: 'name',
};
