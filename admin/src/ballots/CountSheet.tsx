import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { BallotsRecord } from '../../../api/contract/records/ballot.js';
import type { Locale } from '../i18n/message.js';
import { useAreaName } from '../shared/areas.js';
import { useFormsOf } from '../shared/useFormsOf.js';

const BEFORE = ['name', 'question', 'roll', 'present', 'issued', 'returned', 'valid', 'invalid'] as const;

/** 《民主测评计票表》 for a pen: on paper alone. What is known stands on it already. */
export function CountSheet({ box }: { box: BallotsRecord }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const place = useAreaName(box.areaCode, true);
  const questions = useFormsOf(box.cycleId)?.votes.find(({ id }) => id === box.group)?.questions ?? [];
  const column = (id: string) => translate(`ballots.sheet.columns.${id}`);
  // Those that stay out of the denominator come first, as on the form.
  const options = questions[0]?.options.toSorted((a, b) => Number(a.counts) - Number(b.counts)) ?? [];
  return (
    <Box className="print-sheet" sx={PAPER}>
      <h1>
        {place} {translate('ballots.sheet.title')}
      </h1>
      <table>
        <thead>
          <tr>
            {[...BEFORE.map(column), ...options.map(({ title }) => title[locale]), column('points')].map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {box.cadres.flatMap(({ name }) =>
            questions.map(({ id, title }, at) => (
              <tr key={`${name} ${id}`}>
                {at === 0 && <td rowSpan={questions.length}>{name}</td>}
                <td>{title[locale]}</td>
                <td>{box.issued}</td>
                <td />
                <td>{box.issued}</td>
                <td>{box.returnedPapers ?? ''}</td>
                <td />
                <td />
                {options.map((option) => (
                  <td key={option.id} />
                ))}
                <td />
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p>{translate('ballots.sheet.rule')}</p>
      <p>{translate('ballots.sheet.signatures')}</p>
    </Box>
  );
}

const PAPER = {
  display: 'none',
  // Over everything else of the page.
  '@media print': { display: 'block', position: 'absolute', inset: 0, background: '#fff', zIndex: 1 },
  '@page': { size: 'A4 landscape', margin: '12mm' },
  color: '#000',
  fontFamily: '"Songti SC","SimSun","Noto Serif CJK SC",serif',
  fontSize: '10pt',
  '& h1': { textAlign: 'center', fontSize: '16pt', m: '0 0 4mm' },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': { border: '0.5pt solid #000', p: '1.2mm', textAlign: 'center', fontWeight: 400 },
  '& tr': { breakInside: 'avoid' },
  '& p': { mt: '4mm', whiteSpace: 'pre' },
} as const;
