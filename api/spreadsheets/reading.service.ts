import { MessageChannel } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Threads } from '../jobs/threads.js';
import type { Form, Row } from './form.js';
import type { MarkTask, ReadAnswer, ReadTask, TableTask, Told } from './reading.worker.js';

/** The longest a file may take; the largest we measured takes a tenth of it. */
const SECONDS = 600;
/** Rows live for a moment each: little room keeps the whole import small. */
const YOUNG_MB = 16;

/** What is done with each batch of rows, and with what is known of the file as a whole. */
export type TakeRows = {
  rows: (rows: readonly Row[]) => Promise<void>;
  /** How many rows there are in all. */
  total: (total: number) => void;
  /** In which place of the file each column stands. */
  places: (places: ReadonlyMap<string, number>) => void;
};

/** Reads and writes spreadsheets in threads of their own, so that the server answers others meanwhile. */
@Injectable()
export class ReadingService implements OnApplicationShutdown {
  readonly #threads: Threads;

  constructor(file: string | undefined) {
    this.#threads = new Threads({ file, many: 1, errands: 2, youngMb: YOUNG_MB });
  }

  onApplicationShutdown(): Promise<void> {
    return this.#threads.onApplicationShutdown();
  }

  /** Reads a file batch by batch; the next batch is read when the one before was taken. */
  async read(file: string, form: Form, take: TakeRows): Promise<ReadAnswer> {
    const { port1, port2 } = new MessageChannel();
    let fault: unknown;
    port1.on('message', (told: Told) => {
      if ('total' in told) take.total(told.total);
      else if ('places' in told) take.places(new Map(told.places));
      else
        take.rows(told.rows).then(
          () => port1.postMessage('next'),
          (error: unknown) => {
            fault = error;
            port1.postMessage('stop');
          },
        );
    });
    try {
      const task: ReadTask = { file, form, port: port2 };
      return await this.#threads.run<ReadAnswer>('read', task, { transfer: [port2], seconds: SECONDS });
    } catch (error) {
      throw fault ?? error;
    } finally {
      port1.close();
    }
  }

  async template(form: Form, language: 'zh' | 'en'): Promise<Buffer> {
    return Buffer.from(await this.#threads.run<Uint8Array>('template', { form, language }));
  }

  async marked(task: MarkTask): Promise<Buffer> {
    return Buffer.from(await this.#threads.run<Uint8Array>('marked', task, { seconds: SECONDS }));
  }

  async table(task: TableTask): Promise<Buffer> {
    return Buffer.from(await this.#threads.run<Uint8Array>('table', task, { seconds: SECONDS }));
  }
}
