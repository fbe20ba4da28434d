import { type ReactNode, useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleQuestions, QuestionRow } from '../../../api/contract/records/question.js';
import type { Locale } from '../i18n/message.js';
import { useAreaNames } from '../shared/areas.js';
import { instantText } from '../shared/dates-and-numbers.js';
import { WORDS_WITH_PAGE } from './pages.js';

type Question = CycleQuestions['questions'][number];

const SHOWN = 8;

/** One question with the lines that make it; a question without any says so and stays small. */
export function QuestionCard({ question: { id, rows } }: { question: Question }) {
  const translate = useTranslate();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, SHOWN);
  return (
    <Card component="section" sx={{ px: 2, py: 1.25 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 1.5 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
          {translate(`questions.of.${id}.title`)}
        </Box>
        <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>{translate(`questions.of.${id}.ask`)}</Box>
        <Box sx={{ ml: 'auto', fontSize: '0.8125rem', color: rows.length > 0 ? 'var(--ink)' : 'var(--third)' }}>
          {rows.length > 0 ? translate('questions.lines', { smart_count: rows.length }) : translate('questions.none')}
        </Box>
      </Box>
      {rows.length > 0 && <Rows rows={shown} id={id} />}
      {rows.length > SHOWN && !isAll && (
        <Button size="small" onClick={() => setAll(true)} sx={{ mt: 0.5 }}>
          {translate('landing.missing.more', { smart_count: rows.length - SHOWN })}
        </Button>
      )}
    </Card>
  );
}

function Rows({ rows, id }: { rows: readonly QuestionRow[]; id: Question['id'] }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const areaName = useAreaNames();
  const columns: { id: keyof typeof HEADS; cell: (row: QuestionRow) => ReactNode }[] = [
    { id: 'who', cell: ({ name, code, areaCode, word }) => whoOf({ name, code, areaCode, word }) },
    { id: 'what', cell: ({ text }) => text && named(text[locale]) },
    {
      id: 'change',
      cell: ({ from, to }) => [from?.[locale], to?.[locale]].filter(Boolean).join(' → '),
    },
    { id: 'reason', cell: ({ reason }) => reason },
    { id: 'count', cell: ({ count }) => count },
    { id: 'by', cell: ({ by }) => by },
    { id: 'at', cell: ({ at }) => at && instantText(at) },
  ];
  // Codes of places within a sentence are read as their names.
  const named = (text: string) => text.replaceAll(/\b\d{9}(\d{3})?\b/g, (code) => areaName(code));
  function whoOf({ name, code, areaCode, word }: Pick<QuestionRow, 'name' | 'code' | 'areaCode' | 'word'>): string {
    if (id === 'filesRead') return translate(`${word}.name`, { _: word ?? '' });
    if (id === 'windowsMoved') return '';
    if (code === null) return named(name ?? areaCode ?? '');
    return [name ?? code, areaCode && areaName(areaCode, true)].filter(Boolean).join('　');
  }
  const used = columns.filter(({ cell }) => rows.some((row) => cell(row) !== null && cell(row) !== ''));
  return (
    <Box
      sx={{ overflowX: 'auto', mt: 0.5 }}
      tabIndex={0}
      role="region"
      aria-label={translate(`questions.of.${id}.title`)}
    >
      <Box component="table" sx={TABLE}>
        <thead>
          <tr>
            {used.map((column) => (
              <th key={column.id} scope="col" className={column.id}>
                {translate(`questions.rows.${column.id}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.recordId ?? ''}${row.accountId ?? ''}${row.at ?? ''}${index}`}>
              {used.map((column) => (
                <td key={column.id} className={column.id}>
                  {column.cell(row)}
                </td>
              ))}
              <td className="link">
                <Links row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

/** To the record itself, where it has a page, and to its lines in the audit. */
function Links({ row: { word, recordId, accountId } }: { row: QuestionRow }) {
  const translate = useTranslate();
  const filter = recordId ? { word, recordId } : accountId ? { accountId, action: 'read', word } : undefined;
  return (
    <>
      {word && recordId && WORDS_WITH_PAGE.has(word) && (
        <Link to={`/${word}/${encodeURIComponent(recordId)}/show`}>{translate('questions.open')}</Link>
      )}{' '}
      {filter && (
        <Link to={`/audit?filter=${encodeURIComponent(JSON.stringify(filter))}`}>{translate('questions.trace')}</Link>
      )}
    </>
  );
}

const HEADS = { who: 0, what: 0, change: 0, reason: 0, count: 0, by: 0, at: 0 } as const;
const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: '4px', pr: 2, borderTop: '1px solid var(--line)' },
  '& thead > tr > *': { border: 0, fontSize: '0.75rem', color: 'var(--third)', fontWeight: 400, whiteSpace: 'nowrap' },
  '& .who': { fontWeight: 600, minWidth: '7.5em' },
  '& .what, & .reason': { minWidth: '10em' },
  '& .change, & .by, & .at, & .link': { whiteSpace: 'nowrap' },
  '& .count': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& .at': { color: 'var(--third)' },
  '& .link': { textAlign: 'right', pr: 0 },
} as const;
