import { Box, Card } from '@mui/material';
import type { DutyReportRecord } from '../../../api/contract/records/duty-report.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';

const COLUMNS: Column<DutyReportRecord>[] = [
  { source: 'cadreId', of: 'cadres' },
  { source: 'areaCode', kind: 'village' },
  { source: 'state', kind: 'state' },
  { source: 'characters', kind: 'number' },
  { source: 'submittedAt', kind: 'instant' },
  { source: 'reason' },
];

/** A duty report as it was submitted. */
export default function ReportShow() {
  return (
    <ShowPage<DutyReportRecord> columns={COLUMNS}>
      {({ text }) => (
        <Card sx={{ mt: 1.5, p: 2, maxWidth: 720, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Box sx={{ fontSize: '1rem', lineHeight: 1.8 }}>{text}</Box>
        </Card>
      )}
    </ShowPage>
  );
}
