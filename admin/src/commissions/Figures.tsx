import { Alert, Box, Card, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { AcceptanceFigures, AcceptanceLine, MissingPart } from '../../../api/contract/records/acceptance.js';
import type { CommissionRecord } from '../../../api/contract/records/commission.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { Waiting } from '../shared/Waiting.js';
import { percent } from '../surveys/Share.js';

const COUNTS = ['planned', 'attempted', 'valid', 'refused', 'empty', 'substituted', 'calledBack'] as const;
const RATIOS = ['calledBackRatio', 'responseRatio'] as const;

/** What the work comes to, village by village with its response rate, and what is missing by name; once accepted, as it was then. */
export function Figures({ record: { id, version, acceptance } }: { record: CommissionRecord }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['commissions', 'figures', id, version],
    enabled: acceptance === null,
    queryFn: async ({ signal }) =>
      (await provider.read<AcceptanceFigures>(`commissions/${id}/figures`, {}, { signal })).data,
  });
  const figures = acceptance?.figures ?? data;
  if (!figures) return <Waiting />;
  const { lines, total, missing, callBackShare } = figures;
  return (
    <Card component="section" sx={{ mt: 1.5, p: 2 }}>
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('commissions.tabs.acceptance')}
      </Box>
      <Missing missing={missing} />
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {['village', ...COUNTS, ...RATIOS].map((one) => (
                <TableCell key={one} align={one === 'village' ? 'left' : 'right'} sx={{ whiteSpace: 'nowrap' }}>
                  {translate(`commissions.figures.${one}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line) => (
              <Line key={line.areaCode} name={line.name} line={line} />
            ))}
            <Line name={translate('commissions.figures.total')} line={total} isTotal />
          </TableBody>
        </Table>
      </Box>
      {callBackShare !== null && (
        <Box sx={{ mt: 1, fontSize: '0.8125rem', color: 'var(--second)' }}>
          {translate('commissions.figures.share', { share: percent(callBackShare) })}
        </Box>
      )}
    </Card>
  );
}

type LineProps = { name: string; line: Omit<AcceptanceLine, 'areaCode' | 'name'>; isTotal?: boolean };

function Line({ name, line, isTotal = false }: LineProps) {
  const bold = isTotal ? { fontWeight: 600 } : {};
  return (
    <TableRow>
      <TableCell sx={{ ...bold, whiteSpace: 'nowrap' }}>{name}</TableCell>
      {COUNTS.map((count) => (
        <TableCell key={count} align="right" sx={bold}>
          {line[count] ?? '—'}
        </TableCell>
      ))}
      {RATIOS.map((ratio) => (
        <TableCell key={ratio} align="right" sx={bold}>
          {percent(line[ratio]) || '—'}
        </TableCell>
      ))}
    </TableRow>
  );
}

function Missing({ missing }: { missing: readonly MissingPart[] }) {
  const translate = useTranslate();
  if (missing.length === 0)
    return (
      <Alert severity="success" sx={{ mb: 1 }}>
        {translate('commissions.figures.complete')}
      </Alert>
    );
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {translate('commissions.figures.missing', { count: missing.length })}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, maxHeight: '12rem', overflowY: 'auto' }}>
        {missing.map((one) => (
          <li key={`${one.kind} ${one.areaCode} ${one.assessor}`}>
            {translate(`commissions.missing.${one.kind}`, { name: one.name, assessor: one.assessor ?? '' })}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
