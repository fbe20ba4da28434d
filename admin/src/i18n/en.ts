import english from 'ra-language-english';
import type { TranslationMessages } from 'ra-core';

/** What react-admin's own parts say, in English; in our words where these are better known here. */
export const en: TranslationMessages = {
  ra: {
    ...english.ra,
    page: { ...english.ra.page, dashboard: 'This half-year', not_found: 'No such page' },
    message: {
      ...english.ra.message,
      not_found: 'The address is wrong, or the record is outside of what you may see.',
      error: 'The page failed and this step was not done. Reload and try again; if it stays, tell your technician.',
    },
    auth: { ...english.ra.auth, username: 'Login', logout: 'Sign out' },
    notification: { ...english.ra.notification, updated: 'Saved', created: 'Entered' },
  },
};
