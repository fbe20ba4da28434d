import type { TestService } from '../build/service.js';

export const QUESTIONS = ['canBeFound', 'isUseful', 'helpsIncome', 'isFair'];

/** A page of the service as a phone shows it: its text, and its form with what is chosen in it. */
export type Shown = {
  status: number;
  html: string;
  text: string;
  fields: Record<string, string>;
  cookie: string | undefined;
  location: string | undefined;
};

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What a form without script would send: hidden fields, texts, and the buttons that are down. */
function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input ([^>]*)>/g)].map(([, attributes]) => attributes!);
  return Object.fromEntries(
    inputs.flatMap((attributes) => {
      const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
      if (of('type') === 'radio' && !/ checked/.test(attributes)) return [];
      return [[unescaped(of('name')!), unescaped(of('value') ?? '')]];
    }),
  );
}

/** Somebody with a slip and a phone. */
export function aVoter(service: TestService, language = 'zh-CN') {
  let cookie: string | undefined;
  const read = (answer: { status: number; text: string; headers: Record<string, unknown> }): Shown => {
    const [set] = (answer.headers['set-cookie'] as string[] | undefined) ?? [];
    if (set) cookie = set.split(';', 1)[0];
    return {
      status: answer.status,
      html: answer.text,
      text: unescaped(answer.text.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/<[^>]*>/g, ' ')),
      fields: fieldsOf(answer.text),
      cookie: set,
      location: answer.headers['location'] as string | undefined,
    };
  };
  const dressed = <T extends { set: (name: string, value: string) => T }>(sent: T): T =>
    (cookie ? sent.set('cookie', cookie) : sent).set('accept-language', language);
  const get = async (path: string) => read(await dressed(service.anonymous().get(path)));
  const post = async (fields: Record<string, string>) =>
    read(await dressed(service.anonymous().post('/b').type('form')).send(fields));
  return {
    get,
    post,
    /** Taps these answers on the page in sight and then a button. */
    tap: (page: Shown, answers: Record<string, string>, go: string) => {
      const at = page.fields['at']!;
      const tapped = Object.fromEntries(
        Object.entries(answers).map(([question, option]) => [`p${at}.${question}`, option]),
      );
      return post({ ...page.fields, ...tapped, go });
    },
  };
}

/** The same answer to all four questions. */
export const all = (answer: string) => Object.fromEntries(QUESTIONS.map((question) => [question, answer]));
