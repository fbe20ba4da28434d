import { Box, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { ResultFile } from '../../../../api/contract/records/result.js';
import type { Locale } from '../../i18n/message.js';
import { pointsText } from '../../shared/dates-and-numbers.js';
import { useFormat } from '../../shared/format.js';
import { Awaiting } from './Awaiting.js';
import { ExemptionList } from './ExemptionList.js';
import { GradeLine } from './GradeLine.js';
import { HalfYears } from './HalfYears.js';
import { HowTo } from './HowTo.js';
import { type Lines, numberOf } from './lines.js';
import { RuleList } from './RuleList.js';
import { Seal } from './Seal.js';
import { Section } from './Section.js';
import { SidesTable } from './SidesTable.js';
import { useBacking } from './useBacking.js';
import { afterClause, Waterfall } from './Waterfall.js';

/** A result as one reads it: grade, distance to each line, why, the sides, every line, exemptions, clauses, the years, the seal. */
export function ResultPaper({ record }: { record: ResultFile }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const lines = record.lines as unknown as Lines;
  const { sentences, determination } = record;
  const of = (part: string) => sentences.filter((one) => one.part === part);
  const points = numberOf(lines.grade.points);
  const backing = useBacking(record.id);
  const isTold = of('node').length > 0;
  return (
    <Box sx={COLUMNS}>
      <Box sx={COLUMN}>
        <Card component="section" sx={{ p: 2 }}>
          <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, flexWrap: 'wrap' }}>
            <Box component="span" sx={{ fontSize: '2rem', fontWeight: 700, lineHeight: 1.2 }}>
              {record.determinedWord?.[locale] ?? record.word?.[locale] ?? translate('results.open')}
            </Box>
            {points !== undefined && (
              <Box component="span" sx={{ fontSize: '1.25rem', fontWeight: 600 }}>
                {translate('results.file.points', { points: pointsText(points) })}
              </Box>
            )}
            {determination?.heldOn && (
              <Box component="span" sx={{ color: 'var(--third)' }}>
                {format.day(determination.heldOn)}　{determination.meeting}
              </Box>
            )}
          </Box>
          <Awaiting record={record} />
          <GradeLine lines={lines} />
          {determination && <Box sx={{ mt: 1.5 }}>{determination.text}</Box>}
          <Box component="h2" sx={{ fontSize: '0.875rem', fontWeight: 600, mt: 1.5, mb: 0.25 }}>
            {translate('results.file.why')}
          </Box>
          {of('grade').map(({ id, text }) => (
            <div key={id}>{id === 'grade' ? text : null}</div>
          ))}
          {of('chase').length > 0 && (
            <Box sx={{ mt: 1, border: '1px dashed var(--edge)', p: 1 }}>
              {of('chase').map(({ id, text }) => (
                <div key={id}>{text}</div>
              ))}
            </Box>
          )}
        </Card>
        {isTold && (
          <Section title={translate('results.file.sides')}>
            <SidesTable lines={lines} backing={backing} />
          </Section>
        )}
        {of('exemption').length > 0 && (
          <Section title={translate('results.file.exemptions')}>
            <ExemptionList lines={lines} sentences={of('exemption')} />
          </Section>
        )}
        {of('rule').length > 0 && (
          <Section title={translate('results.file.rules')}>
            <RuleList lines={lines} sentences={sentences} backing={backing} />
          </Section>
        )}
        {record.difference && record.difference.length > 0 && (
          <Section title={translate('results.file.difference')}>
            {record.difference.map(({ part, id, before, after }) => (
              <Box key={`${part} ${id}`} sx={{ py: 0.5, borderBottom: '1px solid var(--line)', fontSize: '0.8125rem' }}>
                {before && <Box sx={{ color: 'var(--third)' }}>{before}</Box>}
                {after && <div>→ {after}</div>}
              </Box>
            ))}
          </Section>
        )}
        <HowTo id={record.id} />
        {record.cadreId && <HalfYears cadreId={record.cadreId} resultId={record.id} />}
        <Card component="section" sx={{ p: 2 }}>
          <Seal record={record} lines={lines} />
        </Card>
      </Box>
      {isTold && (
        <Section title={translate('results.file.lines')} id="lines">
          <Waterfall lines={lines} sentences={sentences} backing={backing} />
          {of('recommendation')
            .filter(({ tone }) => tone === 'held')
            .map(({ id, text }) => (
              <div key={id}>{afterClause(text)}</div>
            ))}
        </Section>
      )}
    </Box>
  );
}

const COLUMNS = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
  gap: 1.5,
  alignItems: 'start',
} as const;
const COLUMN = { display: 'grid', gap: 1.5, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' } as const;
