import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Header,
  HttpCode,
  Injectable,
  type NestInterceptor,
  SerializeOptions,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import type { Page } from './list-query.js';

const LISTED = 'sifang:listed';

const answers = (each: z.ZodType, whole: z.ZodType, code: 200 | 201) =>
  applyDecorators(
    HttpCode(code),
    // Nest checks the members of a list one by one.
    SerializeOptions({ schema: each as never }),
    ApiResponse({ status: code, description: DONE[code], standardSchema: whole } as never),
  );
const DONE = { 200: '办理完成 (done)', 201: '已建立 (made)' } as const;

/** The route answers with one value of this schema; what does not fit it never leaves. */
export const Answers = (schema: z.ZodType) => answers(schema, schema, 200);

/** The route makes a record and answers with it. */
export const AnswersCreated = (schema: z.ZodType) => answers(schema, schema, 201);

/** The route answers with values of this schema, all of them at once. */
export const AnswersAll = (schema: z.ZodType) => answers(schema, z.array(schema), 200);

/** The route answers with a page of HTML to be read or printed. */
export const AnswersPage = () =>
  applyDecorators(
    HttpCode(200),
    Header('content-type', 'text/html; charset=utf-8'),
    Header('cache-control', 'no-store'),
    ApiResponse({ status: 200, description: DONE[200], content: { 'text/html': { schema: { type: 'string' } } } }),
  );

/** The route answers with a page of records and says in `Content-Range` which of how many. */
export const AnswersList = (word: string, schema: z.ZodType) =>
  applyDecorators(SetMetadata(LISTED, word), AnswersAll(schema));

/** Turns a {@link Page} into its records and a `Content-Range` header. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const word = this.reflector.get<string | undefined>(LISTED, context.getHandler());
    if (!word) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((page: Page<unknown>) => {
        const last = page.from + page.records.length - 1;
        const span = page.records.length > 0 ? `${page.from}-${last}` : '*';
        void reply.header('content-range', `${word} ${span}/${page.total}`);
        return page.records;
      }),
    );
  }
}
