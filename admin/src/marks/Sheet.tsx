import { useRef, useState } from 'react';
import { Box, Button, Tab, Tabs, type Theme, useMediaQuery } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { MarkSheet } from '../../../api/contract/records/mark-sheet.js';
import { useAreaName } from '../shared/areas.js';
import { useCycleTitle } from '../shared/format.js';
import { useMyself } from '../shared/myself.js';
import { CellPanel } from './CellPanel.js';
import { changesOf, type Pasted } from './paste.js';
import { LeavingDialog } from './LeavingDialog.js';
import { PasteDialog } from './PasteDialog.js';
import { PhoneSheet } from './PhoneSheet.js';
import { PrintSheet } from './PrintSheet.js';
import { levelAt, levelOf, type Said } from './sheet.js';
import { SheetFooter } from './SheetFooter.js';
import { SheetHead } from './SheetHead.js';
import { type At, SheetGrid } from './SheetGrid.js';
import { ExcelButton } from '../spreadsheets/ExcelButton.js';
import { namesIn, scopesOf } from './scopes.js';
import { SheetMoveDialog, type SheetMove } from './SheetMoveDialog.js';
import { useEdits } from './useEdits.js';
import { useLeaving } from './useLeaving.js';
import { type Standing, tallyOf, useModel } from './useModel.js';
import { type Marks, useProgress } from './useSheet.js';
import { useWords } from './useWords.js';

type SheetProps = { cycle: CycleRecord; sheet: MarkSheet; marks: Marks; earlier: Marks | undefined };
type Undone = { name: string; said: Said; part: number; at: At };

const EXCEL = ['cadre-marks', 'village-marks'] as const;

/** The sheet itself: grid or phone page, the cell in hand, the steps, and the paper. */
export function Sheet({ cycle, sheet, marks, earlier }: SheetProps) {
  const translate = useTranslate();
  const words = useWords();
  const { account } = useMyself();
  const place = useAreaName(account.areaCode);
  const titleOf = useCycleTitle();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const edits = useEdits(sheet, marks);
  const model = useModel(cycle, sheet, marks, earlier, edits);
  const tally = tallyOf(model);
  const people = { ...sheet.people, [account.id]: account.name };
  const [partAt, setPart] = useState(0);
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [focused, setFocused] = useState(0);
  const [pasting, setPasting] = useState<string>();
  const [move, setMove] = useState<{ move: SheetMove; of?: Standing }>();
  const undo = useRef<Undone[]>([]);
  const sentence = useRef<HTMLTextAreaElement>(null);
  const number = useRef<HTMLInputElement>(null);
  const progress = useProgress(cycle.id, account.role === 'townshipCommittee');
  const part = model.parts[partAt]!;
  const column = part.columns[at.column]!;
  const row = part.rows[at.row]!;
  const standing = model.at(row, column.item);
  const isOpen = cycle.state === 'open';
  const leaving = useLeaving(tally.unkept.length, edits.flush);

  const go = (next: At) => {
    setAt(next);
    setFocused((times) => times + 1);
  };
  const say = (of: Standing, said: Said) => {
    undo.current.push({ name: of.name, said: of.said, part: partAt, at });
    edits.say(of.name, said);
  };
  const choose = (of: Standing, index: number, value: string | null) => {
    if (of.isLocked) return;
    const values = Array.from(
      { length: Math.max(of.said.values.length, index + 1) },
      (_, i) => of.said.values[i] ?? null,
    );
    values[index] = value;
    if (!of.mark && values.every((one) => one === null)) {
      undo.current.push({ name: of.name, said: of.said, part: partAt, at });
      return edits.forget(of.name);
    }
    say(of, { ...of.said, values });
  };
  const write = (of: Standing, text: string) => !of.isLocked && edits.say(of.name, { ...of.said, sentence: text });
  /** The next cell that may be filled: to the right, then the next row. */
  const onward = (from: At = at) => {
    const width = part.columns.length;
    for (let step = from.row * width + from.column + 1; step < part.rows.length * width; step += 1) {
      const next = { row: Math.floor(step / width), column: step % width };
      if (!model.at(part.rows[next.row]!, part.columns[next.column]!.item).isLocked) return go(next);
    }
    go(from);
  };
  const within = (down: number, right: number): At => ({
    row: Math.min(Math.max(at.row + down, 0), part.rows.length - 1),
    column: Math.min(Math.max(at.column + right, 0), part.columns.length - 1),
  });
  const undoLast = () => {
    const last = undo.current.pop();
    if (!last) return;
    if (last.said.values.length === 0 && !marks.has(last.name)) edits.forget(last.name);
    else edits.say(last.name, last.said);
    setPart(last.part);
    go(last.at);
  };
  const onKey = (event: React.KeyboardEvent) => {
    const handled = () => event.preventDefault();
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      handled();
      return undoLast();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      handled();
      return go(within(...arrow));
    }
    if (event.key === 'Home') return go({ ...at, column: 0 });
    if (event.key === 'End') return go({ ...at, column: part.columns.length - 1 });
    if (event.key === 'Enter') {
      handled();
      return go({ row: Math.min(at.row + 1, part.rows.length - 1), column: 0 });
    }
    if (event.key === 'Tab' && !event.shiftKey && sentence.current && !sentence.current.disabled) {
      handled();
      return sentence.current.focus();
    }
    if (standing.isLocked) return;
    if (event.key === '0' || event.key === 'Backspace' || event.key === 'Delete') {
      handled();
      return choose(standing, column.at, null);
    }
    if (!column.item.levels && /^[\d-]$/.test(event.key)) return number.current?.focus();
    const level = levelAt(column.item, event.key);
    if (!level) return;
    handled();
    choose(standing, column.at, level.id);
    // Where a sentence is asked the cell stays in hand until it is written, or an arrow leaves it.
    if (level.sentenceAtMost === null || standing.said.sentence !== '') onward();
  };
  const paste = (pasted: Pasted) => {
    const changes = changesOf(pasted, part);
    const said = new Map<string, Said>();
    for (const { name, at: index, value } of changes) {
      const of = model.all.find((one) => one.name === name)!;
      if (of.isLocked) continue;
      const before = said.get(name) ?? of.said;
      const values = Array.from(
        { length: Math.max(before.values.length, index + 1) },
        (_, i) => before.values[i] ?? null,
      );
      values[index] = value;
      said.set(name, { ...before, values });
    }
    for (const [name, one] of said)
      say(
        model.all.find((of) => of.name === name)!,
        one,
      );
    setPasting(undefined);
    go(at);
  };
  const toNextBlank = () => {
    const blank = tally.lacking[0];
    if (!blank) return;
    const next = model.parts.findIndex(
      ({ rows, columns }) => rows.includes(blank.row) && columns.some(({ item }) => item.item === blank.item.item),
    );
    const { columns, rows } = model.parts[next]!;
    setPart(next);
    const lacks = columns.findIndex(
      ({ item, at: index }) =>
        item.item === blank.item.item && (blank.lack !== 'value' || blank.said.values[index] == null),
    );
    go({ row: rows.indexOf(blank.row), column: Math.max(lacks, 0) });
  };
  const giveBack = (of: Standing) =>
    of.mark?.moves.some(({ move: one }) => one === 'return') ? () => setMove({ move: 'return', of }) : undefined;

  return (
    <>
      <Box className="no-print">
        <SheetHead cycle={cycle} sheet={sheet} done={tally.done} total={tally.total} edits={edits} marks={marks}>
          {model.all.some(({ isLocked }) => !isLocked) && (
            <Button variant="outlined" onClick={() => setPasting('')}>
              {translate('marks.paste.button')}
            </Button>
          )}
          <ExcelButton
            sheets={EXCEL.filter((name) => sheet.items.some(({ entityKind }) => name === `${entityKind}-marks`))}
          />
          {model.parts.some(({ id }) => id === 'cadre') && (
            <Button variant="outlined" onClick={() => globalThis.print()}>
              {translate('marks.print.button')}
            </Button>
          )}
        </SheetHead>
        {model.parts.length > 1 && (
          <Tabs
            value={partAt}
            onChange={(_, next: number) => {
              setPart(next);
              setAt({ row: 0, column: 0 });
            }}
            variant="scrollable"
            sx={{ minHeight: 40, mb: 1, '& .MuiTab-root': { minHeight: 40, textTransform: 'none' } }}
          >
            {model.parts.map(({ id, rows, columns }) => {
              const items = new Set(columns.map(({ item }) => item.item));
              const left = tally.lacking.filter((one) => rows.includes(one.row) && items.has(one.item.item)).length;
              return (
                <Tab
                  key={id}
                  label={`${translate(`marks.parts.${id}`, { _: words.item(columns[0]!.item) })}${left > 0 ? `　${translate('marks.sheet.left', { count: left })}` : ''}`}
                />
              );
            })}
          </Tabs>
        )}
        {isPhone ? (
          <PhoneSheet
            part={part}
            model={model}
            words={words}
            at={at.row}
            move={(next) => setAt({ row: next, column: 0 })}
            choose={(of, { at: index }, value) => choose(of, index, value)}
            write={write}
            giveBack={giveBack}
          />
        ) : (
          <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 316px', gap: 1.75 }}>
            <SheetGrid
              part={part}
              model={model}
              at={at}
              move={setAt}
              focused={focused}
              onKey={onKey}
              onPaste={(event) => {
                if (!isOpen) return;
                event.preventDefault();
                setPasting(event.clipboardData.getData('text/plain'));
              }}
              means={progress?.means}
            />
            <CellPanel
              standing={standing}
              column={column}
              words={words}
              edits={edits}
              choose={(value) => {
                choose(standing, column.at, value);
                const level = levelOf(column.item, value);
                if (level && level.sentenceAtMost === null) onward();
              }}
              write={(text) => write(standing, text)}
              onward={() => onward()}
              field={sentence}
              number={number}
              people={people}
              giveBack={giveBack(standing)}
            />
          </Box>
        )}
        <SheetFooter
          tally={tally}
          people={people}
          isOpen={isOpen}
          toNextBlank={toNextBlank}
          make={(one) => setMove({ move: one })}
        />
      </Box>
      {model.parts[0]?.id === 'cadre' && (
        <PrintSheet
          part={model.parts[0]}
          model={model}
          words={words}
          people={people}
          place={place}
          half={titleOf(cycle)}
        />
      )}
      {pasting !== undefined && (
        <PasteDialog
          part={part}
          at={at}
          words={words}
          text={pasting}
          close={() => setPasting(undefined)}
          take={paste}
        />
      )}
      {move && (
        <SheetMoveDialog
          nameOf={namesIn(model, words)}
          move={move.move}
          cycleId={cycle.id}
          scopes={scopesOf(move, tally, translate)}
          people={people}
          meetingOn={tally.marks.find(({ meetingOn }) => meetingOn)?.meetingOn ?? ''}
          close={() => setMove(undefined)}
        />
      )}
      {leaving && <LeavingDialog count={tally.unkept.length} {...leaving} />}
    </>
  );
}

const ARROWS: { [key: string]: [number, number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
