import { applyDecorators, Header, HttpCode, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse } from '@nestjs/swagger';

const BINARY = { type: 'string', format: 'binary', example: '…' } as const;

/** The route answers with a file to be kept. */
export const AnswersFile = (type: string) =>
  applyDecorators(
    HttpCode(200),
    Header('cache-control', 'no-store'),
    ApiResponse({ status: 200, description: '文件 (a file)', content: { [type]: { schema: BINARY } } }),
  );

/** The route takes a file as its whole body, under its own media type. */
export const TakesFile = (type: string) => applyDecorators(ApiConsumes(type), ApiBody({ schema: BINARY }));

/** A file under the name that people see. */
export function fileOf(type: string, { name, content }: { name: string; content: Buffer }): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(content, { type, disposition, length: content.length });
}
