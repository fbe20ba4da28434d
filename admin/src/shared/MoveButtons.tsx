import { type ComponentType, useState } from 'react';
import { Button } from '@mui/material';
import { type RaRecord, useResourceContext, useTranslate } from 'ra-core';
import type { Move } from '../../../api/contract/transitions.js';
import { MoveDialog } from './MoveDialog.js';
import type { Sending } from './http.js';

/** A move that asks for more than its `needs` say: its own dialog, or only its own request. */
export type MoveForm<R> = {
  Dialog?: ComponentType<{ record: R; move: Move; close: () => void }>;
  /** Sends it elsewhere than to `POST /<word>/<id>/<move>`. */
  send?: (record: R, body: object, sending: Sending) => Promise<unknown>;
  /** Drawn by the page itself. */
  isElsewhere?: boolean;
};
export type MoveForms<R> = { [move: string]: MoveForm<R> };

type Props<R extends RaRecord> = {
  record: R;
  forms?: MoveForms<R>;
  word?: string;
  /** No button is filled: another thing comes first. */ isQuiet?: boolean;
};

/** A button for each move that the record allows this person now; none where it allows none. */
export function MoveButtons<R extends RaRecord>({ record, forms = {}, word, isQuiet = false }: Props<R>) {
  const here = useResourceContext();
  const translate = useTranslate();
  const [open, setOpen] = useState<Move>();
  const moves = ((record['moves'] ?? []) as Move[]).filter(({ move }) => !forms[move]?.isElsewhere);
  const of = word ?? here!;
  const close = () => setOpen(undefined);
  const Own = open && forms[open.move]?.Dialog;
  return (
    <>
      {moves.map((move, index) => (
        <Button
          key={move.move}
          variant={index === 0 && !isQuiet ? 'contained' : 'outlined'}
          onClick={() => setOpen(move)}
        >
          {translate(`${of}.moves.${move.move}`)}
        </Button>
      ))}
      {open && Own && <Own record={record} move={open} close={close} />}
      {open && !Own && <MoveDialog word={of} record={record} move={open} close={close} send={forms[open.move]?.send} />}
    </>
  );
}
