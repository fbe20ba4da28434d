import type { ReactNode } from 'react';
import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { MarkSheet } from '../../../api/contract/records/mark-sheet.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { useWindows } from '../shared/windows.js';
import type { useEdits } from './useEdits.js';
import type { Marks } from './useSheet.js';

type Props = {
  cycle: CycleRecord;
  sheet: MarkSheet;
  done: number;
  total: number;
  edits: ReturnType<typeof useEdits>;
  marks: Marks;
  children: ReactNode;
};

/** What is marked, how much of it is there, until when, and where it is kept. */
export function SheetHead({ cycle, sheet, done, total, edits, marks, children }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const titleOf = useCycleTitle();
  const windows = useWindows(cycle.id);
  const closes = windows?.find(({ code }) => code === (sheet.group === 'thirdParty' ? 'survey' : 'townshipMarks'));
  const people = sheet.rows.filter(({ entityKind }) => entityKind === 'cadre').length;
  const saved = [...marks.values()]
    .map(({ updatedAt }) => updatedAt)
    .toSorted()
    .at(-1);
  const kept = edits.isCut
    ? translate('marks.sheet.cut', { count: Object.keys(edits.edits).length })
    : edits.waiting > 0
      ? translate('marks.sheet.keeping')
      : saved
        ? translate('marks.sheet.kept', { at: format.instant(saved).slice(5) })
        : '';
  const sub = [
    people > 0 && translate('marks.sheet.people', { count: people, smart_count: people }),
    translate('marks.sheet.done', { done, total }),
    closes && format.due(closes.toOn),
  ];
  return (
    <>
      <PageHead
        title={`${translate(`marks.titles.${sheet.group}`, { _: translate('marks.name') })}　${titleOf(cycle)}`}
        sub={
          <>
            {sub.filter(Boolean).join('　')}
            <Box component="span" role="status" sx={{ ml: 2, color: edits.isCut ? 'var(--down)' : 'var(--third)' }}>
              {kept}
            </Box>
          </>
        }
      >
        {children}
      </PageHead>
      {edits.fault && (
        <Box role="alert" sx={{ mb: 1, p: 1, bgcolor: 'var(--stop-weak)', color: 'var(--stop)', borderRadius: '4px' }}>
          × {edits.fault}
        </Box>
      )}
    </>
  );
}
