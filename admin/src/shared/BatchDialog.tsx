import { useState } from 'react';
import { Box, LinearProgress } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import {
  type RaRecord,
  useDataProvider,
  useGetRecordRepresentation,
  useListContext,
  useResourceContext,
  useTranslate,
} from 'ra-core';
import type { Move } from '../../../api/contract/transitions.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from './FormDialog.js';
import { newKey, RequestFailed } from './http.js';
import { ReasonInput } from './ReasonInput.js';
import { Refusals } from './Refusals.js';

type Props = { move: Move; records: readonly RaRecord[]; close: () => void };
type Refusal = { record: RaRecord; why: string };
type Course = { done: number; refused: readonly Refusal[]; isOver: boolean };

/** The same move of many records, one after the other, with one reason: how far it is, and for each that is refused why. */
export function BatchDialog({ move: { move, needs }, records, close }: Props) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const nameOf = useGetRecordRepresentation(word);
  const { onUnselectItems } = useListContext();
  const [reason, setReason] = useState('');
  const [course, setCourse] = useState<Course>();
  const asksReason = needs.includes('reason');
  const title = translate('shared.batch.button', { move: translate(`${word}.moves.${move}`), count: records.length });

  const run = async () => {
    const refused: Refusal[] = [];
    let done = 0;
    for (const record of records) {
      setCourse({ done, refused: [...refused], isOver: false });
      const body = { version: record['version'] as number, ...(asksReason && { reason: reason.trim() }) };
      try {
        // One after the other: each has its own line in the chain, and what is refused stops nothing else.
        await provider.move(word, record.id, move, body, { key: newKey() });
        done += 1;
      } catch (error) {
        refused.push({ record, why: error instanceof RequestFailed ? error.message : translate('shared.notReached') });
      }
    }
    setCourse({ done, refused, isOver: true });
    void cache.invalidateQueries();
  };
  const end = () => {
    if (course?.isOver) onUnselectItems();
    close();
  };
  const isWaiting = course !== undefined && !course.isOver;
  const tried = course ? course.done + course.refused.length : 0;
  return (
    <FormDialog
      id="batch"
      title={title}
      button={course?.isOver ? translate('ra.action.close') : title}
      submit={course?.isOver ? async () => end() : run}
      fault=""
      isWaiting={isWaiting}
      close={end}
    >
      {!course && (
        <Box sx={{ color: 'var(--second)', mb: 1 }}>
          {translate('shared.batch.hint', { count: records.length })}
          {needs.includes('secondPerson') && <> {translate('shared.secondPerson')}</>}
        </Box>
      )}
      {!course && asksReason && <ReasonInput value={reason} onChange={setReason} faults={{}} />}
      {course && (
        <Box role="status">
          {translate(course.isOver ? 'shared.batch.over' : 'shared.batch.course', {
            done: course.done,
            refused: course.refused.length,
            of: records.length,
          })}
          <LinearProgress
            variant="determinate"
            value={(tried / records.length) * 100}
            aria-label={title}
            sx={{ my: 1 }}
          />
        </Box>
      )}
      <Refusals
        all={(course?.refused ?? []).map(({ record, why }) => ({
          id: String(record.id),
          name: String(nameOf(record)),
          why,
        }))}
      />
    </FormDialog>
  );
}
