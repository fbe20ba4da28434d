import type { ReactNode } from 'react';
import { Autocomplete, Box, Button, MenuItem, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { DeterminationPacket, DeterminationRecord } from '../../../api/contract/records/determination.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import type { Locale } from '../i18n/message.js';
import { GradeMove } from '../results/parts/GradeMove.js';
import { PersonLink, PlaceName } from '../results/parts/Person.js';
import { Section } from '../results/parts/Section.js';
import { useFormat } from '../shared/format.js';
import { Fault } from '../sign-in/Frame.js';
import { ChangeButton } from './LineCard.js';
import { Lines } from './PeopleCards.js';
import type { Changes, Draft, Refused } from './useChanges.js';

type Props = {
  packet: DeterminationPacket;
  results: readonly ResultRecord[];
  decided: ReadonlyMap<string, DeterminationRecord>;
  changes: Changes;
  mayRecord: boolean;
};

/** Where the meeting departs from the proposal: what is recorded, and what is being written. All of it is recorded together or none. */
export function ChangesCard({ packet, results, decided, changes, mayRecord }: Props) {
  const translate = useTranslate();
  const byId = new Map(results.map((one) => [one.id, one]));
  const { drafts, refused } = changes;
  const writing = Object.entries(drafts).filter(([id]) => mayRecord && byId.has(id));
  const recorded = packet.differences.filter(({ resultId }) => !writing.some(([id]) => id === resultId));
  const isReady = writing.every(([id, { grade, reason }]) => grade && (grade === byId.get(id)?.grade || reason.trim()));
  const order = packet.grades.map(({ grade }) => grade);
  const placeOf = (word: { zh: string } | null) => packet.grades.findIndex((one) => one.word.zh === word?.zh);
  return (
    <Section
      title={translate('determinations.sections.differences')}
      note={packet.differences.length || undefined}
      id="changes"
    >
      {writing.length === 0 && recorded.length === 0 && (
        <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>{translate('determinations.noDifferences')}</Box>
      )}
      <Lines>
        {writing.map(([id, draft]) => (
          <Writing
            key={id}
            result={byId.get(id)!}
            before={decided.get(id)}
            draft={draft}
            refused={refused[id] ?? {}}
            packet={packet}
            order={order}
            changes={changes}
          />
        ))}
        {recorded.map(({ resultId, name, code, points, areaCode, proposed, determined, reason }) => (
          <Told
            key={resultId}
            one={{ resultId, name, code, points: points === null ? null : Number(points), areaCode }}
            move={
              <GradeMove
                from={proposed}
                to={determined}
                places={{ from: placeOf(proposed), to: placeOf(determined) }}
              />
            }
            reason={reason}
            start={mayRecord ? changes.start : undefined}
          />
        ))}
      </Lines>
      {mayRecord && (
        <Box className="no-print" sx={{ mt: 1 }}>
          <Autocomplete
            options={results.filter(({ id, standing }) => !drafts[id] && standing !== 'deferred')}
            getOptionLabel={({ name, code }) => `${name ?? code}　${code}`}
            onChange={(_event, chosen) => chosen && changes.start(chosen.id)}
            value={null}
            blurOnSelect
            renderInput={(params) => (
              <TextField
                {...params}
                label={translate('determinations.another')}
                placeholder={translate('determinations.anotherHint')}
              />
            )}
          />
        </Box>
      )}
      {writing.length > 0 && (
        <Button
          className="no-print"
          variant="contained"
          sx={{ mt: 1 }}
          disabled={!isReady || changes.isWaiting}
          onClick={() => void changes.record()}
        >
          {translate('determinations.record', { smart_count: writing.length })}
        </Button>
      )}
      <Fault>{writing.length > 0 ? changes.fault : ''}</Fault>
    </Section>
  );
}

type ToldProps = {
  one: { resultId: string; name: string | null; code: string; points: number | null; areaCode: string };
  move: ReactNode;
  reason: string | null;
  start?: ((resultId: string) => void) | undefined;
};

function Told({ one: { resultId, name, code, points, areaCode }, move, reason, start }: ToldProps) {
  const format = useFormat();
  return (
    <li>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <PersonLink resultId={resultId} name={name} code={code} />
        <Box component="span" sx={{ fontSize: '0.8125rem' }}>
          {points !== null && <>{format.points(points)}　</>}
          <PlaceName code={areaCode} />
        </Box>
        <Box sx={{ ml: 'auto' }}>{move}</Box>
        {start && (
          <span className="no-print">
            <ChangeButton name={name ?? code} onClick={() => start(resultId)} />
          </span>
        )}
      </Box>
      {reason && <Box sx={{ fontSize: '0.8125rem' }}>{reason}</Box>}
    </li>
  );
}

type WritingProps = {
  result: ResultRecord;
  before: DeterminationRecord | undefined;
  draft: Draft;
  refused: Refused;
  packet: DeterminationPacket;
  order: readonly string[];
  changes: Changes;
};

function Writing({ result, before, draft, refused, packet, order, changes }: WritingProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const { id, name, code, points, areaCode, grade: proposed, kind, word } = result;
  const called = name ?? code;
  const grades = packet.grades.filter((one) => one.kind === kind);
  const wordOf = (grade: string | null) => grades.find((one) => one.grade === grade)?.word ?? null;
  const isOpen = proposed === null;
  const needsReason = draft.grade !== '' && draft.grade !== proposed && !draft.reason.trim();
  const reasonFault = refused.reason ?? (needsReason ? translate('determinations.noReason') : undefined);
  const gradeFault = refused.grade ?? (draft.grade === '' ? translate('determinations.noGrade') : undefined);
  return (
    <Box component="li" aria-label={translate('determinations.changeOf', { name: called })}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <PersonLink resultId={id} name={name} code={code} />
        <Box component="span" sx={{ fontSize: '0.8125rem' }}>
          {points !== null && <>{format.points(Number(points))}　</>}
          <PlaceName code={areaCode} />
        </Box>
        <Box sx={{ ml: 'auto' }}>
          <GradeMove
            from={isOpen ? null : (wordOf(proposed) ?? word)}
            to={wordOf(draft.grade)}
            {...(!isOpen && {
              places: { from: order.indexOf(proposed), to: order.indexOf(draft.grade || proposed) },
            })}
          />
        </Box>
      </Box>
      {before && (
        <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>
          {translate('determinations.asItIs', { word: before.word[locale] })}
          {before.reason && `　${before.reason}`}
        </Box>
      )}
      <Box className="no-print" sx={{ display: 'grid', gridTemplateColumns: '8.5em 1fr', gap: 1, mt: 0.75 }}>
        <TextField
          select
          label={translate('determinations.fields.grade')}
          value={draft.grade}
          onChange={(event) => changes.write(id, { ...draft, grade: event.target.value })}
          error={gradeFault !== undefined}
          margin="none"
          slotProps={{ select: { inputProps: { 'aria-describedby': `${id}-grade` } } }}
        >
          {grades.map((one) => (
            <MenuItem key={one.grade} value={one.grade}>
              {one.word[locale]}
              {one.grade === proposed && `　${translate('determinations.asProposed')}`}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={translate('determinations.fields.reason')}
          placeholder={translate('determinations.reasonHint')}
          value={draft.reason}
          onChange={(event) => changes.write(id, { ...draft, reason: event.target.value })}
          error={reasonFault !== undefined}
          multiline
          minRows={1}
          margin="none"
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
      </Box>
      {[gradeFault, reasonFault].map(
        (one, index) =>
          one && (
            <Box
              key={index === 0 ? 'grade' : 'reason'}
              id={`${id}-${index === 0 ? 'grade' : 'reason'}`}
              role="alert"
              sx={{ color: 'var(--stop)', fontSize: '0.8125rem', mt: 0.25 }}
            >
              × {one}
            </Box>
          ),
      )}
      <Button className="no-print" sx={{ p: 0, minWidth: 0, fontSize: '0.8125rem' }} onClick={() => changes.drop(id)}>
        {translate('determinations.drop')}
      </Button>
    </Box>
  );
}
