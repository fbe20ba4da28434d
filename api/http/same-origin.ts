import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { DomainError } from './domain-error.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The page of the ballot, and what it sends. */
const BALLOT = /^\/b(?:[/?]|$)/;

/** The addresses that people type: that of the offices, and that of the ballot alone, where they are not where the service listens. */
export type OwnOrigins = Readonly<Pick<Config, 'SIFANG_ORIGIN' | 'SIFANG_BALLOT_ORIGIN'>>;

/**
 * Refuses a request that changes something and comes from another site. A browser says where it comes from in `Origin`; what is not
 * a browser says nothing and carries no other site's cookie.
 * @throws DomainError foreign-origin
 */
export function mustBeSameOrigin(
  { method, headers, url }: Pick<FastifyRequest, 'method' | 'headers' | 'url'>,
  { SIFANG_ORIGIN, SIFANG_BALLOT_ORIGIN }: OwnOrigins,
): void {
  const { origin, host } = headers;
  if (READS.has(method) || origin === undefined || isOwn(origin, host, SIFANG_ORIGIN)) return;
  if (SIFANG_BALLOT_ORIGIN && BALLOT.test(url) && origin === new URL(SIFANG_BALLOT_ORIGIN).origin) return;
  throw new DomainError('foreign-origin', {
    zh: '这个请求来自别的网站，已被拒绝。请从本系统的页面操作。',
    en: 'This request came from another site and was refused. Use the pages of this service.',
  });
}

function isOwn(origin: string, host: string | undefined, ownOrigin: string | undefined): boolean {
  if (ownOrigin) return origin === new URL(ownOrigin).origin;
  return URL.canParse(origin) && new URL(origin).host === host;
}
