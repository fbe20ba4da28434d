import { CalendarDayChange } from '../../../api/contract/records/calendar-day.js';
import { EditPage } from '../shared/FormPage.js';
import { CalendarDayInputs } from './CalendarDayInputs.js';

export default function CalendarDayEdit() {
  return (
    <EditPage schema={CalendarDayChange} redirect="list">
      <CalendarDayInputs />
    </EditPage>
  );
}
