import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useNotify } from 'ra-core';
import type { RuleSetDocument } from '../../../api/contract/records/rule-set.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { useDraft } from '../shared/useDraft.js';
import { type Edit, edited, readable } from './editing.js';

/** The texts of a draft as they stand on the page. */
export type Typed = {
  text: string;
  examples: string | null;
  /** What the text says; of its last readable state while it cannot be read. */
  ruleSet: RuleSet | undefined;
  isReadable: boolean;
  isChanged: boolean;
  change: (edits: readonly Edit[]) => void;
  setText: (text: string) => void;
  setExamples: (examples: string) => void;
  /** Takes the last change back; undefined where there is none. */
  undo: (() => void) | undefined;
  /** Takes the texts of another version for what was saved. */
  reset: (document: Texts) => void;
};

type Texts = Pick<RuleSetDocument, 'text' | 'examples' | 'version'>;
type Kept = { text: string; examples: string | null; version: number };

const KEPT_AFTER_MS = 700;
/** Changes at one place that follow each other so fast are one: a slider that moves. */
const ONE_CHANGE_MS = 1000;
const UNDONE_AT_MOST = 100;
type Past = { texts: Pick<Kept, 'text' | 'examples'>; at: number; place: string };

/** Holds what is typed into a draft, and keeps it on the device until it is saved. */
export function useTyped(document: RuleSetDocument): Typed {
  const notify = useNotify();
  const [kept, keep, forget] = useDraft<Kept | null>(`rule-sets.${document.id}`, null);
  const [begun] = useState(() => (kept && kept.version === document.version ? kept : undefined));
  const [saved, setSaved] = useState<Texts>(document);
  const [text, setText] = useState(begun?.text ?? document.text);
  const [examples, setExamples] = useState(begun?.examples ?? document.examples);
  const [past, setPast] = useState<readonly Past[]>([]);
  const isChanged = text !== saved.text || examples !== saved.examples;
  const read = useMemo(() => readable(text), [text]);
  const [last, setLast] = useState<RuleSet | undefined>(read);
  if (read && read !== last) setLast(read);

  const say = useEffectEvent(() => begun && notify('rule-sets.draftFound', { type: 'info' }));
  useEffect(() => {
    say();
  }, []);

  const store = useEffectEvent((now: Kept) => {
    if (isChanged) keep(now);
    else if (kept) forget();
  });
  useEffect(() => {
    const timer = setTimeout(() => store({ text, examples, version: saved.version }), KEPT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, examples, saved.version]);

  const remember = (place: string) => {
    const at = performance.now();
    setPast((before) => {
      const latest = before.at(-1);
      if (latest && latest.place === place && at - latest.at < ONE_CHANGE_MS)
        return [...before.slice(0, -1), { ...latest, at }];
      return [...before, { texts: { text, examples }, at, place }].slice(-UNDONE_AT_MOST);
    });
  };
  const goBack = () => {
    const { texts } = past.at(-1)!;
    setText(texts.text);
    setExamples(texts.examples);
    setPast(past.slice(0, -1));
  };

  return {
    text,
    examples,
    ruleSet: read ?? last,
    isReadable: read !== undefined,
    isChanged,
    change: (edits) => {
      if (edits.length === 0) return;
      remember(edits[0]!.path.join('/'));
      setText((now) => edited(now, edits));
    },
    setText: (next) => {
      remember('text');
      setText(next);
    },
    setExamples: (next) => {
      remember('examples');
      setExamples(next);
    },
    undo: past.length > 0 ? goBack : undefined,
    reset: (next) => {
      setSaved(next);
      setText(next.text);
      setExamples(next.examples);
      if (next.text !== text || next.examples !== examples) setPast([]);
      forget();
    },
  };
}
