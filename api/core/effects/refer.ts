import type { PeopleEffectHandler } from './handler.js';

/** Handed to another authority: the receipt and the outcome are theirs. */
export const refer: PeopleEffectHandler = { touches: 'people' };
