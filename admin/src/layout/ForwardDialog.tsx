import { useState } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import type { WindowRecord } from '../../../api/contract/records/window.js';
import { lookAgain } from '../authProvider.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { dayAfter } from '../shared/dates-and-numbers.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useFormat } from '../shared/format.js';
import { useToday } from '../shared/myself.js';
import { useMaking } from '../shared/useMaking.js';
import { useWindows } from '../shared/windows.js';

/** Asks for the day on which the demonstration goes on; the days of the half-year are there to choose from. */
export default function ForwardDialog({ close }: { close: () => void }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const today = useToday();
  const provider = useDataProvider<ConsoleDataProvider>();
  const cycle = useCycleInHand();
  const windows = useWindows(cycle?.id) ?? [];
  const [day, setDay] = useState(dayAfter(today));
  const stops = stopsOf(windows, today);
  const title = translate('layout.clock.title');
  const { make, ...making } = useMaking({ what: title, close, refused: () => undefined });
  const submit = () =>
    make(async (key) => {
      await provider.post('demonstration/forward', { day }, { key });
      lookAgain();
    });
  return (
    <FormDialog
      id="forward"
      title={title}
      button={translate('layout.clock.forward')}
      submit={submit}
      close={close}
      fault={making.fault}
      isWaiting={making.isWaiting}
    >
      <Box sx={{ color: 'var(--second)', mb: 1.5 }}>{translate('layout.clock.hint')}</Box>
      <TextField
        label={translate('layout.clock.day')}
        type="date"
        value={day}
        onChange={(event) => setDay(event.target.value)}
        error={making.faults['day'] !== undefined}
        helperText={making.faults['day'] as string | undefined}
        required
        slotProps={{ htmlInput: { min: dayAfter(today) }, inputLabel: { shrink: true } }}
      />
      {stops.length > 0 && (
        <Box component="h3" sx={{ m: 0, mt: 2, mb: 0.5, fontSize: '0.8125rem', color: 'var(--third)' }}>
          {translate('layout.clock.windows')}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {stops.map((stop) => (
          <Button
            key={stop.key}
            size="small"
            variant="outlined"
            aria-pressed={stop.day === day}
            onClick={() => setDay(stop.day)}
          >
            {format.day(stop.day)} {translate(`layout.clock.${stop.what}`, { title: stop.title[locale] })}
          </Button>
        ))}
      </Box>
    </FormDialog>
  );
}

/** The first day of each window that is ahead, and the day after the last. */
function stopsOf(windows: readonly WindowRecord[], today: string) {
  return windows
    .flatMap(({ code, title, fromOn, toOn }) => [
      { key: `${code} from`, what: 'from' as const, title, day: fromOn ?? '' },
      { key: `${code} after`, what: 'after' as const, title, day: dayAfter(toOn) },
    ])
    .filter(({ day }) => day > today)
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
