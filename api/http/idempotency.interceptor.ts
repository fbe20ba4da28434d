import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { catchError, type Observable, of } from 'rxjs';
import { Database } from '../db/database.js';
import type { ActedRequest } from './access.js';
import { DomainError } from './domain-error.js';
import { type Idempotency, IdempotencyKeyEntity } from './idempotency.js';
import { InvalidInput, mustBeFit } from './invalid-input.js';

type Asked = Idempotency & { accountId: string; reply: FastifyReply };

const KEY = /^[\x21-\x7e]{1,100}$/;

/**
 * A POST that carries `Idempotency-Key` is done once: sent again with the same body it gets the first answer, with another body
 * it is refused. The answer is kept in the transaction of the change, so a lost connection never does a thing twice.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly db: Database) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<ActedRequest>();
    const key = request.headers['idempotency-key'];
    const { actor } = request;
    if (key === undefined || !actor || request.method !== 'POST') return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw new InvalidInput('headers', badKey);
    // Before any schema has seen it: what is nested without end cannot be written as text.
    mustBeFit(request.body, 'body');
    const route = `${request.method} ${request.url.split('?', 1)[0]}`.slice(0, 200);
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    const asked: Asked = {
      accountId: actor.accountId,
      key,
      route,
      bodyHash,
      reply: context.switchToHttp().getResponse(),
    };
    const done = await this.answerGiven(asked);
    if (done) return of(done.answer);
    actor.idempotency = { key, route, bodyHash };
    return next.handle().pipe(catchError((error: unknown) => this.unlessDone(asked, error)));
  }

  /** The same request may have come twice at once: who lost is given what the first one was answered. */
  private async unlessDone(asked: Asked, error: unknown): Promise<unknown> {
    const done = error instanceof InvalidInput ? undefined : await this.answerGiven(asked);
    if (!done) throw error;
    return done.answer;
  }

  private async answerGiven({
    accountId,
    key,
    route,
    bodyHash,
    reply,
  }: Asked): Promise<{ answer: unknown } | undefined> {
    const done = await this.db.read.findOneBy(IdempotencyKeyEntity, { accountId, key });
    if (!done) return undefined;
    if (done.route !== route || done.bodyHash !== bodyHash) throw reused(key);
    void reply.header('idempotency-replayed', 'true');
    return { answer: JSON.parse(done.answer) };
  }
}

function badKey(language: 'zh' | 'en') {
  const message = language === 'zh' ? '应为 1 到 100 个可见字符' : 'is 1 to 100 visible characters';
  return [{ pointer: '/idempotency-key', in: 'headers' as const, message }];
}

function reused(key: string): DomainError {
  return new DomainError(
    'key-reused',
    {
      zh: '这个幂等键已经用于另一个请求。请换一个新的键再提交。',
      en: 'This idempotency key was used for another request. Send it again with a new key.',
    },
    { key },
  );
}
