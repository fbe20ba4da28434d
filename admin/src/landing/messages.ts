import type { Messages } from '../i18n/message.js';

export const landing = {
  name: { zh: '本期', en: 'This half-year' },
} as const satisfies Messages;
