import type { ReactNode } from 'react';
import { Box } from '@mui/material';
import {
  useLocale,
  useReference,
  useResourceDefinitions,
  useResourceContext,
  useTranslate,
  useGetRecordRepresentation,
  type RaRecord,
} from 'ra-core';
import { Link } from 'react-router-dom';
import type { Locale, Text } from '../i18n/message.js';
import { useAreaNames } from './areas.js';
import { useFormat } from './format.js';
import { StateWord } from './StateWord.js';

/** How a value is written. `choice` looks its word up at `<word>.choices.<source>.<value>`. */
export type Kind =
  | 'text'
  | 'number'
  | 'points'
  | 'day'
  | 'instant'
  | 'choice'
  | 'state'
  | 'area'
  | 'village'
  | 'yesNo'
  | 'title';

/** One property of a record, in a list or on its page. Its name is at `<word>.fields.<source>`. */
export type Column<R extends RaRecord> = {
  source: Extract<keyof R, string> | (string & {});
  kind?: Kind;
  /** The word of the record that this id leads to; its name is shown. */
  of?: string;
  /** False where the service does not sort by it. */
  sortable?: boolean;
  render?: (record: R) => ReactNode;
  /** Sentences: on the record's page it has a line of its own. */
  isProse?: boolean;
  /** What stands in an exported table, where it cannot be told from what is drawn. */
  text?: (record: R) => string | number;
  /** Buttons of the row, no property: they are not exported. */
  isButtons?: boolean;
  /** On a phone only these stand on a card; the others are on the record's own page. */
  onPhone?: boolean;
};

export const isRight = ({ kind }: { kind?: Kind }) => kind === 'number' || kind === 'points';

/** The value of a column, as people read it; a dash where there is none. */
export function Value<R extends RaRecord>({
  column,
  record,
  isLinked = false,
}: {
  column: Column<R>;
  record: R;
  /** Stands in a link to the record itself: the name of another record leads nowhere then. */
  isLinked?: boolean;
}) {
  const { source, kind = 'text', of, render } = column;
  const value = source.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | null)?.[step], record);
  if (render) return <>{render(record)}</>;
  if (value === null || value === undefined || value === '') return <Nothing />;
  if (of) return <Reference id={value as string} word={of} isPlain={isLinked} />;
  return <Plain source={source} kind={kind} value={value} />;
}

export function Nothing() {
  return (
    <Box component="span" sx={{ color: 'var(--third)' }}>
      —
    </Box>
  );
}

function Plain({ source, kind, value }: { source: string; kind: Kind; value: unknown }) {
  const word = useResourceContext();
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const areaName = useAreaNames();
  switch (kind) {
    case 'day':
      return <>{format.day(value as string)}</>;
    case 'instant':
      return <>{format.instant(value as string)}</>;
    case 'points':
      return <>{format.points(Number(value))}</>;
    case 'choice':
      return <>{translate(`${word}.choices.${source}.${value as string}`)}</>;
    case 'state':
      return <StateWord word={word!} state={value as string} />;
    case 'area':
    case 'village':
      return <>{areaName(value as string, kind === 'village')}</>;
    case 'yesNo':
      return <>{translate(value ? 'ra.boolean.true' : 'ra.boolean.false')}</>;
    case 'title':
      return <>{(value as Text)[locale]}</>;
    default:
      return <>{Array.isArray(value) ? value.join('、') : String(value)}</>;
  }
}

/** The name of another record, as a link to its page. Who may not open that word is not told, and nothing is asked for. */
export function Reference(of: { id: string; word: string; isPlain?: boolean }) {
  return of.word in useResourceDefinitions() ? <Named {...of} /> : <Nothing />;
}

/** Names asked for together are read together. */
function Named({ id, word, isPlain = false }: { id: string; word: string; isPlain?: boolean }) {
  const { referenceRecord, isPending } = useReference({ reference: word, id });
  const nameOf = useGetRecordRepresentation(word);
  if (isPending)
    return (
      <Box component="span" sx={{ color: 'var(--third)' }}>
        …
      </Box>
    );
  if (!referenceRecord) return <Nothing />;
  if (isPlain) return <>{nameOf(referenceRecord)}</>;
  return <Link to={`/${word}/${encodeURIComponent(id)}/show`}>{nameOf(referenceRecord)}</Link>;
}
