import { useState } from 'react';
import { Button } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { AuditEvent } from '../../../api/contract/records/audit-event.js';
import { WORDS } from '../../../api/contract/words.js';
import type { Locale } from '../i18n/message.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';
import { usePeople } from '../shared/people.js';
import { DayFilter } from './DayFilter.js';
import { LineDialog } from './LineDialog.js';
import { VerifyButton } from './VerifyButton.js';

/** Who did what to which record: by person, word and day; each line opens to what was before and after. */
export default function AuditList() {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const people = usePeople();
  const mayVerify = useMay('audit.verify');
  const [opened, setOpened] = useState<AuditEvent>();
  const nameOf = (id: string) => people.get(id)?.name ?? translate(`audit.accounts.${id}`, { _: id.slice(0, 8) });
  const actionOf = (action: string) => translate(`audit.actions.${action}`, { _: action });
  const columns: Column<AuditEvent>[] = [
    { source: 'place' },
    { source: 'at', kind: 'instant' },
    { source: 'accountId', sortable: false, render: ({ accountId }) => nameOf(accountId) },
    { source: 'role', sortable: false, render: ({ role }) => translate(`layout.roles.${role}`, { _: role }) },
    { source: 'action', sortable: false, render: ({ action }) => actionOf(action) },
    { source: 'word', sortable: false, render: ({ word }) => translate(`${word}.name`, { _: word }) },
    {
      source: 'change',
      text: ({ change }) => Object.keys(change).join('、'),
      sortable: false,
      render: (event) => (
        <Button size="small" variant="outlined" onClick={() => setOpened(event)}>
          {translate('audit.open', { smart_count: Object.keys(event.change).length })}
        </Button>
      ),
    },
  ];
  const words = Object.entries(WORDS).map(([id, title]) => ({
    id,
    name: locale === 'zh' ? title.zh : translate(`${id}.name`, { _: title.en }),
  }));
  const persons = [...people.values()].map(({ id, name, role }) => ({
    id,
    name: `${name}（${translate(`layout.roles.${role}`)}）`,
  }));
  const choices = [
    ...(persons.length > 0 ? [{ source: 'accountId', values: persons }] : []),
    { source: 'word', values: words },
    {
      source: 'action',
      values: ['create', 'update', 'read', 'move', 'determine', 'seal'].map((id) => ({ id, name: actionOf(id) })),
    },
  ];
  return (
    <>
      <ListPage<AuditEvent>
        columns={columns}
        sort={{ field: 'place', order: 'DESC' }}
        opens={false}
        choices={choices}
        above={<DayFilter />}
      >
        {mayVerify && <VerifyButton />}
      </ListPage>
      {opened && <LineDialog event={opened} by={nameOf(opened.accountId)} close={() => setOpened(undefined)} />}
    </>
  );
}
