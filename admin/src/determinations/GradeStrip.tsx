import { Box, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { DeterminationPacket } from '../../../api/contract/records/determination.js';
import type { Locale } from '../i18n/message.js';
import { Clause } from '../results/parts/Clause.js';
import { Meter } from '../shared/Meter.js';

/** How many have each grade, the limits of the measure and how far they are used. */
export function GradeStrip({ packet }: { packet: DeterminationPacket }) {
  const { grades, quotas, openGrades, deferred, of, limits, changed } = packet;
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const seatsOf = (grade: string) =>
    quotas.filter((one) => one.grade === grade).reduce((sum, { seats }) => sum + (seats ?? 0), 0);
  const isDecided = grades.some(({ determined }) => determined > 0);
  const share = of > 0 ? changed.count / of : 0;
  const above = limits.remarkAbove === null ? null : Number(limits.remarkAbove);
  return (
    <Card sx={{ px: 2, py: 1.25, display: 'flex', flexWrap: 'wrap', gap: '12px 40px', alignItems: 'center' }}>
      <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', gap: '8px 32px' }}>
        {grades.map(({ kind, grade, word, proposed, determined }) => (
          <Figure
            key={`${kind} ${grade}`}
            figure={isDecided ? determined : proposed}
            name={`${word[locale]}${seatsOf(grade) ? translate('determinations.counts.seats', { seats: seatsOf(grade) }) : ''}`}
          />
        ))}
        {!isDecided && openGrades > 0 && <Figure figure={openGrades} name={translate('determinations.counts.open')} />}
        {deferred > 0 && <Figure figure={deferred} name={translate('determinations.counts.deferred')} />}
      </Box>
      <Box sx={{ ml: { md: 'auto' }, display: 'flex', flexWrap: 'wrap', gap: '4px 20px', fontSize: '0.8125rem' }}>
        <span>
          {translate('determinations.limits.label')} <Clause id={limits.clause} />
        </span>
        <span>
          {translate('determinations.limits.changeAtMost', {
            smart_count: limits.changeAtMost,
          })}
        </span>
        <span>{translate(`determinations.limits.${limits.vetoMayRise ? 'mayRise' : 'noRise'}`)}</span>
        <span>
          {translate('determinations.limits.changed')}{' '}
          <b>
            {changed.count} / {of}
          </b>{' '}
          <Meter part={above ? share / above : share} isLate={changed.needsRemark} /> {changed.share}
          {above !== null && (
            <Box component="span" sx={{ color: changed.needsRemark ? 'var(--down)' : 'var(--third)' }}>
              {locale === 'zh' ? '，' : ', '}
              {translate('determinations.limits.remark', { share: `${above * 100}%` })}
            </Box>
          )}
        </span>
      </Box>
    </Card>
  );
}

function Figure({ figure, name }: { figure: number; name: string }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
      <Box component="dt" sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.25 }}>
        {figure}
      </Box>
    </Box>
  );
}
