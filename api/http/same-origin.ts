import type { FastifyRequest } from 'fastify';
import { DomainError } from './domain-error.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that changes something and comes from another site. A browser says where it comes from in `Origin`; what is not
 * a browser says nothing and carries no other site's cookie.
 * @throws DomainError foreign-origin
 */
export function mustBeSameOrigin(
  { method, headers }: Pick<FastifyRequest, 'method' | 'headers'>,
  ownOrigin: string | undefined,
): void {
  const { origin, host } = headers;
  if (READS.has(method) || origin === undefined || isOwn(origin, host, ownOrigin)) return;
  throw new DomainError('foreign-origin', {
    zh: '这个请求来自别的网站，已被拒绝。请从本系统的页面操作。',
    en: 'This request came from another site and was refused. Use the pages of this service.',
  });
}

function isOwn(origin: string, host: string | undefined, ownOrigin: string | undefined): boolean {
  if (ownOrigin) return origin === new URL(ownOrigin).origin;
  return URL.canParse(origin) && new URL(origin).host === host;
}
