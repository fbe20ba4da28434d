import { Box, Button, Card } from '@mui/material';
import { ShowBase, useLocale, useReference, useShowContext, useTranslate, type RaRecord } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ResultFile } from '../../../api/contract/records/result.js';
import type { Locale } from '../i18n/message.js';
import { useAreaNames } from '../shared/areas.js';
import { useCycleTitle } from '../shared/format.js';
import { MoveButtons, type MoveForms } from '../shared/MoveButtons.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { AnswerDialog } from './AnswerDialog.js';
import { ResultPaper } from './parts/ResultPaper.js';
import { PrintedSheet } from './parts/PrintedSheet.js';

/** One cadre's result: the grade and the distance to each line, why in one sentence, every line with its clause; prints on one A4 page. */
export default function ResultShow() {
  return (
    <ShowBase disableAuthentication>
      <Inside />
    </ShowBase>
  );
}

// A correction is made from a review or an objection, with what was wrong.
const FORMS: MoveForms<ResultFile> = { supersede: { isElsewhere: true }, answer: { Dialog: AnswerDialog } };

function Inside() {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const areaName = useAreaNames();
  const titleOf = useCycleTitle();
  const { record, error, refetch } = useShowContext<ResultFile>();
  const { referenceRecord: cycle } = useReference<CycleRecord & RaRecord>({
    reference: 'cycles',
    id: record?.cycleId ?? '',
    options: { enabled: record !== undefined },
  });
  if (error && !record) return <ProblemCard error={error} retry={() => void refetch()} />;
  if (!record) return <Waiting />;
  const half = cycle ? titleOf(cycle) : '';
  const place = areaName(record.areaCode, true);
  return (
    <>
      <Box className="screen-only" sx={{ '@media print': { display: 'none' } }}>
        <PageHead
          title={`${record.name ?? record.code}　${record.determinedWord?.[locale] ?? record.word?.[locale] ?? ''}`}
          sub={
            <>
              <Link to="/results">{translate('results.name')}</Link>　{half}　{place}　{record.code}
            </>
          }
        >
          <Button variant="outlined" onClick={() => window.print()}>
            {translate('results.file.print')}
          </Button>
          <MoveButtons record={record} forms={FORMS} />
        </PageHead>
        <ResultPaper record={record} />
      </Box>
      <Card sx={{ display: 'none', '@media print': { display: 'block', border: 0 } }}>
        <PrintedSheet record={record} half={half} place={place} />
      </Card>
    </>
  );
}
