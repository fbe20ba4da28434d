import { useTranslate } from 'ra-core';
import type { ReminderRecord } from '../../../api/contract/records/reminder.js';
import { useAssignments } from '../assignments/useInHand.js';
import { CycleList } from '../shared/CycleList.js';
import type { Column } from '../shared/Column.js';
import { useMyself } from '../shared/myself.js';

const CHOICES = [
  { source: 'kind', values: ['due', 'late', 'escalated', 'byHand'] },
  {
    source: 'role',
    values: ['townshipCommittee', 'thirdParty', 'dataProvider', 'cadre', 'dispatchingUnit', 'countyOrganisation'],
  },
];

/** Whom the schedule and people reminded, of what, until when. */
export default function ReminderList() {
  const translate = useTranslate();
  const { account } = useMyself();
  const people = new Map([...(useAssignments()?.values() ?? [])].map(({ accountId, person }) => [accountId, person]));
  // A reminder to the county goes to who has the township in hand.
  const toMe = { source: 'accountId', values: [{ id: account.id, name: translate('reminders.toMe') }] };
  const columns: Column<ReminderRecord>[] = [
    { source: 'at', kind: 'instant' },
    { source: 'kind', kind: 'choice' },
    {
      source: 'role',
      sortable: false,
      render: ({ role, accountId }) =>
        [translate(`layout.roles.${role}`), people.get(accountId ?? '')].filter(Boolean).join(' · '),
    },
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
      choices={account.role === 'countyOrganisation' ? [...CHOICES, toMe] : CHOICES}
      opens={false}
    />
  );
}
