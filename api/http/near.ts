import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { DomainError } from './domain-error.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** A proxy on this machine speaks for somebody else, and says so in one of these. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Refuses whoever asks from another machine. @throws DomainError not-permitted */
export function mustBeNear(
  { raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>,
  who: Config['SIFANG_METRICS'],
): void {
  if (who === 'any') return;
  const isNear =
    LOOPBACK.test(raw.socket.remoteAddress ?? '') && PASSED_ON.every((name) => headers[name] === undefined);
  if (isNear) return;
  throw new DomainError('not-permitted', {
    zh: '运行指标只向本机提供。要让别的机器读取，请设置 SIFANG_METRICS=any，并在网络上限制来源。',
    en: 'Metrics are shown to this machine only. To let another read them set SIFANG_METRICS=any and restrict the source in your network.',
  });
}
