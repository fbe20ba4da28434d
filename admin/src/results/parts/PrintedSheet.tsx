import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { ResultFile } from '../../../../api/contract/records/result.js';
import type { Locale } from '../../i18n/message.js';
import { pointsText } from '../../shared/dates-and-numbers.js';
import { type Lines, numberOf, rounded, sidesOf } from './lines.js';
import { Seal } from './Seal.js';
import { SidesTable } from './SidesTable.js';

/** The sheet for the dossier: one A4 page, black on white, with its seal and room for the three signatures. */
export function PrintedSheet({ record, half, place }: { record: ResultFile; half: string; place: string }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const lines = record.lines as unknown as Lines;
  const of = (part: string) => record.sentences.filter((one) => one.part === part);
  const points = numberOf(lines.grade.points);
  return (
    <Box sx={SHEET} className="printed-sheet">
      <Box component="h2" sx={{ textAlign: 'center', fontSize: '15pt', m: 0, mb: '3mm' }}>
        {translate('results.file.sheet')}
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', mb: '2mm' }}>
        <b>{record.name}</b>
        <span>{record.code}</span>
        <span>{place}</span>
        <span>{half}</span>
        <b>
          {record.determinedWord?.[locale] ?? record.word?.[locale] ?? '—'}
          {points !== undefined && `　${translate('results.file.points', { points: pointsText(rounded(points)) })}`}
        </b>
      </Box>
      <SidesTable lines={lines} />
      <Box component="table" sx={TABLE}>
        <thead>
          <tr>
            <th>{translate('results.file.clause')}</th>
            <th>{translate('results.file.item')}</th>
            <th>{translate('results.file.got')}</th>
            <th>{translate('results.file.lost')}</th>
          </tr>
        </thead>
        <tbody>
          {sidesOf(lines).flatMap(({ steps }) =>
            steps.map(({ node, got, most, lost }) => (
              <tr key={node.id}>
                <td>{node.clause.number}</td>
                <td>{node.title[locale]}</td>
                <td>
                  {got === undefined ? '—' : pointsText(rounded(got))}
                  {most !== undefined && ` / ${pointsText(rounded(most))}`}
                </td>
                <td>{got === undefined ? '—' : lost < 0.005 ? '' : pointsText(rounded(-lost))}</td>
              </tr>
            )),
          )}
        </tbody>
      </Box>
      {[...of('grade').slice(0, 1), ...of('exemption')].map(({ part, id, text }) => (
        <Box key={`${part} ${id}`} sx={{ my: '1mm' }}>
          {text}
        </Box>
      ))}
      {record.determination && <div>{record.determination.text}</div>}
      <Box sx={SIGNED}>
        {(['opinionOwn', 'opinionTownship', 'opinionCounty'] as const).map((name) => (
          <div key={name}>{translate(`results.file.${name}`)}</div>
        ))}
      </Box>
      <Seal record={record} lines={lines} />
    </Box>
  );
}

const SHEET = {
  color: '#000',
  bgcolor: '#fff',
  fontSize: '9.5pt',
  lineHeight: 1.35,
  fontFamily: '"Songti SC","SimSun","Noto Serif CJK SC",serif',
  '& *': { fontFamily: 'inherit' },
  '& td, & th': { fontSize: '9.5pt !important', color: '#000 !important', padding: '0.6mm 2mm !important' },
} as const;
const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  my: '2mm',
  '& td, & th': { border: '0.2mm solid #000', textAlign: 'left' },
  '& td:nth-of-type(n+3), & th:nth-of-type(n+3)': { textAlign: 'right', whiteSpace: 'nowrap' },
} as const;
const SIGNED = {
  display: 'grid',
  gridTemplateColumns: '1fr 1fr 1fr',
  my: '3mm',
  '& > div': { border: '0.2mm solid #000', minHeight: '24mm', p: '1.5mm', marginLeft: '-0.2mm' },
} as const;
