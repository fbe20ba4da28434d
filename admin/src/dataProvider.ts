import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider, Identifier, RaRecord } from 'ra-core';
import { fileAt, newKey, type Sending, send } from './shared/http.js';

/** react-admin's own verbs over the lists of the service, and what the service knows beside them. */
export type ConsoleDataProvider = DataProvider & {
  /** Makes a move of a record: `POST /<word>/<id>/<move>`. Answers with the record as it is then. */
  move: (word: string, id: Identifier, move: string, body?: object, sending?: Sending) => Promise<{ data: RaRecord }>;
  /** Any other route that changes something, by its path under `/api`. */
  post: <T>(path: string, body?: object, sending?: Sending) => Promise<{ data: T }>;
  /** Any other route that is read. */
  read: <T>(path: string, query?: object, sending?: Sending) => Promise<{ data: T }>;
  /** A file, by its path under `/api`. */
  file: (path: string, query?: object, sending?: Sending) => Promise<Blob>;
  /** Hands in a file as the whole body. */
  handIn: <T>(path: string, query: object, file: Blob, sending?: Sending) => Promise<{ data: T }>;
  /** How many records a list has, without reading one. */
  count: (word: string, filter?: object, sending?: Sending) => Promise<{ data: number }>;
};

/** react-admin calls it with what `fetchUtils.fetchJson` takes. */
const client = async (
  url: string,
  options: { method?: string; body?: BodyInit | null; signal?: AbortSignal | null } = {},
) => {
  const body = typeof options.body === 'string' ? (JSON.parse(options.body) as unknown) : undefined;
  const method = options.method ?? 'GET';
  const signal = options.signal ?? undefined;
  const { json, headers } = await send(method, url.replace(/^\//, ''), body, {
    signal,
    ...(method === 'POST' && { key: newKey() }),
  });
  return { status: 200, headers, body: '', json };
};

const rest = simpleRestProvider('', client);

const withQuery = (path: string, query: object = {}) => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
};

export const dataProvider: ConsoleDataProvider = {
  ...rest,
  supportAbortSignal: true,
  // One answer has at most a thousand records; a page never asks for more.
  create: async (word, { data, meta }) => ({
    data: (await send('POST', word, data, { key: (meta as { key?: string } | undefined)?.key ?? newKey() }))
      .json as never,
  }),
  update: async (word, { id, data }) => ({
    data: (await send('PUT', `${word}/${encodeURIComponent(id)}`, data)).json as never,
  }),
  move: async (word, id, move, body = {}, sending = {}) => ({
    data: (await send('POST', `${word}/${encodeURIComponent(id)}/${move}`, body, { key: newKey(), ...sending }))
      .json as RaRecord,
  }),
  post: async (path, body = {}, sending = {}) => ({
    data: (await send('POST', path, body, { key: newKey(), ...sending })).json as never,
  }),
  read: async (path, query, sending) => ({
    data: (await send('GET', withQuery(path, query), undefined, sending)).json as never,
  }),
  file: (path, query, sending) => fileAt(withQuery(path, query), sending),
  handIn: async (path, query, file, sending = {}) => ({
    data: (await send('POST', withQuery(path, query), file, { key: newKey(), ...sending })).json as never,
  }),
  count: async (word, filter = {}, sending) => {
    // A range without a record: whoever counts files opens none, and leaves no line of it.
    const range = JSON.stringify([1, 0]);
    const { headers } = await send(
      'GET',
      withQuery(word, { range, filter: JSON.stringify(filter) }),
      undefined,
      sending,
    );
    return { data: Number(headers.get('content-range')?.split('/').pop() ?? 0) };
  },
};
