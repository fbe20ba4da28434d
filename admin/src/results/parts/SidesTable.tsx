import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Locale } from '../../i18n/message.js';
import { pointsText } from '../../shared/dates-and-numbers.js';
import { type Lines, numberOf, sidesOf } from './lines.js';

/** What each side gave, its weight, and what it brings to the total; the exact total where it was rounded. */
export function SidesTable({ lines }: { lines: Lines }) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const total = lines.nodes.find(({ tree, parent }) => tree === 'score' && parent === undefined);
  const points = numberOf(lines.grade.points);
  const before = total && numberOf(total.before);
  return (
    <Table size="small" sx={{ '& td, & th': { px: 1, py: '3px' } }}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('results.file.side')}</TableCell>
          <TableCell align="right">{translate('results.file.score')}</TableCell>
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
          <TableCell align="right" colSpan={2} sx={{ color: 'var(--third)', fontWeight: '400 !important' }}>
            {before !== undefined &&
              before !== points &&
              translate('results.file.exactly', { exact: Number(before.toFixed(6)) })}
          </TableCell>
        </TableRow>
      </TableBody>
    </Table>
  );
}
