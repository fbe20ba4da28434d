import { Box, Button, Card } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { RecommendedAdjustment } from '../../../api/contract/records/adjustment.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useSubmit } from '../my/useSubmit.js';
import { useCycles } from '../shared/cycle-in-hand.js';
import { Fault } from '../sign-in/Frame.js';

const SEALED = ['sealed', 'noticed', 'final'];

/** What the last sealed results recommend and nobody proposed yet. */
export function Recommended() {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [cycle] = (useCycles() ?? []).filter(({ state }) => SEALED.includes(state));
  const { data = [] } = useQuery({
    queryKey: ['adjustments', 'recommended', cycle?.id],
    enabled: cycle !== undefined,
    queryFn: async ({ signal }) =>
      (await provider.read<RecommendedAdjustment[]>('adjustments/recommended', { cycleId: cycle!.id }, { signal }))
        .data,
  });
  const open = data.filter(({ adjustmentId }) => adjustmentId === null);
  if (open.length === 0) return null;
  return (
    <Card component="section" sx={{ p: 2, mb: 1.5 }}>
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('adjustments.recommended')}　{open.length}
      </Box>
      {open.map((one) => (
        <One key={`${one.resultId} ${one.rule}`} recommended={one} />
      ))}
    </Card>
  );
}

function One({ recommended }: { recommended: RecommendedAdjustment }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const provider = useDataProvider<ConsoleDataProvider>();
  const { kind, entityKind, entityCode, ground, resultId, rule, name, title, clause } = recommended;
  const { submit, fault, isWaiting } = useSubmit(
    { kind, entityKind, entityCode, ground, resultId, rule, reason: `${title[locale]}〔${clause}〕` },
    (data, key) => provider.create('adjustments', { data, meta: { key } }),
    'adjustments.choices.state.proposed',
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        py: 0.75,
        borderTop: '1px solid var(--line)',
      }}
    >
      <b>{translate(`adjustments.choices.kind.${kind}`)}</b>
      <Link to={`/results/${resultId}/show`}>{name ?? entityCode}</Link>
      <Box component="span" sx={{ flex: 1, color: 'var(--second)' }}>
        {title[locale]}〔{clause}〕
      </Box>
      <Button variant="outlined" disabled={isWaiting} onClick={() => void submit()}>
        {translate('adjustments.proposeIt')}
      </Button>
      <Fault>{fault}</Fault>
    </Box>
  );
}
