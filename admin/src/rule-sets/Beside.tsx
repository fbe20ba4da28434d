import { useMemo } from 'react';
import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useCycleTitle } from '../shared/format.js';
import { Burden, useBurden } from './Burden.js';
import { Differences } from './Differences.js';
import { ExamplePreview } from './ExamplePreview.js';
import { Examples } from './Examples.js';
import type { Judged } from './judged.js';
import { Preview, usePreview } from './Preview.js';
import { useSteps } from './steps-context.js';
import type { Compared } from './useCompared.js';
import type { Typed } from './useTyped.js';

type Props = {
  id: string;
  typed: Typed;
  judged: Judged;
  compared: Compared;
  cycles: CycleRecord[] | undefined;
  cycle: CycleRecord | undefined;
  setCycleId: (id: string) => void;
};

/** Always in sight beside the rules: whom they move, whether the examples hold, what differs, what it costs people. */
export function Beside({ id, typed, judged, compared, cycles, cycle, setCycleId }: Props) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const step = useSteps();
  const { diff } = compared;
  const isCompared = diff.data !== undefined || diff.error !== undefined;
  const preview = usePreview(id, isCompared ? cycle : undefined, typed.text, diff.data?.olderId);
  const burden = useBurden(id, cycle, typed.text);
  const stepCadre = useMemo(
    () => step && cycle && ((code: string) => step({ kind: 'cycle', cycleId: cycle.id, code })),
    [step, cycle],
  );
  const stepExample = useMemo(() => step && ((index: number) => step({ kind: 'example', index })), [step]);
  return (
    <Box component="aside" aria-label={translate('rule-sets.consequences')} sx={BESIDE} tabIndex={0}>
      {cycles && cycles.length > 1 && (
        <TextField
          select
          label={translate('rule-sets.preview.cycle')}
          value={cycle!.id}
          onChange={(event) => setCycleId(event.target.value)}
          margin="none"
          sx={{ mb: 1, minWidth: 160 }}
        >
          {cycles.map((one) => (
            <MenuItem key={one.id} value={one.id}>
              {titleOf(one)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {cycles && cycle && <Preview preview={preview} cycle={cycle} step={stepCadre} />}
      {cycles && !cycle && <ExamplePreview ran={judged.examples} examples={typed.examples} ruleSet={typed.ruleSet} />}
      <Examples
        ruleSet={typed.ruleSet}
        ran={judged.examples}
        examples={typed.examples}
        setExamples={typed.setExamples}
        step={stepExample}
      />
      <Differences diff={diff.data} />
      <Burden burden={burden} cycle={cycle} lint={judged.check.data?.lint} />
    </Box>
  );
}

/** Always in sight, however far the rules are scrolled. */
const BESIDE = {
  minWidth: 0,
  position: { md: 'sticky' },
  top: 56,
  maxHeight: { md: 'calc(100vh - 64px)' },
  overflow: { md: 'auto' },
} as const;
