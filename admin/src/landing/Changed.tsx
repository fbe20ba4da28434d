import { Box, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { reachOf } from '../../../api/contract/permissions.js';
import { useFormat } from '../shared/format.js';
import { useLastHere } from '../shared/last-here.js';
import { useMyself } from '../shared/myself.js';
import { useCounts } from '../shared/useCount.js';
import { WORDS } from '../words.js';
import { CHANGED } from './changed.js';

/** What came or changed since this person was here last: how many of each list, and the way to them. Nothing for who comes first. */
export function Changed() {
  const translate = useTranslate();
  const format = useFormat();
  const { account } = useMyself();
  const since = useLastHere();
  const words = (CHANGED[account.role] ?? []).filter((name) => {
    const word = WORDS.find((one) => one.name === name);
    return word?.list && reachOf(account.role, word.reads) !== undefined && !word.notFor?.includes(account.role);
  });
  const filter = since === undefined ? undefined : { changedAfter: since };
  const counts = useCounts(words.map((word) => ({ word, filter })));
  if (since === undefined || counts.some((count) => count === undefined)) return null;
  const changed = words.map((word, index) => ({ word, count: counts[index]! })).filter(({ count }) => count > 0);
  return (
    <Card component="section" sx={{ px: 2, py: 1.5 }}>
      <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('landing.changed.title')}
        <Box component="span" sx={{ ml: 1.5, fontSize: '0.75rem', fontWeight: 400, color: 'var(--third)' }}>
          {translate('landing.changed.since', { at: format.instant(since) })}
        </Box>
      </Box>
      {changed.length === 0 ? (
        <Box sx={{ color: 'var(--second)', mt: 0.5 }}>{translate('landing.changed.none')}</Box>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: '4px 0 0', p: 0, columnGap: 3, columns: { sm: 2 } }}>
          {changed.map(({ word, count }) => (
            <Box component="li" key={word} sx={{ display: 'flex', gap: 1, py: '3px', breakInside: 'avoid' }}>
              <Link to={`/${word}?filter=${encodeURIComponent(JSON.stringify(filter))}`}>
                {translate(`${word}.name`)}
              </Link>
              <Box component="span" sx={{ ml: 'auto', color: 'var(--second)' }}>
                {translate('landing.changed.count', { smart_count: count })}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Card>
  );
}
