import { QueryClient } from '@tanstack/react-query';
import { RequestFailed } from './http.js';

/** What was read is shown at once and read anew; a refusal is not asked again, a lost connection is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => !(error instanceof RequestFailed) && failures < 2,
    },
    // What fails is told at once; a save that waits for the network in secret would be made when nobody looks any more.
    mutations: { networkMode: 'always', retry: false },
  },
});
