import { useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { RuleSetDiff, RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useAreaNames } from '../shared/areas.js';
import { useFormat } from '../shared/format.js';
import { useMay } from '../shared/myself.js';
import { useCyclesToPreview } from './cycles-to-preview.js';
import { Differences } from './Differences.js';
import { Preview, usePreview } from './Preview.js';

type Props = {
  version: RuleSetRecord;
  place: 'inForce' | 'toCome' | 'past';
  nameOf: (id: string | null) => string | undefined;
  /** Whether the list knows one before it. */
  hasOlder: boolean;
};

/** One version on the time line; opened, what it changed and whom it moves. */
export function ChangeLogEntry({ version, place, nameOf, hasOlder }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const areaName = useAreaNames();
  const [isOpen, setOpen] = useState(place === 'inForce' && hasOlder);
  const { id, effectiveFrom, areaCode, proposedBy, publishedBy, updatedAt } = version;
  const [proposer, publisher] = [nameOf(proposedBy), nameOf(publishedBy)];
  return (
    <Box component="li" sx={{ position: 'relative', pl: 2.5, pb: 1.5 }}>
      <Box aria-hidden sx={{ ...DOT, bgcolor: place === 'inForce' ? 'var(--primary)' : 'var(--surface)' }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px' }}>
        <Link to={`/rule-sets/${id}/show`}>
          <b>
            {effectiveFrom
              ? translate('rule-sets.from', { day: effectiveFrom })
              : translate('rule-sets.history.undated')}
          </b>
        </Link>
        <Box
          component="span"
          sx={{ fontSize: '0.75rem', color: place === 'inForce' ? 'var(--primary)' : 'var(--third)' }}
        >
          {translate(`rule-sets.history.${place}`)}
        </Box>
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>
          {areaCode === ''
            ? translate('rule-sets.history.shipped')
            : [
                areaName(areaCode),
                proposer && translate('rule-sets.history.proposedBy', { who: proposer }),
                publisher && translate('rule-sets.history.publishedBy', { who: publisher }),
                // What is published never changes: its last change is its publishing.
                translate('rule-sets.history.publishedAt', { at: format.instant(updatedAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </Box>
        {hasOlder ? (
          <Button variant="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {translate(isOpen ? 'rule-sets.rules.close' : 'rule-sets.history.changes')}
          </Button>
        ) : (
          <Box component="span" sx={{ fontSize: '0.8125rem', color: 'var(--third)' }}>
            {translate('rule-sets.history.first')}
          </Box>
        )}
      </Box>
      {isOpen && <Changes version={version} />}
    </Box>
  );
}

/** The differences from the version before, and whom they move in the last closed cycle. */
function Changes({ version }: { version: RuleSetRecord }) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const mayTry = useMay('rule-sets.preview');
  const { data: diff } = useQuery({
    queryKey: ['rule-sets', 'diff', version.id],
    queryFn: async ({ signal }) =>
      (await provider.read<RuleSetDiff>(`rule-sets/${version.id}/diff`, {}, { signal })).data,
    retry: false,
  });
  return (
    <Card sx={{ p: 2, mt: 0.75, '& > section': { mt: 0 } }}>
      {mayTry && diff?.olderId && <Moved version={version} olderId={diff.olderId} />}
      <Differences diff={diff} title="rule-sets.differences.fromBefore" />
    </Card>
  );
}

function Moved({ version: { id, code }, olderId }: { version: RuleSetRecord; olderId: string }) {
  const cycles = useCyclesToPreview(code);
  const preview = usePreview(id, cycles?.[0], undefined, olderId);
  if (!cycles) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Preview preview={preview} cycle={cycles[0]} isPast />
    </Box>
  );
}

const DOT = {
  position: 'absolute',
  left: -7,
  top: 5,
  width: 10,
  height: 10,
  borderRadius: '50%',
  border: '2px solid var(--primary)',
} as const;
