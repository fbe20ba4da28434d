import type { ReactNode } from 'react';
import { Box, Card } from '@mui/material';
import {
  type RaRecord,
  ListContextProvider,
  ResourceContextProvider,
  useList,
  useGetList,
  useTranslate,
  type SortPayload,
} from 'ra-core';
import { useMediaQuery, type Theme } from '@mui/material';
import type { Column } from './Column.js';
import { ProblemCard } from './ProblemCard.js';
import { RecordCards } from './RecordCards.js';
import { RecordTable } from './RecordTable.js';
import { Waiting } from './Waiting.js';

type Props<R extends RaRecord> = {
  word: string;
  filter: Record<string, unknown>;
  sort: SortPayload;
  columns: readonly Column<R>[];
  opens?: 'show' | 'edit' | false;
  /** A button beside the title. */
  children?: ReactNode;
};

/** Records of another word that belong to the one on this page: all of them, below its properties. */
export function RelatedList<R extends RaRecord>({ word, filter, sort, columns, opens = false, children }: Props<R>) {
  const translate = useTranslate();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { data, isPending, error, refetch } = useGetList<R>(word, {
    filter,
    sort,
    pagination: { page: 1, perPage: 200 },
  });
  const list = useList<R>({ data, isPending, sort, perPage: 200, resource: word });
  return (
    <Card component="section" sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', px: 2, py: 1.25 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
          {translate(`${word}.name`)}
        </Box>
        {data && <Box sx={{ ml: 1.5, fontSize: '0.75rem', color: 'var(--third)' }}>{data.length}</Box>}
        {children && <Box sx={{ ml: 'auto' }}>{children}</Box>}
      </Box>
      {error ? (
        <ProblemCard error={error} retry={() => void refetch()} />
      ) : isPending ? (
        <Waiting />
      ) : data?.length === 0 ? (
        <Box sx={{ px: 2, pb: 2, color: 'var(--second)' }}>{translate('shared.noneYet')}</Box>
      ) : (
        <ResourceContextProvider value={word}>
          <ListContextProvider value={list}>
            {isPhone ? (
              <RecordCards columns={columns} opens={opens} />
            ) : (
              <RecordTable columns={columns} opens={opens} />
            )}
          </ListContextProvider>
        </ResourceContextProvider>
      )}
    </Card>
  );
}
