import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The languages people are answered in. */
export type Language = 'zh' | 'en';

/** The reader's language: the first of `Accept-Language` that is spoken here, Chinese when none is. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  for (const wish of (request.headers['accept-language'] ?? '').split(',')) {
    if (/^\s*zh/i.test(wish)) return 'zh';
    if (/^\s*en/i.test(wish)) return 'en';
  }
  return 'zh';
}

/** The reader's language, as an argument of a route. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
