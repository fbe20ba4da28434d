import { useTranslate } from 'ra-core';
import type { ReminderRecord } from '../../../api/contract/records/reminder.js';
import { CycleList } from '../shared/CycleList.js';
import type { Column } from '../shared/Column.js';

const CHOICES = [
  { source: 'kind', values: ['due', 'late', 'escalated', 'byHand'] },
  { source: 'role', values: ['townshipCommittee', 'thirdParty', 'dataProvider', 'cadre', 'dispatchingUnit'] },
];

/** Whom the schedule and people reminded, of what, until when. */
export default function ReminderList() {
  const translate = useTranslate();
  const columns: Column<ReminderRecord>[] = [
    { source: 'at', kind: 'instant' },
    { source: 'kind', kind: 'choice' },
    { source: 'role', sortable: false, render: ({ role }) => translate(`layout.roles.${role}`) },
    { source: 'aboutAreaCode', kind: 'village', sortable: false },
    {
      source: 'word',
      sortable: false,
      render: ({ word }) => translate(`${word ?? 'windows'}.name`, { _: word ?? '' }),
    },
    { source: 'dueOn', kind: 'day' },
  ];
  return (
    <CycleList<ReminderRecord>
      columns={columns}
      sort={{ field: 'at', order: 'DESC' }}
      choices={CHOICES}
      opens={false}
    />
  );
}
