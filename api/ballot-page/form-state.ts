import { z } from 'zod';
import type { OpenedSlip } from '../ballots/casting.service.js';

/** What a form of the page sends: short texts under short names. */
export const SentForm = z
  .record(z.string().max(160), z.string().max(200))
  .refine((form) => Object.keys(form).length <= 120, 'at most 120 fields');
export type SentForm = z.infer<typeof SentForm>;

/** What a voter has chosen so far. It travels in the form and is judged anew each time; the service keeps none of it. */
export type FormState = {
  code: string;
  number: number | undefined;
  /** The page in hand, from 0; as many as there are cadres is the page that shows everything once more. */
  at: number;
  /** By page, the option chosen for each question. */
  pages: Record<string, string>[];
  isHelped: boolean | undefined;
};

/** Which button was pressed: `next`, `back`, `clear`, `cast`, or the page to go to. */
export type Step = 'next' | 'back' | 'clear' | 'cast' | number;

/** The name of the field that holds an answer. */
export const fieldOf = (page: number, question: string): string => `p${page}.${question}`;

/** Most pages a slip has; the measure allows fewer. */
const PAGES = 100;

/** Reads what was sent, whatever it is: what does not belong there is left out. */
export function readForm(form: SentForm): { state: FormState; step: Step } {
  const pages: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(form)) {
    const [, page, question] = /^p(\d{1,2})\.([A-Za-z][A-Za-z0-9]{0,63})$/.exec(name) ?? [];
    if (page !== undefined) (pages[Number(page)] ??= {})[question!] = value;
  }
  const isHelped = form['h'] === 'yes' ? true : form['h'] === 'no' ? false : undefined;
  const number = wholeIn(form['n'], 1, 3000);
  const state = { code: form['c'] ?? '', number, at: wholeIn(form['at'], 0, PAGES) ?? 0, pages, isHelped };
  return { state, step: stepOf(form['go']) };
}

function stepOf(go = ''): Step {
  if (go === 'next' || go === 'back' || go === 'clear' || go === 'cast') return go;
  return wholeIn(go, 0, PAGES) ?? 0;
}

function wholeIn(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined || !/^\d{1,4}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}

/** The same with nothing but answers that this ballot offers, one page for each of its cadres. */
export function fitted(state: FormState, { cadres, questions }: OpenedSlip): FormState {
  const pages = cadres.map((_, at) => {
    const chosen = new Map(Object.entries(state.pages[at] ?? {}));
    return Object.fromEntries(
      questions.flatMap(({ id, options }) => {
        const option = options.find((one) => one.id === chosen.get(id));
        return option ? [[id, option.id]] : [];
      }),
    );
  });
  return { ...state, at: Math.min(state.at, cadres.length), pages };
}

/** The questions of a page that are still open, by their places. */
export function openOn(state: FormState, page: number, { questions }: OpenedSlip): number[] {
  return questions.flatMap(({ id }, at) => (state.pages[page]?.[id] === undefined ? [at] : []));
}

/** Where the voter goes from here. A page that leaves something open is shown again; a finished one that was mended leads back to the review. */
export function moved(state: FormState, step: Step, slip: OpenedSlip): FormState {
  const last = slip.cadres.length;
  if (typeof step === 'number') return { ...state, at: Math.min(step, last) };
  if (step === 'back') return { ...state, at: Math.max(0, state.at - 1) };
  if (step === 'clear') return { ...state, pages: state.pages.map((page, at) => (at === state.at ? {} : page)) };
  if (step === 'cast' || openOn(state, state.at, slip).length > 0) return state;
  const open = slip.cadres.findIndex((_, at) => openOn(state, at, slip).length > 0);
  return { ...state, at: open === -1 ? last : open > state.at ? state.at + 1 : open };
}

/** Where a ballot that was begun before goes on. */
export function resumed(state: FormState, slip: OpenedSlip): FormState {
  const open = slip.cadres.findIndex((_, at) => openOn(state, at, slip).length > 0);
  return { ...state, at: open === -1 ? slip.cadres.length : open };
}
