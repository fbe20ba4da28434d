import { Box } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { AssignedDutyRecord } from '../../../api/contract/records/assigned-duty.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { MoveDialog } from '../shared/MoveDialog.js';

type Props = { record: AssignedDutyRecord; move: Move; close: () => void };

/** Decides by what another person found out, whose grounds are read here. */
export function VerifyDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { grounds, remedy } = record.proposed ?? {};
  const read = [
    { label: translate('assigned-duties.fields.grounds'), text: grounds },
    { label: translate('assigned-duties.fields.remedy'), text: remedy },
  ];
  return (
    <MoveDialog
      word="assigned-duties"
      record={record}
      move={move}
      close={close}
      send={(_, body, sending) => provider.move('assigned-duties', record.id, 'verify', body, sending)}
    >
      {read.map(
        ({ label, text }) =>
          text && (
            <Box key={label} sx={{ mt: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <Box sx={{ color: 'var(--second)', fontSize: '0.8125rem' }}>{label}</Box>
              {text}
            </Box>
          ),
      )}
    </MoveDialog>
  );
}
