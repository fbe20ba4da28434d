import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import type { ResultChange } from '../../../api/contract/records/result-brief.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { Note, Part } from './Parts.js';
import { SharedMark } from './SharedMark.js';

/** What single change, or which two, would have given the next better grade. Asked for apart: it is scored again with everybody of the county. */
export function Changes({ id }: { id: string }) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const translate = useTranslate();
  const locale = useLocale();
  const { data, isPending } = useQuery({
    queryKey: ['results', id, 'change', locale],
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      (await provider.read<ResultChange>(`results/${encodeURIComponent(id)}/change`, undefined, { signal })).data,
  });
  if (!isPending && (!data || data.sentences.length === 0)) return null;
  const title = data?.wanted ? translate('my.result.howTo', { word: data.wanted }) : translate('my.result.howToBetter');
  return (
    <Part title={title}>
      {isPending ? (
        <Note>{translate('my.result.trying')}</Note>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data?.sentences.map(({ text, isShared }) => (
            <Box
              component="li"
              key={text}
              sx={{ py: 0.75, borderTop: '1px solid var(--line)', '&:first-of-type': { border: 0 } }}
            >
              {text} {isShared && <SharedMark />}
            </Box>
          ))}
        </Box>
      )}
    </Part>
  );
}
