import { Box, Button } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CalendarDay } from '../../../api/contract/records/calendar-day.js';
import type { Locale } from '../i18n/message.js';
import { useAreaNames } from '../shared/areas.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { ListPage } from '../shared/ListPage.js';
import { useMyself } from '../shared/myself.js';

const CHOICES = [{ source: 'kind', values: ['workday', 'restday'] }];

/** The days that differ from their weekday; those of the own area can be corrected. */
export default function CalendarDayList() {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const nameOf = useAreaNames();
  const { account } = useMyself();
  const columns: Column<CalendarDay>[] = [
    { source: 'day', kind: 'day' },
    { source: 'title', sortable: false, render: ({ name }) => name[locale] },
    { source: 'kind', kind: 'choice' },
    {
      source: 'areaCode',
      sortable: false,
      render: ({ areaCode }) => (areaCode === '' ? translate('calendar-days.nation') : nameOf(areaCode)),
    },
    { source: 'isAnnounced', kind: 'yesNo', sortable: false },
    {
      source: 'correct',
      isButtons: true,
      sortable: false,
      render: ({ id, areaCode }) =>
        areaCode !== '' && areaCode.startsWith(account.areaCode) ? (
          <Button component={Link} to={`/calendar-days/${id}`} variant="outlined" size="small">
            {translate('ra.action.edit')}
          </Button>
        ) : null,
    },
  ];
  return (
    <ListPage<CalendarDay>
      columns={columns}
      sort={{ field: 'day', order: 'DESC' }}
      choices={CHOICES}
      opens={false}
      above={
        <Box sx={{ mb: 1, fontSize: '0.8125rem', color: 'var(--second)' }}>{translate('calendar-days.follows')}</Box>
      }
    >
      <CreateLink />
    </ListPage>
  );
}
