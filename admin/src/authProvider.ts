import type { AuthProvider, UserIdentity } from 'ra-core';
import type { Role } from '../../api/contract/account.js';
import type { Myself } from '../../api/contract/records/account.js';
import { RequestFailed, send } from './shared/http.js';

/** Who is signed in, as `useMyself` hands it out. */
export type Me = UserIdentity & Myself;

let asked: Promise<Myself> | undefined;

/** Who is signed in; asked once and kept until somebody signs in or out. */
function myself(): Promise<Myself> {
  asked ??= send('GET', 'sessions/mine', undefined, { asksToSignIn: false }).then(({ json }) => json as Myself);
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
}

/** The next look at who is signed in asks the service: its clock is another now. */
export function lookAgain(): void {
  asked = undefined;
}

/** Signs in with a password; the cookie is http-only, so nothing of it is kept here. */
export async function signIn(login: string, password: string): Promise<Myself> {
  const { json } = await send('POST', 'sessions', { login, password }, { asksToSignIn: false });
  asked = Promise.resolve(json as Myself);
  return asked;
}

export const authProvider: AuthProvider = {
  login: ({ login, password }: { login: string; password: string }) => signIn(login, password),
  logout: async () => {
    const last = asked;
    asked = undefined;
    if (!last) return;
    try {
      const { session } = await last;
      await send('DELETE', `sessions/${session.id}`, undefined, { asksToSignIn: false });
    } catch {
      // Whoever has no session any more is signed out already.
    }
  },
  checkAuth: async () => {
    try {
      await myself();
    } catch (error) {
      // Who has no network is not signed out by that.
      if (error instanceof RequestFailed) throw Object.assign(error, { message: false });
    }
  },
  // The request itself asks for the password again (shared/http.ts); what arrives here is somebody who gave up.
  checkError: async (error: unknown) => {
    if (error instanceof RequestFailed && error.problem.code === 'not-signed-in') throw error;
  },
  getIdentity: async (): Promise<Me> => {
    const me = await myself();
    return { ...me, id: me.account.id, fullName: me.account.name };
  },
  getPermissions: async (): Promise<Role | undefined> => (await myself().catch(() => undefined))?.account.role,
};
