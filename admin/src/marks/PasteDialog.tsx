import { useState } from 'react';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type Pasted, readPaste } from './paste.js';
import type { Part } from './sheet.js';
import type { At } from './SheetGrid.js';
import type { useWords } from './useWords.js';

type Props = {
  part: Part;
  at: At;
  words: ReturnType<typeof useWords>;
  text: string;
  close: () => void;
  take: (pasted: Pasted) => void;
};

/** What a spreadsheet's block would change, before it does: each cell that was not understood is marked and named. */
export function PasteDialog({ part, at, words, text: first, close, take }: Props) {
  const translate = useTranslate();
  const [text, setText] = useState(first);
  const pasted = readPaste(text, part, at, words.titles);
  const rows = [...new Set(pasted.cells.map(({ row }) => row))];
  const refused = pasted.cells.filter(({ value }) => value === undefined);
  const nameOf = (row: number) => part.rows[row]?.name ?? translate('marks.paste.noRow');
  const titleOf = (column: number) => {
    const of = part.columns[column];
    return of ? words.column(of) : translate('marks.paste.noColumn');
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="paste-title">
      <DialogTitle id="paste-title">{translate('marks.paste.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('marks.paste.lead')}</Box>
        <TextField
          label={translate('marks.paste.field')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          multiline
          minRows={3}
          maxRows={8}
          fullWidth
          autoFocus
        />
        {rows.length > 0 && (
          <Box
            sx={{ overflowX: 'auto', mt: 1.5 }}
            tabIndex={0}
            role="region"
            aria-label={translate('marks.paste.preview')}
          >
            <Box component="table" sx={PREVIEW}>
              <tbody>
                {rows.map((row) => (
                  <tr key={row}>
                    <th scope="row">{nameOf(row)}</th>
                    {pasted.cells
                      .filter((cell) => cell.row === row)
                      .map((cell) => {
                        const level = part.columns[cell.column]?.item.levels?.find(({ id }) => id === cell.value);
                        return (
                          <td key={cell.column} className={cell.value === undefined ? 'refused' : ''}>
                            {cell.value === undefined ? `× ${cell.text}` : (level?.title[words.locale] ?? cell.value)}
                          </td>
                        );
                      })}
                  </tr>
                ))}
              </tbody>
            </Box>
          </Box>
        )}
        {refused.length > 0 && (
          <Box role="alert" sx={{ mt: 1.5, color: 'var(--stop)' }}>
            × {translate('marks.paste.refused', { count: refused.length, smart_count: refused.length })}
            <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.8125rem' }}>
              {refused.map((cell) => (
                <li key={`${cell.row} ${cell.column}`}>
                  {translate('marks.paste.cell', {
                    row: nameOf(cell.row),
                    column: titleOf(cell.column),
                    text: cell.text,
                  })}
                </li>
              ))}
            </Box>
          </Box>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={pasted.understood === 0} onClick={() => take(pasted)}>
          {translate('marks.paste.take', { count: pasted.understood })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const PREVIEW = {
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': { border: '1px solid var(--line)', px: 1, py: 0.5, textAlign: 'left', whiteSpace: 'nowrap' },
  '& .refused': { color: 'var(--stop)', bgcolor: 'var(--stop-weak)' },
} as const;
