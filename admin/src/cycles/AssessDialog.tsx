import { useState } from 'react';
import { Box } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useAreaNames } from '../shared/areas.js';
import { FormDialog } from '../shared/FormDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { useMyself } from '../shared/myself.js';
import { ReasonInput } from '../shared/ReasonInput.js';
import { useMaking } from '../shared/useMaking.js';

/** Assesses a cycle; a village of which no vote is recorded is named then, and asked why there is none. */
export default function AssessDialog({ record, close }: { record: CycleRecord; move: Move; close: () => void }) {
  const translate = useTranslate();
  const areaName = useAreaNames();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { account } = useMyself();
  const [villages, setVillages] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const title = translate('cycles.moves.assess');
  const { make, ...making } = useMaking({
    what: title,
    close,
    refused: ({ problem: { details } }) => {
      const named = (details as { villages?: string[] } | undefined)?.villages;
      if (Array.isArray(named)) setVillages([...new Set([...villages, ...named])]);
    },
  });
  const submit = () => {
    const unvoted = villages.map((areaCode) => ({ areaCode, reason: (reasons[areaCode] ?? '').trim() }));
    return make((key) =>
      provider.post('results/assess', { cycleId: record.id, reason: reason.trim(), unvoted }, { key }),
    );
  };
  return (
    <FormDialog
      id="assess"
      title={title}
      submit={submit}
      close={close}
      fault={making.fault}
      isWaiting={making.isWaiting}
    >
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('cycles.moveHints.assess', { name: account.name })}</Box>
      <ReasonInput value={reason} onChange={setReason} faults={making.faults} />
      {villages.map((village) => (
        <MoveText
          key={village}
          label={translate('cycles.unvoted', { village: areaName(village, true) })}
          value={reasons[village] ?? ''}
          onChange={(why) => setReasons({ ...reasons, [village]: why })}
          atMost={300}
        />
      ))}
    </FormDialog>
  );
}
