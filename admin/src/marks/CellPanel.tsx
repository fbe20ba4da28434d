import type { Ref } from 'react';
import { Box, Button, Card, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Levels } from './Levels.js';
import { Notes } from './Notes.js';
import { SentenceField } from './SentenceField.js';
import { levelOf, type SheetColumn, sentenceAtMost } from './sheet.js';
import type { Model, Standing } from './useModel.js';
import type { useWords } from './useWords.js';

type Props = {
  standing: Standing;
  column: SheetColumn;
  words: ReturnType<typeof useWords>;
  edits: Model['edits'];
  choose: (value: string | null) => void;
  write: (sentence: string) => void;
  /** Enter in a field leads back to the grid, on to the next cell. */
  onward: () => void;
  field: Ref<HTMLTextAreaElement>;
  number: Ref<HTMLInputElement>;
  people: { [accountId: string]: string };
  giveBack?: () => void;
};

/** The cell in hand: its levels with their anchors, the sentence where one is asked, what was said before. */
export function CellPanel(props: Props) {
  const { standing, column, words, edits, choose, write, onward, field, number, people, giveBack } = props;
  const translate = useTranslate();
  const { row, said, isLocked, before, mark, lack } = standing;
  const { item, at } = column;
  const atMost = sentenceAtMost(item, said);
  const about = `${row.name} ${words.column(column)}`;
  const earlier = before?.values[at];
  return (
    <Card component="aside" aria-label={translate('marks.sheet.inHand')} sx={{ p: 2, alignSelf: 'start' }}>
      <Box component="h2" sx={{ m: 0, fontSize: '1rem', fontWeight: 600 }}>
        {row.name}　{words.column(column)}
      </Box>
      <Box sx={{ color: 'var(--second)', mb: 1 }}>
        {words.under(row)}　{item.count ? words.item(item) : words.question(item)}
      </Box>
      {item.levels ? (
        <Levels
          levels={item.levels}
          chosen={said.values[at] ?? null}
          locale={words.locale}
          isLocked={isLocked}
          label={about}
          choose={choose}
        />
      ) : (
        <TextField
          label={about}
          value={said.values[at] ?? ''}
          onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && onward()}
          inputRef={number}
          disabled={isLocked}
          type="number"
          slotProps={{ htmlInput: { min: item.least ?? undefined, max: item.most ?? undefined, step: 'any' } }}
        />
      )}
      {atMost !== undefined && (
        <SentenceField
          value={said.sentence}
          atMost={atMost}
          isLocked={isLocked}
          onChange={write}
          onEnter={onward}
          field={field}
          about={about}
        />
      )}
      {lack === 'sentence' && said.values.length > 0 && (
        <Box sx={{ mt: 0.5, fontSize: '0.75rem', color: 'var(--down)' }}>{translate('marks.sheet.sentenceAsked')}</Box>
      )}
      <Notes standing={standing} edits={edits} locale={words.locale} />
      <Box sx={SMALL}>
        {translate('marks.sheet.earlier', {
          level: earlier === undefined ? '—' : (levelOf(item, String(earlier))?.title[words.locale] ?? earlier),
        })}
        {before?.sentence && <>　{before.sentence}</>}
      </Box>
      {mark && <Box sx={SMALL}>{whoOf(mark, people, translate)}</Box>}
      {giveBack && (
        <Button variant="outlined" onClick={giveBack} sx={{ mt: 1 }}>
          {translate('marks.sheet.giveBack')}
        </Button>
      )}
      {!isLocked && (
        <Box className="keys" sx={{ ...SMALL, borderTop: '1px solid var(--line)', pt: 1, mt: 1.25 }}>
          {translate(item.count ? 'marks.sheet.keysOfTasks' : 'marks.sheet.keys')}
        </Box>
      )}
      <Box sx={SMALL}>{translate('marks.sheet.noUploads')}</Box>
    </Card>
  );
}

function whoOf(
  mark: NonNullable<Standing['mark']>,
  people: Props['people'],
  translate: ReturnType<typeof useTranslate>,
) {
  const name = (id: string | null) => (id === null ? '' : (people[id] ?? '—'));
  const parts = [
    translate('marks.sheet.enteredBy', { name: name(mark.enteredBy) }),
    mark.submittedBy && translate('marks.sheet.submittedBy', { name: name(mark.submittedBy) }),
    mark.countersignedBy && translate('marks.sheet.countersignedBy', { name: name(mark.countersignedBy) }),
  ];
  return parts.filter(Boolean).join('　');
}

const SMALL = { mt: 0.75, fontSize: '0.75rem', color: 'var(--third)' } as const;
