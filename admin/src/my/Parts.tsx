import type { ReactNode } from 'react';
import { Box, Button, Card, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useNetwork } from '../shared/network.js';
import { Fault, submits } from '../sign-in/Frame.js';
import type { Submission } from './useSubmit.js';

/** A part of a page, as wide as a phone. */
export function Part({ title, aside, children }: { title?: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <Card component="section" sx={{ px: 2, py: 1.75, mb: 1.25 }}>
      {title && (
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 1 }}>
          <Box component="h2" sx={{ m: 0, fontSize: '1rem', fontWeight: 600, flex: 1 }}>
            {title}
          </Box>
          {aside && <Box sx={{ fontSize: '0.8125rem', color: 'var(--third)' }}>{aside}</Box>}
        </Box>
      )}
      {children}
    </Card>
  );
}

/** The column that all of the own pages stand in. */
export function Narrow({ children }: { children: ReactNode }) {
  return <Box sx={{ maxWidth: 640, fontSize: '0.9375rem' }}>{children}</Box>;
}

/** A quiet sentence. */
export function Note({ children, isWarm = false }: { children: ReactNode; isWarm?: boolean }) {
  return (
    <Box sx={{ color: isWarm ? 'var(--down)' : 'var(--second)', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}

type WriteProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault?: string | undefined;
  hint?: ReactNode;
  atMost?: number;
  rows?: number;
  type?: 'text' | 'date';
  isRequired?: boolean;
  min?: string | undefined;
  max?: string | undefined;
};

/** Something to write. Its number of characters stands below, where there is a limit. */
export function Write({ label, value, onChange, fault, hint, atMost, rows = 1, type = 'text', ...more }: WriteProps) {
  const { isRequired = true, min, max } = more;
  const count = atMost !== undefined && rows > 1 && `${[...value.trim()].length} / ${atMost}`;
  return (
    <TextField
      label={label}
      value={value}
      type={type}
      onChange={(event) => onChange(event.target.value)}
      error={fault !== undefined}
      helperText={fault ?? (hint || count ? <Below hint={hint} count={count} /> : undefined)}
      multiline={rows > 1}
      minRows={rows}
      required={isRequired}
      fullWidth
      margin="dense"
      slotProps={{
        htmlInput: type === 'date' ? { min, max } : { ...(atMost && { maxLength: atMost * 2 }) },
        ...(type === 'date' && { inputLabel: { shrink: true } }),
      }}
    />
  );
}

function Below({ hint, count }: { hint: ReactNode; count: string | false }) {
  return (
    <Box component="span" sx={{ display: 'flex', gap: 1 }}>
      <Box component="span" sx={{ flex: 1 }}>
        {hint}
      </Box>
      {count && <span>{count}</span>}
    </Box>
  );
}

type OneOfProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly { id: string; name: string }[];
  fault?: string | undefined;
  isRequired?: boolean;
};

/** One of a few, with the choice that every phone has of its own. */
export function OneOf({ label, value, onChange, choices, fault, isRequired = true }: OneOfProps) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={fault !== undefined}
      helperText={fault}
      required={isRequired}
      fullWidth
      margin="dense"
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="" />
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </TextField>
  );
}

type SheetProps = {
  submission: Submission;
  button: string;
  children: ReactNode;
  /** After it was done: what was typed need not be kept. */
  done: () => void;
  /** Why it cannot be sent now. */
  barred?: string | false | undefined;
  /** Further buttons. */
  more?: ReactNode;
};

/** A form whose draft is on the device: what it says, the one button, and where what was typed is now. */
export function DraftForm({
  submission: { submit, fault, isWaiting },
  button,
  children,
  done,
  barred,
  more,
}: SheetProps) {
  const translate = useTranslate();
  const network = useNetwork();
  const send = async () => {
    if (!barred && (await submit())) done();
  };
  return (
    <form onSubmit={submits(send)}>
      {children}
      <Fault>{fault}</Fault>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={isWaiting || Boolean(barred)}
          sx={{ minHeight: 44, flex: '1 1 12em' }}
        >
          {button}
        </Button>
        {more}
      </Box>
      <Box aria-live="polite" sx={{ mt: 1, fontSize: '0.8125rem', color: 'var(--third)' }}>
        {barred || translate(network === 'failed' ? 'my.keptOffline' : 'my.kept')}
      </Box>
    </form>
  );
}

/** How the one large button of a page looks, on a phone as wide as it is. */
export const LARGE = { minHeight: 48, mt: 1.5, fontSize: '1rem' };

type BeginProps = { isOpen: boolean; open: () => void; button: string; children: ReactNode };

/** The one large button of a page, and in its place the form that it opens. */
export function Begin({ isOpen, open, button, children }: BeginProps) {
  if (isOpen) return children;
  return (
    <Button variant="contained" fullWidth sx={LARGE} onClick={open}>
      {button}
    </Button>
  );
}

type OpenedProps = Omit<SheetProps, 'done' | 'more'> & { clear: () => void; close: () => void };

/** A form that was opened by a button: it closes when it was done or given up; only what was done is cleared. */
export function OpenedForm({ clear, close, ...form }: OpenedProps) {
  const translate = useTranslate();
  return (
    <DraftForm
      {...form}
      done={() => {
        clear();
        close();
      }}
      more={
        <Button variant="outlined" onClick={close} sx={{ minHeight: 44 }}>
          {translate('ra.action.cancel')}
        </Button>
      }
    />
  );
}

/** A property and its value, one line on a phone. */
export function Said({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 1, py: 0.25 }}>
      <Box component="span" sx={{ flex: '0 0 6em', color: 'var(--third)', fontSize: '0.875rem' }}>
        {name}
      </Box>
      <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {children}
      </Box>
    </Box>
  );
}
