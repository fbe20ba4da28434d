import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../http/domain-error.js';

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** How large a file may be that is handed in. A county's largest sheet is a hundredth of it. */
export const FILE_AT_MOST = 20 * 1024 * 1024;

let folder: Promise<string> | undefined;

/** A file that came as the body of a request, as it lies in a folder for the moment. It is removed when nobody takes it. */
export class ReceivedFile {
  #isTaken = false;

  constructor(
    readonly sha256: string,
    readonly bytes: number,
    private readonly path: () => string,
  ) {}

  /** Where it lies; from now on who took it removes it. */
  take(): string {
    this.#isTaken = true;
    return this.path();
  }

  get isTaken(): boolean {
    return this.#isTaken;
  }
}

/** Where a workbook is handed in. */
const HANDED_IN = '/api/spreadsheets';

/** Lets a workbook be the body of a request where one is handed in, and nowhere else. */
export function receiveFiles(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (route.url === HANDED_IN) route.bodyLimit = FILE_AT_MOST;
  });
  fastify.addContentTypeParser(XLSX, async (request: FastifyRequest, payload: NodeJS.ReadableStream) => {
    if (request.routeOptions.url !== HANDED_IN) throw Object.assign(new Error(XLSX), { statusCode: 415 });
    return received(request, payload);
  });
}

async function received(request: FastifyRequest, payload: NodeJS.ReadableStream): Promise<ReceivedFile> {
  folder ??= mkdtemp(join(tmpdir(), 'sifang-files-'));
  await mkdir(await folder, { recursive: true });
  const path = join(await folder, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      if (bytes > FILE_AT_MOST) return done(tooLarge());
      hash.update(piece);
      done(null, piece);
    },
  });
  try {
    await pipeline(payload, counted, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const file = new ReceivedFile(hash.digest('hex'), bytes, () => path);
  request.raw.once('close', () => {
    if (!file.isTaken) void rm(path, { force: true });
  });
  return file;
}

function tooLarge(): DomainError {
  const most = FILE_AT_MOST / 2 ** 20;
  return new DomainError('too-large', {
    zh: `文件超过 ${most} MB，没有接收。请用下载的模板，只填需要填的行。`,
    en: `The file is larger than ${most} MB and was not taken. Use the downloaded template and fill in only what is asked.`,
  });
}
