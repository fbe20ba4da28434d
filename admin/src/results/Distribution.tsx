import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { DeterminationPacket } from '../../../api/contract/records/determination.js';
import type { Locale } from '../i18n/message.js';
import { Section } from './parts/Section.js';

/** How many have each grade: one bar as proposed, one as determined once that began. One ramp of blue, never red for a low grade. */
export function Distribution({ packet: { grades, of, deferred, openGrades } }: { packet: DeterminationPacket }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const isDecided = grades.some(({ determined }) => determined > 0);
  const most = Math.max(...grades.flatMap(({ proposed, determined }) => [proposed, determined]), deferred, 1);
  const row = (name: string, proposed: number, determined: number | null) => (
    <Box component="tr" key={name}>
      <Box
        component="th"
        scope="row"
        sx={{ fontWeight: 600, textAlign: 'left', pr: 2, whiteSpace: 'nowrap', width: '1%' }}
      >
        {name}
      </Box>
      <Box component="td" sx={{ py: 0.5, width: '100%' }}>
        <Bar share={proposed / most} colour="var(--bar)" text={String(proposed)} />
        {determined !== null && <Bar share={determined / most} colour="var(--primary)" text={String(determined)} />}
      </Box>
    </Box>
  );
  return (
    <Section
      title={translate('results.distribution')}
      note={
        <>
          {translate('results.ofAll', { of })}　
          <Key colour="var(--bar)" /> {translate('results.fields.grade')}
          {isDecided && (
            <>
              　<Key colour="var(--primary)" /> {translate('results.fields.determinedGrade')}
            </>
          )}
        </>
      }
    >
      <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse' }}>
        <tbody>
          {grades.map(({ word, proposed, determined }) => row(word[locale], proposed, isDecided ? determined : null))}
          {!isDecided && openGrades > 0 && row(translate('results.open'), openGrades, null)}
          {deferred > 0 && row(translate('results.choices.standing.deferred'), deferred, null)}
        </tbody>
      </Box>
    </Section>
  );
}

function Bar({ share, colour, text }: { share: number; colour: string; text: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '0.8125rem' }}>
      <Box aria-hidden sx={{ height: 10, bgcolor: colour, width: `${share * 90}%`, minWidth: share > 0 ? 2 : 0 }} />
      {text}
    </Box>
  );
}

const Key = ({ colour }: { colour: string }) => (
  <Box component="span" aria-hidden sx={{ display: 'inline-block', width: 10, height: 10, bgcolor: colour }} />
);
