import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { InterviewRecord } from '../../../api/contract/records/interview.js';
import type { Column } from '../shared/Column.js';
import { CycleList } from '../shared/CycleList.js';
import { useMay } from '../shared/myself.js';
import { ExcelButton } from '../spreadsheets/ExcelButton.js';
import { Villages } from './Villages.js';

const SHEETS = ['interviews'] as const;
const COLUMNS: Column<InterviewRecord>[] = [
  { source: 'sampleNumber' },
  { source: 'areaCode', kind: 'village' },
  { source: 'householdKind', kind: 'choice', sortable: false, onPhone: false },
  { source: 'mode', kind: 'choice', sortable: false, onPhone: false },
  { source: 'attempt', kind: 'number', sortable: false, onPhone: false },
  { source: 'outcome', kind: 'choice', sortable: false },
  { source: 'interviewer' },
  { source: 'beganAt', kind: 'instant' },
  { source: 'minutes', kind: 'number', sortable: false, onPhone: false },
  { source: 'callBack', kind: 'choice', sortable: false, onPhone: false },
];
const CHOICES = [
  { source: 'outcome', values: ['complete', 'refused', 'absent', 'substituted', 'invalid', 'brokenOff'] },
  { source: 'mode', values: ['visit', 'telephone'] },
];

export default function InterviewList() {
  const translate = useTranslate();
  const mayEnter = useMay('interviews.create');
  return (
    <CycleList<InterviewRecord>
      columns={COLUMNS}
      sort={{ field: 'beganAt', order: 'DESC' }}
      choices={CHOICES}
      isSearched
      above={<Villages />}
    >
      <Button variant="outlined" component={Link} to="/interviews/checks">
        {translate('interviews.pages.interviews/checks')}
      </Button>
      {mayEnter && <ExcelButton sheets={SHEETS} />}
      {mayEnter && (
        <Button variant="contained" component={Link} to="/interviews/enter">
          {translate('interviews.pages.interviews/enter')}
        </Button>
      )}
    </CycleList>
  );
}
