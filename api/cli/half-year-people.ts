import type { Title } from '../contract/fields.js';
import type { ProblemCode } from '../contract/problem.js';
import type { Account, ActivationSlip, NewAccount } from '../contract/records/account.js';

/** Says what is being done, for whoever watches. */
export type Tell = (said: Title) => Promise<void> | void;

/** A refusal as the service words it. */
export type Refusal = { code: ProblemCode; message: string };

/** Somebody at a browser: a cookie, and requests with it. */
export class Person {
  #cookie = '';

  constructor(private readonly address: string) {}

  get<T>(path: string): Promise<T> {
    return this.#done('GET', path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.#done('POST', path, body);
  }

  /** Tries what the service is to refuse. @returns the refusal @throws Error when it was done all the same */
  async refused(method: string, path: string, body: unknown): Promise<Refusal> {
    const { status, answer } = await this.#ask(method, path, body);
    if (status < 400) throw new Error(`${method} ${path} ought to have been refused`);
    return answer as Refusal;
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.post('/api/sessions', { login, password });
  }

  async #done<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { status, answer } = await this.#ask(method, path, body);
    if (status < 400) return answer as T;
    throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
  }

  async #ask(method: string, path: string, body?: unknown): Promise<{ status: number; answer: unknown }> {
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
