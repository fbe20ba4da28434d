import { Box, Card } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { DryRun } from '../../../api/contract/records/window.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useFormat } from '../shared/format.js';
import { useCounty } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';

/** The next two half-years as they would be planned now, day by day. Nothing is stored. */
export default function DryRunPage() {
  const translate = useTranslate();
  const areaCode = useCounty();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['windows', 'dry-run', areaCode],
    queryFn: ({ signal }) =>
      provider.read<DryRun>('windows/dry-run', { areaCode }, { signal }).then((answer) => answer.data),
  });
  return (
    <>
      <PageHead
        title={translate('cycles.pages.dry-run')}
        sub={
          <>
            {translate('cycles.dryRun.lead')} <Link to="/calendar-days">{translate('calendar-days.name')}</Link>
          </>
        }
      />
      {error ? (
        <ProblemCard error={error} retry={() => void refetch()} />
      ) : data ? (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' }, gap: 1.5, alignItems: 'start' }}>
          {data.halves.map((half) => (
            <HalfCard key={half.code} half={half} days={data.days} />
          ))}
        </Box>
      ) : (
        <Waiting />
      )}
    </>
  );
}

type HalfProps = { half: DryRun['halves'][number]; days: DryRun['days'] };

function HalfCard({ half: { code, half, cutoffOn, movedBy, reviewUntil }, days }: HalfProps) {
  const translate = useTranslate();
  const format = useFormat();
  const t = (key: string, options?: object) => translate(`cycles.dryRun.${key}`, options);
  const own = days
    .map((day) => ({ ...day, events: day.events.filter(({ cycle }) => cycle === code) }))
    .filter(({ events }) => events.length > 0);
  return (
    <Card component="section" sx={{ px: 2, py: 1.5 }}>
      <Box component="h2" sx={{ m: 0, fontSize: '1rem', fontWeight: 600 }}>
        {translate(`shared.halves.${half}`, { year: cutoffOn.slice(0, 4) })}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)', mb: 0.5 }}>
        {t('cutoff', { day: format.day(cutoffOn) })}
        {movedBy && `　${t('movedBy', { clause: movedBy })}`}
        {reviewUntil && `　${t('review', { day: format.day(reviewUntil) })}`}
      </Box>
      <Box component="table" sx={TABLE}>
        <tbody>
          {own.map((one) => (
            <DayRow key={one.day} one={one} />
          ))}
        </tbody>
      </Box>
    </Card>
  );
}

function DayRow({ one: { day, isWorkingDay, name, isAnnounced, events } }: { one: DryRun['days'][number] }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const t = (key: string) => translate(`cycles.dryRun.${key}`);
  return (
    <tr>
      <th scope="row" className={isWorkingDay ? undefined : 'rest'}>
        {format.day(day)}
        {(!isWorkingDay || name) && (
          <span className="small">
            {name?.[locale] ?? t('rest')}
            {isAnnounced === false && ` · ${t('notAnnounced')}`}
          </span>
        )}
      </th>
      <td>
        {events.map(({ kind, window, text, clause }) => (
          <div key={`${kind}${window ?? ''}`}>
            {text[locale]} {clause && <span className="small inline">{clause}</span>}
          </div>
        ))}
      </td>
    </tr>
  );
}

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: '3px', borderTop: '1px solid var(--line)' },
  '& th': { width: '8.5em', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  '& .rest': { color: 'var(--third)' },
  '& .small': { display: 'block', fontSize: '0.75rem', fontWeight: 400, color: 'var(--third)' },
  '& .inline': { display: 'inline' },
} as const;
