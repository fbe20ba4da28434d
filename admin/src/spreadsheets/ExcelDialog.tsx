import { useRef, useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { SheetName, SpreadsheetRecord } from '../../../api/contract/records/spreadsheet.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { Fault } from '../sign-in/Frame.js';
import { FaultTable } from './FaultTable.js';
import { useSheetFile } from './useSheetFile.js';

type Props = { sheet: SheetName; cycle: CycleRecord; close: () => void };

/** Template out, filled sheet in: looked through row by row, then imported when the person says so. */
export default function ExcelDialog({ sheet, cycle, close }: Props) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const name = translate(`spreadsheets.sheets.${sheet}`);
  const file = useSheetFile(sheet, cycle, `${name} ${cycle.code}`);
  const { record, isWaiting, fault } = file;
  const isDone = record?.state === 'imported';
  const good = record ? record.counts.fresh + record.counts.changed : 0;
  const mayTake = record?.state === 'checked' && (good > 0 || record.importedBeforeAt !== null);
  return (
    <Dialog open onClose={isWaiting ? undefined : close} fullWidth maxWidth="md" aria-labelledby="excel-title">
      <DialogTitle id="excel-title">{`${name}　${titleOf(cycle)}`}</DialogTitle>
      <DialogContent>
        {record ? <Outcome record={record} /> : <Steps file={file} />}
        <Fault>{fault}</Fault>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={close} disabled={isWaiting}>
          {translate('ra.action.close')}
        </Button>
        {record && !isWaiting && (
          <Button variant="outlined" onClick={file.forget}>
            {translate('spreadsheets.another')}
          </Button>
        )}
        {record && record.faults.some(({ row }) => row !== null) && (
          <Button variant="outlined" disabled={isWaiting} onClick={() => void file.marked()}>
            {translate('spreadsheets.marked')}
          </Button>
        )}
        {mayTake && !isDone && (
          <Button variant="contained" disabled={isWaiting} onClick={() => void file.take(record.faultCount > 0)}>
            {translate(record.faultCount > 0 ? 'spreadsheets.onlyGood' : 'spreadsheets.import', { count: good })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Steps({ file }: { file: ReturnType<typeof useSheetFile> }) {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { isWaiting } = file;
  const hint = { color: 'var(--second)', fontSize: '0.875rem', mb: 1 };
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box component="section">
        <Typography variant="h3">{translate('spreadsheets.steps.template')}</Typography>
        <Box sx={hint}>{translate('spreadsheets.steps.templateHint')}</Box>
        <Button variant="outlined" disabled={isWaiting} onClick={() => void file.template()}>
          {translate('spreadsheets.steps.download')}
        </Button>
      </Box>
      <Box
        component="section"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [first] = event.dataTransfer.files;
          if (first && !isWaiting) void file.handIn(first);
        }}
        sx={{
          p: 2,
          border: '1px dashed var(--edge)',
          borderRadius: '6px',
          bgcolor: isOver ? 'var(--weak)' : 'transparent',
        }}
      >
        <Typography variant="h3">{translate('spreadsheets.steps.file')}</Typography>
        <Box sx={hint}>{translate(isOver ? 'spreadsheets.steps.drop' : 'spreadsheets.steps.fileHint')}</Box>
        <Button variant="contained" disabled={isWaiting} onClick={() => input.current?.click()}>
          {translate('spreadsheets.steps.choose')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".xlsx"
          aria-label={translate('spreadsheets.steps.choose')}
          onChange={({ target }) => {
            const [first] = target.files ?? [];
            if (first) void file.handIn(first);
            target.value = '';
          }}
        />
      </Box>
    </Box>
  );
}

/** How far the service is with the file, and what it found. */
function Outcome({ record }: { record: SpreadsheetRecord }) {
  const translate = useTranslate();
  const format = useFormat();
  const { state, counts, progress, faults, faultCount, importedBeforeAt } = record;
  if (progress) {
    const share = progress.total > 0 ? Math.min(100, (progress.done / progress.total) * 100) : 0;
    return (
      <Box role="status">
        <Box sx={{ mb: 1 }}>
          {translate(`spreadsheets.${state === 'importing' ? 'importing' : 'reading'}`, progress)}
        </Box>
        <LinearProgress variant="determinate" value={share} aria-label={translate('spreadsheets.name')} />
      </Box>
    );
  }
  const said = (['fresh', 'changed', 'same', 'blank', 'faulty'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => translate(`spreadsheets.counts.${name}`, { count: counts[name] }))
    .join('　');
  const isRefused = state === 'refused';
  const title = isRefused
    ? translate('spreadsheets.refused')
    : state === 'imported'
      ? translate('spreadsheets.done')
      : faultCount > 0
        ? translate('spreadsheets.someBad', { count: faultCount })
        : translate('spreadsheets.allGood');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Alert severity={isRefused ? 'error' : faultCount > 0 ? 'warning' : 'success'} role="status">
        {title}
        {isRefused ? <Box>{faults[0]?.message}</Box> : <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>{said}</Box>}
      </Alert>
      {importedBeforeAt && state !== 'imported' && (
        <Alert severity="info">{translate('spreadsheets.before', { at: format.instant(importedBeforeAt) })}</Alert>
      )}
      {!isRefused && faults.length > 0 && <FaultTable faults={faults} total={faultCount} />}
    </Box>
  );
}
