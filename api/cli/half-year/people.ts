import type { Title } from '../../contract/fields.js';
import type { ProblemCode } from '../../contract/problem.js';
import type { Account, ActivationSlip, NewAccount } from '../../contract/records/account.js';

/** Says what is being done, for whoever watches. */
export type Tell = (said: Title) => Promise<void> | void;

/** A refusal as the service words it. */
export type Refusal = { code: ProblemCode; message: string; details?: Record<string, unknown> };

/** Somebody at a browser: a cookie, requests with it, and a password for the day on which the session is over. */
export class Person {
  #cookie = '';
  #credentials?: { login: string; password: string };
  #signingIn: Promise<void> | undefined;

  constructor(private readonly address: string) {}

  get<T>(path: string): Promise<T> {
    return this.#done('GET', path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.#done('POST', path, body);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.#done('PUT', path, body);
  }

  /** The records of a list that this person may read, a thousand at most. */
  list<T>(word: string, filter: Record<string, unknown> = {}): Promise<T[]> {
    return this.#done('GET', `/api/${word}?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  }

  /** Tries what the service is to refuse. @returns the refusal @throws Error when it was done all the same */
  async refused(method: string, path: string, body: unknown): Promise<Refusal> {
    const { status, answer } = await this.#signedIn(method, path, body);
    if (status < 400) throw new Error(`${method} ${path} ought to have been refused`);
    return answer as Refusal;
  }

  async signIn(login: string, password: string): Promise<void> {
    this.#credentials = { login, password };
    await this.#mustBeDone('POST', '/api/sessions', { login, password });
  }

  async #done<T>(method: string, path: string, body?: unknown): Promise<T> {
    return told(await this.#signedIn(method, path, body), method, path);
  }

  async #mustBeDone<T>(method: string, path: string, body: unknown): Promise<T> {
    return told(await this.#ask(method, path, body), method, path);
  }

  /** A session lasts a day's work: whoever comes back on another day signs in anew. */
  async #signedIn(method: string, path: string, body?: unknown) {
    const answered = await this.#ask(method, path, body);
    if (answered.status !== 401 || !this.#credentials) return answered;
    const { login, password } = this.#credentials;
    this.#signingIn ??= this.signIn(login, password).finally(() => (this.#signingIn = undefined));
    await this.#signingIn;
    return this.#ask(method, path, body);
  }

  async #ask(method: string, path: string, body?: unknown): Promise<Answered> {
    const response = await fetch(this.address + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.#cookie && { cookie: this.#cookie }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookie = response.headers.get('set-cookie');
    if (cookie) this.#cookie = cookie.split(';', 1)[0]!;
    return { status: response.status, answer: await response.json() };
  }
}

type Answered = { status: number; answer: unknown };

function told<T>({ status, answer }: Answered, method: string, path: string): T {
  if (status < 400) return answer as T;
  throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
}

const PASSWORD = 'half-year-2026';

/** Hands the two papers of a slip to somebody, who chooses a password and signs in. */
export async function withSlip(address: string, { code, secret, login }: ActivationSlip): Promise<Person> {
  const person = new Person(address);
  await person.post('/api/accounts/activate', { code, secret, password: PASSWORD });
  await person.signIn(login, PASSWORD);
  return person;
}

/** An operator opens an account and somebody of the county approves it; the first of the county there is nobody yet to approve. */
export async function opened(
  address: string,
  operator: Person,
  input: Pick<NewAccount, 'login' | 'name' | 'role' | 'areaCode'> & Partial<NewAccount>,
  approves?: Person,
): Promise<Person> {
  const { id } = await operator.post<Account>('/api/accounts', input);
  await approves?.post(`/api/accounts/${id}/approve`, {});
  return withSlip(address, await operator.post<ActivationSlip>(`/api/accounts/${id}/slip`, {}));
}
