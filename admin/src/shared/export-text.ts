import { isValidElement, type ReactNode } from 'react';
import type { RaRecord } from 'ra-core';
import type { Locale, Text } from '../i18n/message.js';
import type { Column } from './Column.js';
import { instantText } from './dates-and-numbers.js';

/** What a table that leaves the console needs to write values as people read them. */
export type Wording = {
  word: string;
  locale: Locale;
  translate: (key: string) => string;
  areaName: (code: string, isWithTownship: boolean) => string;
  /** The names of the records that a column refers to, by id. */
  names: ReadonlyMap<string, string>;
};

/** A value of an exported table: words as on the page, names in the place of ids; days and numbers as a spreadsheet counts with them. */
export function exported<R extends RaRecord>(column: Column<R>, record: R, wording: Wording): unknown {
  const { source, kind, of, render, text } = column;
  if (text) return text(record);
  const value = source.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | null)?.[step], record);
  const drawn = render && textOf(render(record));
  if (drawn !== undefined) return drawn;
  if (value === null || value === undefined || value === '') return '';
  if (of) return wording.names.get(value as string) ?? '';
  return plain(source, kind, value, wording);
}

function plain(source: string, kind: Column<RaRecord>['kind'], value: unknown, wording: Wording): unknown {
  const { word, locale, translate, areaName } = wording;
  switch (kind) {
    case 'choice':
    case 'state':
      return translate(`${word}.choices.${source}.${value as string}`);
    case 'instant':
      return instantText(value as string);
    case 'area':
    case 'village':
      return areaName(value as string, kind === 'village');
    case 'yesNo':
      return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
    case 'title':
      return (value as Text)[locale];
    default:
      return Array.isArray(value) ? value.join('、') : value;
  }
}

/** The text of what a column draws; undefined where only the page itself can tell. */
function textOf(drawn: ReactNode): string | undefined {
  if (drawn === null || drawn === undefined || typeof drawn === 'boolean') return '';
  if (typeof drawn === 'string') return drawn === '—' ? '' : drawn;
  if (typeof drawn === 'number' || typeof drawn === 'bigint') return String(drawn);
  if (Array.isArray(drawn)) {
    const parts = drawn.map((part: ReactNode) => textOf(part));
    return parts.includes(undefined) ? undefined : parts.join('');
  }
  if (isValidElement<{ children?: ReactNode }>(drawn) && drawn.props.children !== undefined)
    return textOf(drawn.props.children);
  return undefined;
}
