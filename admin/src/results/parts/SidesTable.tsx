import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { ResultBacking } from '../../../../api/contract/records/result-backing.js';
import type { Locale } from '../../i18n/message.js';
import { pointsText } from '../../shared/dates-and-numbers.js';
import { type Lines, numberOf, sidesOf } from './lines.js';

/** What each side gave, its weight, and what it brings to the total; the exact total where it was rounded. */
export function SidesTable({ lines, backing }: { lines: Lines; backing?: ResultBacking | undefined }) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const averages = new Map(backing?.sides.map(({ node, average }) => [node, average]));
  const total = lines.nodes.find(({ tree, parent }) => tree === 'score' && parent === undefined);
  const points = numberOf(lines.grade.points);
  const before = total && numberOf(total.before);
  return (
    <Table size="small" sx={{ '& td, & th': { px: 1, py: '3px' } }}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('results.file.side')}</TableCell>
          <TableCell align="right">{translate('results.file.score')}</TableCell>
          {averages.size > 0 && <TableCell align="right">{translate('results.file.average')}</TableCell>}
          <TableCell align="right">{translate('results.file.weight')}</TableCell>
          <TableCell align="right">{translate('results.file.brings')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {sidesOf(lines).map(({ node, steps }) => {
          const score = numberOf(node.after);
          const brings = numberOf(node.brings) ?? steps.reduce((sum, { got }) => sum + (got ?? 0), 0);
          return (
            <TableRow key={node.id}>
              <TableCell>{node.title[locale]}</TableCell>
              <TableCell align="right">{score === undefined ? '—' : pointsText(score)}</TableCell>
              {averages.size > 0 && (
                <TableCell align="right" sx={{ color: 'var(--second)' }}>
                  <Beside score={score} average={node.weight && averages.get(node.id)} />
                </TableCell>
              )}
              <TableCell align="right">
                {node.weight ? `${String(node.weight.figure)}${node.weight.isPercent ? '%' : ''}` : '—'}
              </TableCell>
              <TableCell align="right">{score === undefined ? '—' : brings.toFixed(4)}</TableCell>
            </TableRow>
          );
        })}
        <TableRow sx={{ '& td': { fontWeight: 600, borderTop: '1px solid var(--edge)' } }}>
          <TableCell>{translate('results.file.total')}</TableCell>
          <TableCell align="right">{points === undefined ? '—' : pointsText(points)}</TableCell>
          <TableCell
            align="right"
            colSpan={averages.size > 0 ? 3 : 2}
            sx={{ color: 'var(--third)', fontWeight: '400 !important' }}
          >
            {before !== undefined &&
              before !== points &&
              translate('results.file.exactly', { exact: Number(before.toFixed(6)) })}
          </TableCell>
        </TableRow>
      </TableBody>
    </Table>
  );
}

/** The county's average of a side, and on which side of it these points are. */
function Beside({ score, average }: { score: number | undefined; average: number | undefined }) {
  if (average === undefined) return <>—</>;
  const apart = score === undefined ? 0 : score - average;
  return (
    <>
      {pointsText(average)}
      {Math.abs(apart) >= 0.005 && (
        <Box component="span" sx={{ color: apart > 0 ? 'var(--up)' : 'var(--down)', ml: 0.5, fontSize: '0.75rem' }}>
          {apart > 0 ? '▲' : '▼'}
          {pointsText(Math.abs(apart))}
        </Box>
      )}
    </>
  );
}
