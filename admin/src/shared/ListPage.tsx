import type { ReactNode } from 'react';
import { Box, Button, Card, useMediaQuery, type Theme } from '@mui/material';
import { type RaRecord, ListBase, type SortPayload, useListContext, useResourceContext, useTranslate } from 'ra-core';
import { Pagination } from 'react-admin';
import { BatchBar } from './BatchBar.js';
import type { Column } from './Column.js';
import { EmptyList } from './EmptyList.js';
import { ExportButton } from './ExportButton.js';
import { type Choice, Filters } from './Filters.js';
import { PageHead } from './PageHead.js';
import { ProblemCard } from './ProblemCard.js';
import { RecordCards } from './RecordCards.js';
import { RecordTable } from './RecordTable.js';
import { Waiting } from './Waiting.js';

type Props<R extends RaRecord> = {
  columns: readonly Column<R>[];
  sort: SortPayload;
  /** What may be chosen above the list; the service knows each as a filter of this name. */
  choices?: readonly Choice[];
  /** Whether the service looks for words here (`q`). */
  isSearched?: boolean;
  /** What always holds; not shown, not removed. */
  only?: Record<string, unknown>;
  /** Buttons beside the export. */
  children?: ReactNode;
  /** Where a row leads; `show` unless it leads nowhere. */
  opens?: 'show' | 'edit' | false;
  /** Chosen when the page is opened first. */
  chosen?: Record<string, unknown>;
  /** Moves that may be made of many records at once: those that ask for a reason at most. */
  batch?: readonly string[];
  /** Between head and list. */
  above?: ReactNode;
};

/** A list of records in the uniform style: head, filters, table (cards on a phone), pages, export; and what to do where it is empty. */
export function ListPage<R extends RaRecord>(props: Props<R>) {
  const { sort, only, chosen } = props;
  return (
    <ListBase sort={sort} perPage={25} filter={only} filterDefaultValues={chosen} exporter={false}>
      <Inside {...props} />
    </ListBase>
  );
}

function Inside<R extends RaRecord>({
  columns,
  choices = [],
  isSearched = false,
  children,
  opens = 'show',
  above,
  batch,
  only,
  chosen,
}: Props<R>) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { data, total, isPending, isPlaceholderData, error, refetch, filterValues, setFilters } = useListContext<R>();
  // The cycle that the page itself chose is no filter that somebody set.
  const isFiltered = Object.entries(filterValues ?? {}).some(
    ([name, value]) => value !== '' && value !== undefined && value !== chosen?.[name],
  );
  return (
    <>
      <PageHead
        title={translate(`${word}.name`)}
        sub={total !== undefined && translate('shared.total', { smart_count: total, total })}
      >
        {total !== undefined && total > 0 && (
          <ExportButton columns={columns as readonly Column<RaRecord>[]} only={only} />
        )}
        {children}
      </PageHead>
      {above}
      <Filters choices={choices} isSearched={isSearched} />
      {batch && !isPhone && <BatchBar moves={batch} />}
      {error && !data ? (
        <ProblemCard error={error} retry={() => void refetch()} />
      ) : isPending ? (
        <Waiting />
      ) : total === 0 && !isFiltered ? (
        <EmptyList word={word}>
          {chosen && (
            <Button variant="outlined" onClick={() => setFilters({})}>
              {translate('shared.otherCycles')}
            </Button>
          )}
        </EmptyList>
      ) : total === 0 ? (
        <Card sx={{ p: 3 }}>
          {translate('shared.noneFound')}{' '}
          <Button variant="outlined" sx={{ ml: 1 }} onClick={() => setFilters({})}>
            {translate('ra.navigation.clear_filters')}
          </Button>
        </Card>
      ) : (
        <Card sx={{ opacity: isPlaceholderData ? 0.6 : 1, overflow: 'hidden' }} aria-busy={isPlaceholderData}>
          {isPhone ? (
            <RecordCards columns={columns} opens={opens} />
          ) : (
            <RecordTable columns={columns} opens={opens} isChosen={batch !== undefined} />
          )}
          <Box className="no-print" sx={{ borderTop: '1px solid var(--line)' }}>
            <Pagination rowsPerPageOptions={PER_PAGE} />
          </Box>
        </Card>
      )}
    </>
  );
}

const PER_PAGE = [25, 100, 400];
