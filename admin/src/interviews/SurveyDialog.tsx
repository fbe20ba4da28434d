import { useState } from 'react';
import { Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { VillageInterviews } from '../../../api/contract/records/interview.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useAreaNames } from '../shared/areas.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useMaking } from '../shared/useMaking.js';

type Props = { cycleId: string; village: VillageInterviews; close: () => void };

/** Makes a village's survey of its interviews, or brings it up to date: only what interviews cannot know is asked. */
export function SurveyDialog({ cycleId, village: { areaCode, figures, survey }, close }: Props) {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [pool, setPool] = useState(String(Math.max(figures.pool, survey?.pool ?? 0)));
  const [isScheduled, setScheduled] = useState(survey?.isScheduled ?? false);
  const title = translate(survey === null ? 'interviews.villages.make' : 'interviews.villages.update');
  const { make, fault, isWaiting } = useMaking({ what: title, close, refused: () => undefined });
  const submit = () =>
    make(async (key) => {
      const body = { ...figures, pool: Number(pool), isScheduled };
      if (survey === null) return provider.post('surveys', { cycleId, areaCode, ...body }, { key });
      const data = { ...body, version: survey.version };
      return provider.update('surveys', { id: survey.id, data, previousData: survey });
    });
  return (
    <FormDialog
      id="survey"
      title={`${title}　${nameOf(areaCode, true)}`}
      button={title}
      submit={submit}
      close={close}
      fault={fault}
      isWaiting={isWaiting}
    >
      <TextField
        label={translate('surveys.fields.pool')}
        helperText={translate('interviews.villages.poolHint', { least: figures.pool })}
        type="number"
        value={pool}
        onChange={(event) => setPool(event.target.value)}
        required
        fullWidth
        slotProps={{ htmlInput: { min: figures.pool, inputMode: 'numeric' } }}
      />
      <FormControlLabel
        control={<Checkbox checked={isScheduled} onChange={(_, checked) => setScheduled(checked)} />}
        label={translate('surveys.fields.isScheduled')}
      />
    </FormDialog>
  );
}
