import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { FigureOf } from './rater-figures.js';

type Props = {
  title: string;
  figures: readonly FigureOf[];
  cadres: ReadonlyMap<string, number>;
  byLot?: ReadonlyMap<string, number | null> | undefined;
  nameOf: (code: string) => string;
};

/** The figures behind the charts, a rater a line; what is asked about is said in a word. */
export function RaterTable({ title, figures, cadres, byLot, nameOf }: Props) {
  const translate = useTranslate();
  const t = (key: string, options?: object) => translate(`questions.raters.${key}`, options);
  const raters = figures[0]?.lines.map(({ rater }) => rater) ?? [];
  return (
    <Box component="details" sx={{ fontSize: '0.8125rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'var(--primary)', py: 0.5, width: 'fit-content' }}>
        {t('table')}
      </Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={title}>
        <Box component="table" sx={TABLE}>
          <thead>
            <tr>
              <th scope="col">{t('rater')}</th>
              {cadres.size > 0 && <th scope="col">{t('cadres')}</th>}
              {figures.map(({ name }) => (
                <th key={name} scope="col">
                  {t(`figures.${name}`)}
                </th>
              ))}
              {byLot && <th scope="col">{t('byLot')}</th>}
            </tr>
          </thead>
          <tbody>
            {raters.map((rater, i) => (
              <tr key={rater}>
                <th scope="row">{nameOf(rater)}</th>
                {cadres.size > 0 && <td>{cadres.get(rater)}</td>}
                {figures.map(({ name, lines }) => (
                  <td key={name}>
                    {lines[i]!.text}
                    {lines[i]!.isAsked && ` ◆ ${t('toAsk')}`}
                  </td>
                ))}
                {byLot && <td>{lotText(byLot.get(rater) ?? null)}</td>}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Box>
  );
}

const lotText = (likely: number | null) => (likely === null ? '—' : `${(likely * 100).toFixed(1)}%`);

const TABLE = {
  borderCollapse: 'collapse',
  '& th, & td': { textAlign: 'right', py: '3px', pl: 2, borderTop: '1px solid var(--line)', whiteSpace: 'nowrap' },
  '& th:first-of-type': { textAlign: 'left', pl: 0 },
  '& thead th': { border: 0, fontWeight: 400, color: 'var(--second)' },
} as const;
