import { useState } from 'react';
import { Box, FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { InterviewRecord } from '../../../api/contract/records/interview.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useMaking } from '../shared/useMaking.js';

type Props = { record: InterviewRecord; close: () => void };

/** What a second person heard on calling again. */
export function CallBackDialog({ record: { id, version, callBack }, close }: Props) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [said, setSaid] = useState<string>(callBack ?? 'agreed');
  const title = translate('interviews.moves.callBack');
  const { make, fault, isWaiting } = useMaking({ what: title, close, refused: () => undefined });
  const submit = () => make((key) => provider.post(`interviews/${id}/call-back`, { callBack: said, version }, { key }));
  return (
    <FormDialog id="call-back" title={title} submit={submit} close={close} fault={fault} isWaiting={isWaiting}>
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('interviews.moveHints.callBack')}</Box>
      <RadioGroup value={said} onChange={(_, value) => setSaid(value)} aria-label={title}>
        {['agreed', 'differs'].map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio />}
            label={translate(`interviews.choices.callBack.${one}`)}
          />
        ))}
      </RadioGroup>
    </FormDialog>
  );
}
