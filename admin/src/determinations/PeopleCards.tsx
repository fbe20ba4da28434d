import type { ReactNode } from 'react';
import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { DeterminationPacket } from '../../../api/contract/records/determination.js';
import type { Locale } from '../i18n/message.js';
import { PersonLink, PlaceName } from '../results/parts/Person.js';
import { Section } from '../results/parts/Section.js';
import { useFormat } from '../shared/format.js';
import { ChangeButton } from './LineCard.js';

type Props = { packet: DeterminationPacket };
type Starting = Props & { start?: ((resultId: string) => void) | undefined };
type Told = DeterminationPacket['vetoes'][number];

/** Vetoed: their points do not count, and the measure says whether they may rise. */
export function Vetoes({ packet, start }: Starting) {
  return <People title="vetoes" people={packet.vetoes} start={start} saysGrade />;
}

export function Exemptions({ packet }: Props) {
  return <People title="exemptions" people={packet.exemptions} saysGrade />;
}

/** Nothing the measure compares tells them apart; the meeting decides. */
export function Ties({ packet, start }: Starting) {
  return <People title="ties" people={packet.ties} start={start} />;
}

type PeopleProps = {
  title: 'vetoes' | 'exemptions' | 'ties';
  people: readonly Told[];
  start?: Starting['start'];
  saysGrade?: boolean;
};

function People({ title, people, start, saysGrade = false }: PeopleProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  if (people.length === 0) return null;
  return (
    <Section title={translate(`determinations.sections.${title}`)} note={people.length}>
      <Lines>
        {people.map(({ resultId, name, code, points, areaCode, proposed, determined, why }) => (
          <li key={resultId}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
              <PersonLink resultId={resultId} name={name} code={code} />
              {points !== null && <span>{format.points(Number(points))}</span>}
              <Box component="span" sx={{ fontSize: '0.8125rem' }}>
                <PlaceName code={areaCode} />
              </Box>
              <Box component="b" sx={{ ml: 'auto', fontWeight: 600, whiteSpace: 'nowrap' }}>
                {(determined ?? (saysGrade ? proposed : null))?.[locale] ?? translate('determinations.tags.open')}
              </Box>
              {start && (
                <span className="no-print">
                  <ChangeButton name={name ?? code} onClick={() => start(resultId)} />
                </span>
              )}
            </Box>
            {why.slice(0, 1).map((one) => (
              <Box key={one.zh} sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>
                {one[locale]}
              </Box>
            ))}
          </li>
        ))}
      </Lines>
    </Section>
  );
}

/** Held and ungraded: nothing but the word that others may see. */
export function Without({ packet: { without } }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  if (without.length === 0) return null;
  return (
    <Section title={translate('determinations.sections.without')} note={without.length}>
      <Box sx={{ fontSize: '0.8125rem', color: 'var(--third)' }}>{translate('determinations.withoutHint')}</Box>
      <Lines>
        {without.map(({ resultId, name, code, word }) => (
          <Box component="li" key={resultId} sx={{ display: 'flex' }}>
            <PersonLink resultId={resultId} name={name} code={code} />
            <Box component="span" sx={{ ml: 'auto' }}>
              {word?.[locale] ?? '—'}
            </Box>
          </Box>
        ))}
      </Lines>
    </Section>
  );
}

export function Opinions({ packet: { opinions, state } }: Props) {
  const translate = useTranslate();
  if (state === 'assessed' && opinions.length === 0) return null;
  return (
    <Section title={translate('determinations.sections.opinions')} note={opinions.length || undefined}>
      {opinions.length === 0 && <Box sx={{ color: 'var(--second)' }}>{translate('determinations.noOpinions')}</Box>}
      <Lines>
        {opinions.map(({ role, office, code, name, text }) => (
          <li key={`${role} ${office} ${code}`}>
            <b>{name}</b>{' '}
            <Box component="span" sx={{ fontSize: '0.8125rem', color: 'var(--third)' }}>
              {office}
            </Box>
            <Box sx={{ fontSize: '0.8125rem' }}>{text}</Box>
          </li>
        ))}
      </Lines>
    </Section>
  );
}

/** Before the seal nothing was proposed to those above. */
const SEALED: ReadonlySet<string> = new Set(['sealed', 'noticed', 'final']);

/** Sent by others: what is decided here is a proposal to them. */
export function Upward({ packet: { state, upward } }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  if (upward.length === 0) return null;
  return (
    <Section title={translate('determinations.sections.upward')} note={upward.length}>
      <Lines>
        {upward.map(({ resultId, name, code, determined, by, isAnswered }) => (
          <Box component="li" key={resultId} sx={{ display: 'flex', gap: 1 }}>
            <PersonLink resultId={resultId} name={name} code={code} />
            <span>{determined?.[locale]}</span>
            <Box component="span" sx={{ ml: 'auto', color: 'var(--third)' }}>
              {by[locale]}
              {SEALED.has(state) && <>　{translate(`determinations.${isAnswered ? 'answered' : 'awaiting'}`)}</>}
            </Box>
          </Box>
        ))}
      </Lines>
    </Section>
  );
}

/** Lines with a thin rule between them. */
export function Lines({ children }: { children: ReactNode }) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        '& > li': { py: 0.5, borderTop: '1px solid var(--line)' },
        '& > li:first-of-type': { border: 0 },
      }}
    >
      {children}
    </Box>
  );
}
