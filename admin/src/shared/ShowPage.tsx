import type { ReactNode } from 'react';
import { Box, Button, Card } from '@mui/material';
import {
  type RaRecord,
  RecordRepresentation,
  ShowBase,
  useResourceContext,
  useResourceDefinition,
  useShowContext,
  useTranslate,
} from 'ra-core';
import { Link } from 'react-router-dom';
import { type Column, Value } from './Column.js';
import { MoveButtons, type MoveForms } from './MoveButtons.js';
import { PageHead } from './PageHead.js';
import { ProblemCard } from './ProblemCard.js';
import { Waiting } from './Waiting.js';

type Props<R extends RaRecord> = {
  columns: readonly Column<R>[];
  /** Moves that ask for more than `needs` says. */
  forms?: MoveForms<R>;
  /** What the record is called, where more than its own properties say it. */
  title?: (record: R) => ReactNode;
  /** More buttons of this record. */
  buttons?: (record: R) => ReactNode;
  /** What stands below: related lists, versions. */
  children?: (record: R) => ReactNode;
  /** Who may change it, told by the page; the edit button leads there. */
  isEditable?: (record: R) => boolean;
};

/** One record in the uniform style: its name, the moves it allows this person now, its properties, what belongs to it. */
export function ShowPage<R extends RaRecord>(props: Props<R>) {
  return (
    <ShowBase disableAuthentication>
      <Inside {...props} />
    </ShowBase>
  );
}

function Inside<R extends RaRecord>({ columns, forms, title, buttons, children, isEditable }: Props<R>) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  const { record, error, refetch } = useShowContext<R>();
  const { hasEdit, hasList } = useResourceDefinition();
  if (error && !record) return <ProblemCard error={error} retry={() => void refetch()} />;
  if (!record) return <Waiting />;
  return (
    <>
      <PageHead
        title={title?.(record) ?? <RecordRepresentation />}
        sub={hasList ? <Link to={`/${word}`}>{translate(`${word}.name`)}</Link> : translate(`${word}.name`)}
      >
        {hasEdit && (isEditable?.(record) ?? false) && (
          <Button component={Link} to={`/${word}/${encodeURIComponent(record.id)}`} variant="outlined">
            {translate('ra.action.edit')}
          </Button>
        )}
        {buttons?.(record)}
        <MoveButtons record={record} forms={forms} />
      </PageHead>
      <Properties columns={columns} record={record} />
      {children?.(record)}
    </>
  );
}

/** The properties of a record, each with its name. */
export function Properties<R extends RaRecord>({ columns, record }: { columns: readonly Column<R>[]; record: R }) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  return (
    <Card sx={{ p: 2 }}>
      <Box component="dl" sx={LINES}>
        {columns
          .filter((column) => !isUnsaid(column, record))
          .map((column) => (
            <Box key={column.source} sx={column.isProse ? PROSE : { minWidth: 0 }}>
              <Box component="dt" sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>
                {translate(`${word}.fields.${column.source}`)}
              </Box>
              <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                <Value column={column} record={record} />
              </Box>
            </Box>
          ))}
      </Box>
    </Card>
  );
}

/** A line for sentences is left out where nothing was said. */
const isUnsaid = <R extends RaRecord>({ isProse, source, render }: Column<R>, record: R) =>
  isProse === true && render === undefined && !record[source];

const PROSE = { gridColumn: '1 / -1', maxWidth: '60em', whiteSpace: 'pre-wrap' } as const;
const LINES = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(200px, 1fr))' },
  gap: '12px 24px',
} as const;
