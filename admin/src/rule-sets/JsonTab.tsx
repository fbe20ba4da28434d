import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Box, Card, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { json } from '@codemirror/lang-json';
import CodeMirror, {
  Decoration,
  type DecorationSet,
  EditorState,
  EditorView,
  type ReactCodeMirrorRef,
  StateEffect,
  StateField,
  type Text,
  WidgetType,
} from '@uiw/react-codemirror';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { useLocale, useTranslate } from 'ra-core';
import type { Diagnostic } from '../../../api/contract/diagnostic.js';
import type { RuleSetCheck, RuleSetExamples } from '../../../api/contract/records/rule-set.js';
import type { Locale } from '../i18n/message.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { type Path, readable } from './editing.js';
import { fitsAt } from './json-completion.js';

type Props = {
  text: string;
  setText: (text: string) => void;
  examples: string | null;
  setExamples: (text: string) => void;
  check: RuleSetCheck | undefined;
  ran: RuleSetExamples | undefined;
  /** What is looked for. */
  place: Path | undefined;
};
type Of = 'text' | 'examples';

/** The text itself, with what is wrong behind the line where it is wrong. */
export default function JsonTab({ text, setText, examples, setExamples, check, ran, place }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const editor = useRef<ReactCodeMirrorRef>(null);
  const [of, setOf] = useState<Of>('text');
  const [isReady, setReady] = useState(false);
  const faults = (of === 'text' ? check?.diagnostics : ran?.diagnostics) ?? NONE;
  const read = useMemo(() => readable(text), [text]);
  const now = useRef({ read, locale, of });
  useEffect(() => {
    now.current = { read, locale, of };
  }, [read, locale, of]);
  const extensions = useMemo(
    () => [
      json(),
      EditorState.languageData.of(() => [{ autocomplete: (context: Asked) => completions(context, now.current) }]),
      told,
      LOOK,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'JSON', tabindex: '0' }),
    ],
    [],
  );

  useEffect(() => {
    if (isReady) editor.current?.view?.dispatch({ effects: tell.of({ faults, locale }) });
  }, [faults, locale, isReady]);

  const jump = useEffectEvent((to: Path) => {
    const view = editor.current?.view;
    const tree = parseTree(text);
    const node = tree && nearest(tree, to);
    if (!view || !node || node.offset > view.state.doc.length) return;
    view.dispatch({
      selection: { anchor: node.offset, head: Math.min(node.offset + node.length, view.state.doc.length) },
      effects: EditorView.scrollIntoView(node.offset, { y: 'center' }),
    });
  });
  useEffect(() => {
    if (place && isReady) jump(place);
  }, [place, isReady]);

  return (
    <Card>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1, borderBottom: '1px solid var(--line)' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={of}
          onChange={(_event, value: Of | null) => value && setOf(value)}
          aria-label={translate('rule-sets.json.which')}
        >
          <ToggleButton value="text">{translate('rule-sets.json.text')}</ToggleButton>
          <ToggleButton value="examples">{translate('rule-sets.json.examples')}</ToggleButton>
        </ToggleButtonGroup>
        <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>{translate('rule-sets.json.hint')}</Box>
      </Box>
      <CodeMirror
        ref={editor}
        value={of === 'text' ? text : (examples ?? '')}
        onChange={of === 'text' ? setText : setExamples}
        onCreateEditor={() => setReady(true)}
        extensions={extensions}
        theme="none"
        height="min(70vh, 760px)"
      />
    </Card>
  );
}

/** The node at a place, or the innermost that is there on the way to it. */
function nearest(tree: NonNullable<ReturnType<typeof parseTree>>, place: Path) {
  const steps = place.map((step) => (typeof step === 'string' && /^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node) return node;
  }
  return tree;
}

/** What the editor asks when something is to be completed; the part of it that is needed. */
type Asked = { pos: number; explicit: boolean; state: EditorState };
type Now = { read: RuleSet | undefined; locale: Locale; of: Of };

/** What fits where the text is being written, by the contract of a rule set. Examples have another one. */
function completions({ pos, explicit, state }: Asked, { read, locale, of }: Now) {
  const text = state.doc.toString();
  if (of !== 'text' || (!explicit && !/["\w]/.test(text[pos - 1] ?? ''))) return null;
  const fits = fitsAt(text, pos, read, locale);
  if (fits.length === 0) return null;
  const options = fits.map(({ label, detail, insert, isRequired }) => {
    return { label, apply: insert, type: 'property', boost: isRequired ? 1 : 0, ...(detail ? { detail } : {}) };
  });
  return { from: fits[0]!.from, to: fits[0]!.to, options, validFor: /^"?\w*"?$/ };
}

type Told = { faults: readonly Diagnostic[]; locale: Locale };
const tell = StateEffect.define<Told>();

/** Keeps what is told at its line while the text around it changes. */
const told = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { changes, effects, state }) => {
    const fresh = effects.find((effect) => effect.is(tell));
    return fresh ? decorations(state.doc, fresh.value as Told) : marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorations(doc: Text, { faults, locale }: Told): DecorationSet {
  const marks = faults
    .filter(({ line, severity }) => line !== undefined && line <= doc.lines && severity !== 'note')
    .flatMap(({ line, severity, message }) => {
      const { from, to } = doc.line(line!);
      return [
        Decoration.line({ class: `sf-line-${severity}` }).range(from),
        Decoration.widget({ widget: new Message(severity, message[locale]), side: 1 }).range(to),
      ];
    });
  return Decoration.set(marks, true);
}

/** One fault as a sentence behind its line. */
class Message extends WidgetType {
  readonly severity: string;
  readonly text: string;
  constructor(severity: string, text: string) {
    super();
    this.severity = severity;
    this.text = text;
  }
  override eq(other: Message): boolean {
    return other.severity === this.severity && other.text === this.text;
  }
  override toDOM(): HTMLElement {
    const span = document.createElement('span');
    span.className = `sf-message-${this.severity}`;
    span.textContent = `　${this.severity === 'error' ? '×' : '◆'} ${this.text}`;
    return span;
  }
}

const NONE: readonly Diagnostic[] = [];
const LOOK = EditorView.theme({
  '&': { fontSize: '0.8125rem', color: 'var(--ink)', backgroundColor: 'var(--surface)' },
  '.cm-gutters': { backgroundColor: 'var(--page)', color: 'var(--third)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--weak)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--up-weak) !important' },
  '.sf-line-error': { backgroundColor: 'var(--stop-weak)' },
  '.sf-line-warning': { backgroundColor: 'var(--warn-weak)' },
  '.cm-content .sf-message-error': { color: 'var(--stop)' },
  '.cm-content .sf-message-warning': { color: 'var(--warn)' },
  '.cm-content span': { color: 'inherit' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--primary)', color: 'var(--surface)' },
  '.cm-completionDetail': { color: 'var(--third)', fontStyle: 'normal' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: 'inherit' },
});
