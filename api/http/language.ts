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
