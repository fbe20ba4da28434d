import type { Problem } from '../../../api/contract/problem.js';
import { currentLocale } from '../i18n/i18nProvider.js';
import { network } from './network.js';
import { session } from './session.js';

/** An answer that is not a success. `body.errors` is in the form's own shape, so that react-admin lights up the fields. */
export class RequestFailed extends Error {
  readonly body: { errors?: FieldErrors };
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.message);
    this.name = 'RequestFailed';
    this.status = status;
    this.problem = problem;
    this.body = { errors: problem.errors && fieldErrors(problem.errors) };
  }
}

export type FieldErrors = { [field: string]: string | FieldErrors };

/** What a request may carry beside its body. */
export type Sending = {
  signal?: AbortSignal;
  /** The key of this one submission: sent again with the same key, it is done once. */
  key?: string;
  /** False where somebody who is not signed in is an answer, not a reason to ask for the password. */
  asksToSignIn?: boolean;
};

export type Answer = { json: unknown; headers: Headers };

/**
 * Sends one request. Where the session has ended it asks for the password in a dialog and then sends it again, so nothing typed is lost.
 * @throws RequestFailed with the service's own problem; TypeError where the network failed; AbortError where it was given up
 */
export async function send(method: string, path: string, body?: unknown, sending: Sending = {}): Promise<Answer> {
  const response = await sent(method, path, body, sending);
  return { json: response.status === 204 ? null : await response.json(), headers: response.headers };
}

/** Reads a file of the service. @throws as {@link send} does */
export async function fileAt(path: string, sending: Sending = {}): Promise<Blob> {
  return (await sent('GET', path, undefined, sending)).blob();
}

/** A file goes as it is, under the media type of a workbook whatever the browser calls it: the service looks into it. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function sent(method: string, path: string, body: unknown, sending: Sending): Promise<Response> {
  const { signal, key, asksToSignIn = true } = sending;
  const isFile = body instanceof Blob;
  const response = await network.watch(
    fetch(`/api/${path}`, {
      method,
      signal: signal ?? null,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': currentLocale(),
        ...(body !== undefined && { 'content-type': isFile ? XLSX : 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
    }),
  );
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === 'not-signed-in' && asksToSignIn && (await session.renewed()))
    return sent(method, path, body, sending);
  throw new RequestFailed(response.status, problem);
}

/**
 * Fetches a file that the service makes, with its name.
 * @throws RequestFailed, TypeError as {@link send} does
 */
export async function fetchFile(path: string): Promise<{ name: string; content: Blob }> {
  const response = await network.watch(
    fetch(`/api/${path}`, { credentials: 'same-origin', headers: { 'accept-language': currentLocale() } }),
  );
  if (response.ok) {
    const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    return { name: decodeURIComponent(named ?? 'sifang'), content: await response.blob() };
  }
  const problem = await problemOf(response);
  if (problem.code === 'not-signed-in' && (await session.renewed())) return fetchFile(path);
  throw new RequestFailed(response.status, problem);
}

/** A key for one submission. A page on a plain http address has no `randomUUID`. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const problemOf = async (response: Response): Promise<Problem> => problemIn(await response.text(), response.status);

/** The service's own problem; a sentence of ours where what answered was not the service. */
export function problemIn(text: string, status: number): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    const zh = currentLocale() === 'zh';
    const message = zh
      ? `服务没有正常应答（${status}）。请稍后再试。`
      : `The service did not answer properly (${status}). Try again in a moment.`;
    return { code: 'unexpected', message, requestId: '' };
  }
}

/** `/questions/satisfaction` of a problem becomes `{ questions: { satisfaction: message } }`. */
export function fieldErrors(errors: NonNullable<Problem['errors']>): FieldErrors {
  const fields: FieldErrors = {};
  for (const { pointer, message } of errors) {
    const steps = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = steps.pop();
    if (last === undefined) continue;
    let at = fields;
    for (const step of steps) at = nested(at, step);
    at[last] = message;
  }
  return fields;
}

function nested(fields: FieldErrors, step: string): FieldErrors {
  const there = fields[step];
  if (typeof there === 'object') return there;
  const made: FieldErrors = {};
  fields[step] = made;
  return made;
}
