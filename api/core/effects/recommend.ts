import type { PeopleEffectHandler } from './handler.js';

/** A personnel action proposed to people; the engine takes none. */
export const recommend: PeopleEffectHandler = { touches: 'people' };
