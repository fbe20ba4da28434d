import { useState } from 'react';
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import type { Locale } from '../i18n/message.js';
import { useAreaNames } from '../shared/areas.js';
import { csv, download } from '../shared/download.js';
import { useFormat } from '../shared/format.js';
import { PersonLink, PlaceName } from './parts/Person.js';
import { Section } from './parts/Section.js';

/** Everybody of the cycle, the highest first; who has no grade stands last, with the word that others may see and nothing else. */
export function Ranking({ results, cycle }: { results: readonly ResultRecord[]; cycle: CycleRecord }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const areaName = useAreaNames();
  const [sought, seek] = useState('');
  const ranked = results.filter(({ points }) => points !== null);
  const others = results.filter(({ points }) => points === null);
  const placeOf = new Map(ranked.map(({ id }, index) => [id, index + 1]));
  const shown = [...ranked, ...others].filter(({ name, code }) => `${name} ${code}`.includes(sought.trim()));
  const head = ['place', 'name', 'code', 'areaCode', 'points', 'grade', 'determinedGrade'].map((field) =>
    translate(`results.fields.${field}`),
  );
  const write = () => {
    const rows = [...ranked, ...others].map(({ id, name, code, areaCode, points, word, determinedWord }) => [
      placeOf.get(id) ?? '',
      name,
      code,
      areaName(areaCode, true),
      points === null ? '' : format.points(Number(points)),
      word?.[locale] ?? '',
      determinedWord?.[locale] ?? '',
    ]);
    download(`${translate('results.name')}-${cycle.code}.csv`, csv([head, ...rows]));
  };
  return (
    <Section
      title={translate('results.ranking')}
      note={
        <Box className="no-print" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <TextField
            label={translate('results.find')}
            type="search"
            value={sought}
            onChange={(event) => seek(event.target.value)}
            margin="none"
            sx={{ width: 180 }}
          />
          <Button variant="outlined" onClick={write}>
            {translate('shared.export')}
          </Button>
        </Box>
      }
    >
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('results.ranking')}>
        <Table size="small" sx={{ '& td, & th': { py: '2px' } }}>
          <TableHead>
            <TableRow>
              {head.map((name, index) => (
                <TableCell key={name} align={index === 0 || index === 4 ? 'right' : 'left'}>
                  {name}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ id, name, code, areaCode, points, word, determinedWord, standing, isAwaitingAnswer }) => (
              <TableRow key={id} hover>
                <TableCell align="right" sx={{ width: '1%' }}>
                  {placeOf.get(id) ?? '—'}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <PersonLink resultId={id} name={name} code={code} />
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{code}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <PlaceName code={areaCode} />
                </TableCell>
                <TableCell align="right">{points === null ? '—' : format.points(Number(points))}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {word?.[locale] ??
                    translate(standing === 'notDetermined' ? 'results.open' : 'results.choices.standing.deferred')}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
                  {determinedWord?.[locale] ?? '—'}
                  {isAwaitingAnswer && (
                    <Box component="span" sx={{ fontWeight: 400, color: 'var(--third)' }}>
                      　{translate('results.awaiting')}
                    </Box>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}
