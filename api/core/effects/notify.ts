import type { PeopleEffectHandler } from './handler.js';

/** Told to somebody the clause names. */
export const notify: PeopleEffectHandler = { touches: 'people' };
