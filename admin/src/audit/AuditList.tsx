import { useTranslate } from 'ra-core';
import type { AuditEvent } from '../../../api/contract/records/audit-event.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';

export default function AuditList() {
  const translate = useTranslate();
  const columns: Column<AuditEvent>[] = [
    { source: 'place' },
    { source: 'at', kind: 'instant' },
    { source: 'role', sortable: false, render: ({ role }) => translate(`layout.roles.${role}`, { _: role }) },
    { source: 'action', sortable: false },
    { source: 'word', sortable: false, render: ({ word }) => translate(`${word}.name`, { _: word }) },
    { source: 'recordId', sortable: false, onPhone: false },
  ];
  return <ListPage<AuditEvent> columns={columns} sort={{ field: 'place', order: 'DESC' }} opens={false} />;
}
