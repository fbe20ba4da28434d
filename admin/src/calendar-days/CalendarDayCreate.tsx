import { DateInput } from 'react-admin';
import { required } from 'ra-core';
import { NewCalendarDay } from '../../../api/contract/records/calendar-day.js';
import { CreatePage } from '../shared/FormPage.js';
import { useMyself } from '../shared/myself.js';
import { CalendarDayInputs } from './CalendarDayInputs.js';

/** A day of the own area that differs from its weekday. */
export default function CalendarDayCreate() {
  const { account } = useMyself();
  const starts = { areaCode: account.areaCode, kind: 'restday', isEve: false, isAnnounced: true };
  return (
    <CreatePage schema={NewCalendarDay} starts={starts} redirect="list">
      <DateInput source="day" validate={required()} parse={(day: string) => day} />
      <CalendarDayInputs />
    </CreatePage>
  );
}
