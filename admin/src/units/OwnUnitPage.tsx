import { Box, Button, Card } from '@mui/material';
import { useGetList, useGetOne, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import type { ConsultationRecord } from '../../../api/contract/records/consultation.js';
import type { FeedbackRecord } from '../../../api/contract/records/feedback.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import type { Unit } from '../../../api/contract/records/unit.js';
import { cadreColumns } from '../cadres/columns.js';
import { useAreaNames } from '../shared/areas.js';
import type { Column } from '../shared/Column.js';
import { useCycles } from '../shared/cycle-in-hand.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { useMyself } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { RelatedList } from '../shared/RelatedList.js';
import { ArchiveButton } from './ArchiveButton.js';
import { LetterButton } from './LetterButton.js';

const LATEST = { page: 1, perPage: 200 };

/** What a dispatching unit has before it: opinions it is asked for, the results of its cadres, the letters, its cadres. */
export default function OwnUnitPage() {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const { account } = useMyself();
  const { data: unit } = useGetOne<Unit>('units', { id: account.unitId ?? '' }, { enabled: account.unitId !== null });
  return (
    <>
      <PageHead title={unit?.name ?? translate('units.pages.our-unit')} sub={nameOf(account.areaCode)} />
      <Asked />
      <Results />
      <RelatedList<CadreLine & { id: string }>
        word="cadres"
        filter={{ isPosted: true }}
        sort={{ field: 'cadreCode', order: 'ASC' }}
        columns={cadreColumns as Column<CadreLine & { id: string }>[]}
        opens="show"
      />
    </>
  );
}

/** The opinions that wait for the unit's word, each with its last day. */
function Asked() {
  const translate = useTranslate();
  const format = useFormat();
  const { data } = useGetList<ConsultationRecord>('consultations', {
    filter: { state: 'asked' },
    sort: { field: 'dueOn', order: 'ASC' },
    pagination: LATEST,
  });
  return (
    <Card component="section" sx={{ px: 2, py: 1.5 }}>
      <Box component="h2" sx={HEAD}>
        {translate('units.own.asked')}
      </Box>
      {data?.length === 0 && <Box sx={{ color: 'var(--second)' }}>{translate('units.own.nothingAsked')}</Box>}
      {data?.map(({ id, dueOn, lines }) => (
        <Box key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mt: 0.75, flexWrap: 'wrap' }}>
          <div>{translate('units.own.about', { smart_count: lines.length })}</div>
          <Box sx={{ color: format.isLate(dueOn) ? 'var(--down)' : 'var(--third)' }}>
            {format.isLate(dueOn) && '◆ '}
            {format.due(dueOn)}
          </Box>
          <Button component={Link} to={`/consultations/${id}/show`} variant="contained" sx={{ ml: 'auto' }}>
            {translate('units.own.answer')}
          </Button>
        </Box>
      ))}
    </Card>
  );
}

/** What its cadres were told, half-year by half-year, and the letter that told the unit. */
function Results() {
  const translate = useTranslate();
  const { account } = useMyself();
  const titleOf = useCycleTitle();
  const cycles = useCycles();
  const { data: results } = useGetList<ResultRecord>('results', {
    filter: { kind: 'cadre' },
    sort: { field: 'code', order: 'ASC' },
    pagination: { page: 1, perPage: 1000 },
  });
  const { data: feedback } = useGetList<FeedbackRecord>('feedback', {
    sort: { field: 'code', order: 'ASC' },
    pagination: { page: 1, perPage: 1000 },
  });
  const halves = (cycles ?? []).filter(({ id }) => results?.some(({ cycleId }) => cycleId === id));
  return (
    <Card component="section" sx={{ mt: 1.5, px: 2, py: 1.5 }}>
      <Box component="h2" sx={HEAD}>
        {translate('units.own.results')}
      </Box>
      {results && halves.length === 0 && <Box sx={{ color: 'var(--second)' }}>{translate('units.own.noResults')}</Box>}
      {halves.map((cycle) => {
        const own = results!.filter(({ cycleId, state }) => cycleId === cycle.id && state !== 'superseded');
        const told = feedback?.filter(({ cycleId }) => cycleId === cycle.id) ?? [];
        return (
          <Box key={cycle.id} sx={{ mt: 1 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
              <b>{titleOf(cycle)}</b>
              <Letters feedback={told} />
              <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
                {told.length > 0 && account.unitId && <ArchiveButton cycleId={cycle.id} unitId={account.unitId} />}
                <LetterButton cycle={cycle} results={own} feedback={told} />
              </Box>
            </Box>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {own.map((result) => (
                <Box component="li" key={result.id} sx={LINE}>
                  <Link to={`/results/${result.id}/show`}>{result.name ?? result.code}</Link>
                  <Grade result={result} />
                </Box>
              ))}
            </Box>
          </Box>
        );
      })}
    </Card>
  );
}

function Grade({ result: { word, determinedWord } }: { result: ResultRecord }) {
  const translate = useTranslate();
  const locale = translate('units.own.locale') as 'zh' | 'en';
  return <Box sx={{ ml: 'auto', fontWeight: 600 }}>{(determinedWord ?? word)?.[locale] ?? '—'}</Box>;
}

/** The letters by which the unit was told, with their numbers and days. */
function Letters({ feedback }: { feedback: readonly FeedbackRecord[] }) {
  const format = useFormat();
  const letters = new Map(
    feedback.flatMap(({ letterNumber, letterOn }) =>
      letterNumber === null || letterOn === null ? [] : [[letterNumber, letterOn] as const],
    ),
  );
  return (
    <Box sx={{ fontSize: '0.8125rem', color: 'var(--third)' }}>
      {[...letters].map(([number, day]) => `${number}　${format.day(day)}`).join('；')}
    </Box>
  );
}

const HEAD = { m: 0, fontSize: '0.875rem', fontWeight: 600 } as const;
const LINE = { display: 'flex', gap: 1.5, py: '4px', borderTop: '1px solid var(--line)', minHeight: 32 } as const;
