import { z } from 'zod';

/** How the program is. */
export const Health = z
  .strictObject({ state: z.enum(['live', 'ready']).meta({ examples: ['ready'] }) })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
