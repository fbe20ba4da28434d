import type { PaperBallot } from '../../../api/contract/records/paper-ballot.js';

/** A paper ballot on the way: its village's box, what was read, and the key under which it is sent once. */
export type KeptPaper = { id: string; boxId: string; accountId: string; paper: PaperBallot };
type Sealed = { id: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

/** Whether this browser lets a page encrypt: it does on https and on the machine itself. */
export const canKeep = (): boolean => globalThis.isSecureContext && 'subtle' in crypto && 'indexedDB' in globalThis;

/**
 * Paper ballots that were entered and not sent yet, on the device: AES-GCM with a key that the browser keeps and hands out to nobody.
 * Who copies the files of the device reads nothing; they are gone once the service has them.
 */
export async function keep(paper: KeptPaper): Promise<void> {
  const database = await open();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(paper));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(database), text);
  await done(database.transaction('papers', 'readwrite').objectStore('papers').put({ id: paper.id, iv, data }));
  database.close();
}

/** What waits of this account's, in no order. */
export async function kept(accountId: string): Promise<KeptPaper[]> {
  const database = await open();
  const key = await keyOf(database);
  const sealed = await done<Sealed[]>(database.transaction('papers').objectStore('papers').getAll());
  database.close();
  const opened = await Promise.all(
    sealed.map(async ({ iv, data }) => {
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
      return JSON.parse(new TextDecoder().decode(text)) as KeptPaper;
    }),
  );
  return opened.filter((one) => one.accountId === accountId);
}

/** The service has it. */
export async function forget(id: string): Promise<void> {
  const database = await open();
  await done(database.transaction('papers', 'readwrite').objectStore('papers').delete(id));
  database.close();
}

function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open('sifang-papers', 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('keys');
    asked.result.createObjectStore('papers', { keyPath: 'id' });
  };
  return done(asked);
}

async function keyOf(database: IDBDatabase): Promise<CryptoKey> {
  const found = await done<CryptoKey | undefined>(database.transaction('keys').objectStore('keys').get('papers'));
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await done(database.transaction('keys', 'readwrite').objectStore('keys').put(made, 'papers'));
  return made;
}

function done<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('the device kept nothing')));
  });
}
