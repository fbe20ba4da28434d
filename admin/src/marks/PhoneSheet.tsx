import { Box, Button, Card, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { LevelButtons } from './Levels.js';
import { Notes } from './Notes.js';
import { SentenceField } from './SentenceField.js';
import { levelOf, type Part, sentenceAtMost, type SheetColumn } from './sheet.js';
import type { Model, Standing } from './useModel.js';
import type { useWords } from './useWords.js';

type Props = {
  part: Part;
  model: Model;
  words: ReturnType<typeof useWords>;
  at: number;
  move: (row: number) => void;
  choose: (standing: Standing, column: SheetColumn, value: string | null) => void;
  write: (standing: Standing, sentence: string) => void;
  giveBack: (standing: Standing) => (() => void) | undefined;
};

/** One person a page, a row of buttons for each item. */
export function PhoneSheet({ part, model, words, at, move, choose, write, giveBack }: Props) {
  const translate = useTranslate();
  const row = part.rows[at]!;
  const last = part.rows.length - 1;
  return (
    <Card sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Box component="h2" sx={{ m: 0, fontSize: '1rem', fontWeight: 600 }}>
            {row.name}
          </Box>
          <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>{words.under(row)}</Box>
        </Box>
        <Box sx={{ color: 'var(--second)' }}>{`${at + 1} / ${part.rows.length}`}</Box>
      </Box>
      {part.columns.map((column) => {
        const standing = model.at(row, column.item);
        const { said, isLocked, before, mark } = standing;
        const { item } = column;
        const atMost = column.at === 0 ? sentenceAtMost(item, said) : undefined;
        const about = `${row.name} ${words.column(column)}`;
        const earlier = before?.values[column.at];
        const back = giveBack(standing);
        const chosen = said.values[column.at] ?? null;
        return (
          <Box key={`${item.item} ${column.at}`} sx={{ borderTop: '1px solid var(--line)', mt: 1.25, pt: 1 }}>
            <Box sx={{ display: 'flex', gap: 1, mb: 0.5, alignItems: 'baseline' }}>
              <b>{words.column(column)}</b>
              <Box component="span" sx={{ ml: 'auto', fontSize: '0.75rem', color: 'var(--third)' }}>
                {!item.count &&
                  translate('marks.sheet.earlier', {
                    level:
                      earlier === undefined ? '—' : (levelOf(item, String(earlier))?.title[words.locale] ?? earlier),
                  })}
              </Box>
            </Box>
            {item.levels ? (
              <LevelButtons
                levels={item.levels}
                chosen={chosen}
                locale={words.locale}
                isLocked={isLocked}
                label={about}
                choose={(id) => choose(standing, column, id === chosen ? null : id)}
              />
            ) : (
              <TextField
                value={chosen ?? ''}
                onChange={(event) => choose(standing, column, event.target.value || null)}
                type="number"
                disabled={isLocked}
                slotProps={{ htmlInput: { 'aria-label': about, step: 'any' } }}
              />
            )}
            {levelOf(item, chosen)?.anchor && (
              <Box sx={{ mt: 0.5, fontSize: '0.75rem', color: 'var(--second)' }}>
                {levelOf(item, chosen)!.anchor![words.locale]}
              </Box>
            )}
            {atMost !== undefined && (
              <SentenceField
                value={said.sentence}
                atMost={atMost}
                isLocked={isLocked}
                onChange={(text) => write(standing, text)}
                about={about}
              />
            )}
            {(column.at === 0 || mark?.state === 'returned') && (
              <Notes standing={standing} edits={model.edits} locale={words.locale} />
            )}
            {back && column.at === 0 && (
              <Button variant="outlined" onClick={back} sx={{ mt: 1 }}>
                {translate('marks.sheet.giveBack')}
              </Button>
            )}
          </Box>
        );
      })}
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button variant="outlined" disabled={at === 0} onClick={() => move(at - 1)} sx={{ flex: 1 }}>
          {translate('marks.sheet.previous')}
        </Button>
        <Button variant="outlined" disabled={at === last} onClick={() => move(at + 1)} sx={{ flex: 1 }}>
          {translate('marks.sheet.next')}
        </Button>
      </Box>
    </Card>
  );
}
