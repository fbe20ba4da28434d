import { Readable } from 'node:stream';
import { applyDecorators, Header, HttpCode, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidInput } from './invalid-input.js';

const BINARY = { schema: { type: 'string', format: 'binary', example: '…' } } as const;

/** The route answers with a file to be kept, of one of these media types. */
export const AnswersFile = (...media: readonly string[]) =>
  applyDecorators(
    HttpCode(200),
    Header('cache-control', 'no-store'),
    ApiResponse({
      status: 200,
      description: '文件 (a file)',
      content: Object.fromEntries(media.map((type) => [type, BINARY])),
    }),
  );

/** The route takes a file as its whole body, under its own media type: one of these. */
export const TakesFile = (...media: readonly string[]) => applyDecorators(ApiConsumes(...media), ApiBody(BINARY));

/** A file under the name that people see. */
export function fileOf(type: string, { name, content }: { name: string; content: Buffer }): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(content, { type, disposition, length: content.length });
}

/**
 * A body that no other parser knows is left unread for the routes that take files, which say themselves what they take; anywhere else
 * it stays what is not taken.
 */
export function takeFiles(fastify: FastifyInstance, isTaken: (address: string) => boolean): void {
  fastify.addContentTypeParser('*', (request, coming, done) => {
    if (isTaken(request.routeOptions.url ?? '')) return done(null, coming);
    coming.resume();
    done(Object.assign(new Error('this route takes no file'), { statusCode: 415 }));
  });
}

/** The bytes of the body, as they come; none where the request has none. @throws InvalidInput for what was sent as JSON */
export function streamOf({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body;
  if (body === undefined || body === null) return Readable.from([]);
  throw new InvalidInput('body', (language) => [{ pointer: '', in: 'body', message: NO_FILE[language] }]);
}

const NO_FILE = { zh: '应为文件本身，不是 JSON', en: 'is the file itself, not JSON' } as const;

/** How many bytes the request says it has. */
export function bytesOf({ headers }: FastifyRequest): number | undefined {
  const length = Number(headers['content-length']);
  return Number.isSafeInteger(length) && headers['content-length'] !== undefined ? length : undefined;
}
