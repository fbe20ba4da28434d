import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Header,
  HttpCode,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** A page to read and print, or a file to keep under this name. */
export type SentDocument = { kind: 'page'; html: string } | { kind: 'file'; type: string; name: string; bytes: Buffer };

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a {@link SentDocument} with its own type; a file is saved, never opened in the page. */
@Injectable()
export class DocumentInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<SentDocument>): Observable<string | Buffer> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((document) => {
        if (document.kind === 'page') {
          void reply.header('content-type', 'text/html; charset=utf-8');
          return document.html;
        }
        void reply.header('content-type', document.type);
        void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`);
        return document.bytes;
      }),
    );
  }
}

/** The route answers with a page of HTML, or with a Word file. */
export const AnswersDocument = () =>
  applyDecorators(
    HttpCode(200),
    Header('cache-control', 'no-store'),
    UseInterceptors(DocumentInterceptor),
    ApiResponse({
      status: 200,
      description: '办理完成 (done)',
      content: {
        'text/html': { schema: { type: 'string' } },
        [WORD]: { schema: { type: 'string', format: 'binary' } },
        [EXCEL]: { schema: { type: 'string', format: 'binary' } },
      },
    }),
  );
