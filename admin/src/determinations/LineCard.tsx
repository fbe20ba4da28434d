import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { DeterminationPacket, InPacket } from '../../../api/contract/records/determination.js';
import type { Locale } from '../i18n/message.js';
import { PersonLink, PlaceName } from '../results/parts/Person.js';
import { Section, Tag } from '../results/parts/Section.js';
import { useFormat } from '../shared/format.js';

type Line = DeterminationPacket['lines'][number];
type Props = { line: Line; packet: DeterminationPacket; start?: ((resultId: string) => void) | undefined };

/** Who stands at a line of points: the seat line is thick, the line of points dashed. They are two things. */
export function LineCard({ line, packet, start }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const { word, title, seats, above, below, at, grade, stratum } = line;
  const quota = packet.quotas.find((one) => one.grade === grade && one.stratum === stratum);
  const isFull = quota !== undefined && seats !== null && quota.proposed >= seats;
  // Where seats are full, who reached the points without a seat stands between the two lines.
  const between = seats === null ? [] : below.filter(({ apart }) => Number(apart) >= 0);
  const under = below.filter((one) => !between.includes(one));
  const scoreLine = translate('determinations.scoreLine', { at: format.points(Number(at)).replace(/\.00$/, '') });
  const row = (one: InPacket) => <Row key={one.resultId} one={one} start={start} />;
  return (
    <Section
      title={
        <>
          {translate('determinations.line', { word: word[locale] })}
          {title && (
            <Box component="span" sx={{ ml: 1.5 }}>
              {title[locale]}
            </Box>
          )}
        </>
      }
      note={
        quota
          ? translate('determinations.seats', { base: quota.base, seats: seats ?? '—', proposed: quota.proposed })
          : below.length < 3
            ? translate('determinations.below', { count: below.length })
            : undefined
      }
    >
      <Box
        sx={{ overflowX: 'auto' }}
        tabIndex={0}
        role="region"
        aria-label={`${word[locale]} ${title?.[locale] ?? ''}`}
      >
        <Table size="small" sx={DENSE}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('determinations.fields.name')}</TableCell>
              <TableCell>{translate('determinations.fields.place')}</TableCell>
              <TableCell align="right">{translate('determinations.fields.points')}</TableCell>
              <TableCell align="right">{translate('determinations.fields.apart')}</TableCell>
              <TableCell>{translate('determinations.fields.proposed')}</TableCell>
              {start && <TableCell className="no-print" />}
            </TableRow>
          </TableHead>
          <TableBody>
            {above.map(row)}
            {seats !== null && isFull && (
              <Cut text={translate('determinations.seatLine', { seats })} isThick isWide={start !== undefined} />
            )}
            {between.map(row)}
            <Cut text={scoreLine} isThick={seats === null || !isFull} isWide={start !== undefined} />
            {under.map(row)}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}

function Row({ one, start }: { one: InPacket; start?: ((resultId: string) => void) | undefined }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const { resultId, name, code, areaCode, points, apart, proposed, determined, isChanged, isOpen } = one;
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <PersonLink resultId={resultId} name={name} code={code} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <PlaceName code={areaCode} />
      </TableCell>
      <TableCell align="right">{points === null ? '—' : format.points(Number(points))}</TableCell>
      <TableCell align="right">{apart === null ? '—' : format.points(Number(apart), true)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {isOpen ? translate('determinations.tags.open') : proposed?.[locale]}
        {isChanged && determined && <Tag>{translate('determinations.tags.changed', { word: determined[locale] })}</Tag>}
        {isOpen && determined && <Tag>{determined[locale]}</Tag>}
        {one.hasExemption && <Tag>{translate('determinations.tags.exemption')}</Tag>}
        {one.isPushedOut && <Tag>{translate('determinations.tags.pushedOut')}</Tag>}
        {apart !== null && Number(apart) === 0 && <Tag>{translate('determinations.tags.onLine')}</Tag>}
      </TableCell>
      {start && (
        <TableCell className="no-print" sx={{ width: '1%' }}>
          <ChangeButton name={name ?? code} onClick={() => start(resultId)} />
        </TableCell>
      )}
    </TableRow>
  );
}

/** Begins another decision about somebody. */
export function ChangeButton({ name, onClick }: { name: string; onClick: () => void }) {
  const translate = useTranslate();
  return (
    <Button
      onClick={onClick}
      aria-label={translate('determinations.changeOf', { name })}
      sx={{ p: 0, minWidth: 0, fontSize: '0.8125rem', fontWeight: 400 }}
    >
      {translate('determinations.change')}
    </Button>
  );
}

function Cut({ text, isThick, isWide }: { text: string; isThick: boolean; isWide: boolean }) {
  return (
    <TableRow>
      <TableCell colSpan={isWide ? 6 : 5} sx={{ border: 0, py: '2px !important' }}>
        <Box sx={isThick ? THICK : DASHED}>{text}</Box>
      </TableCell>
    </TableRow>
  );
}

const DENSE = {
  '& td, & th': { py: '2px', px: 1 },
  '& td:first-of-type, & th:first-of-type': { pl: 0 },
  '& td:last-of-type, & th:last-of-type': { pr: 0 },
} as const;
const CUT = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  fontSize: '0.8125rem',
  '&::after': { content: '""', flex: 1 },
} as const;
const THICK = {
  ...CUT,
  fontWeight: 600,
  color: 'var(--primary)',
  '&::after': { content: '""', flex: 1, borderTop: '2px solid var(--primary)' },
} as const;
const DASHED = {
  ...CUT,
  color: 'var(--third)',
  '&::after': { content: '""', flex: 1, borderTop: '1px dashed var(--edge)' },
} as const;
