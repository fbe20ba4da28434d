import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Title } from '../contract/fields.js';
import { PROBLEMS, type Problem, type ProblemCode } from '../contract/problem.js';
import { isDuplicate } from '../db/duplicate.js';
import { DomainError } from './domain-error.js';
import { InvalidInput } from './invalid-input.js';
import { languageOf } from './language.js';

const WORDS = {
  'invalid-input': {
    zh: '填写的内容有误，没有保存任何改动。请按 errors 中的提示逐项改正后重新提交。',
    en: 'The input is not right and nothing was saved. Mend what errors lists and send it again.',
  },
  'no-such-route': {
    zh: '没有这个地址。接口说明见 /api/docs。',
    en: 'There is no such address. /api/docs lists them.',
  },
  'too-large': {
    zh: '提交的内容过大，没有保存。请分批提交。',
    en: 'The request is too large and was not saved. Send it in parts.',
  },
  'unsupported-media-type': {
    zh: '请以 application/json 提交。',
    en: 'Send the body as application/json.',
  },
  'already-exists': {
    zh: '同样的记录已经存在，没有重复保存。请打开已有的记录修改。',
    en: 'The same record exists already and was not saved twice. Open that one and change it.',
  },
  'still-needed': {
    zh: '引用的记录不存在，或仍被其他记录使用，没有保存。',
    en: 'A record that this one refers to does not exist, or another still needs this one. Nothing was saved.',
  },
  unexpected: {
    zh: '程序出错，没有保存任何改动。请把请求编号告诉技术人员。',
    en: 'The program failed and nothing was saved. Tell your technician the request id.',
  },
  'not-ready': { zh: '服务正忙，请稍后再试。', en: 'The service is busy. Try again in a moment.' },
} as const satisfies Partial<Record<ProblemCode, Title>>;

/** The media type of every {@link Problem}. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Turns whatever went wrong into a {@link Problem}. What nobody foresaw is logged, without the body. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request);
    if (problem.code === 'unexpected') this.#logger.error({ requestId: request.id, error: described(error) });
    const retry = problem.details?.['retryAfterSeconds'];
    if (typeof retry === 'number') void reply.header('retry-after', String(retry));
    void reply.status(PROBLEMS[problem.code]).type(PROBLEM_TYPE).send(problem);
  }
}

/** What went wrong, as it is told to who asked. */
export function problemOf(error: unknown, request: Pick<FastifyRequest, 'id' | 'headers'>): Problem {
  const language = languageOf(request);
  const requestId = String(request.id);
  if (error instanceof DomainError)
    return {
      code: error.code,
      message: error.words[language],
      ...(error.details && { details: error.details }),
      requestId,
    };
  if (error instanceof InvalidInput)
    return {
      code: 'invalid-input',
      message: WORDS['invalid-input'][language],
      errors: error.faults(language),
      requestId,
    };
  const code = codeOf(error);
  return { code, message: WORDS[code][language], requestId };
}

function codeOf(error: unknown): keyof typeof WORDS {
  const outer = error as { code?: unknown; statusCode?: unknown; driverError?: { code?: unknown } };
  const database = String(outer?.driverError?.code ?? '');
  if (isDuplicate(error)) return 'already-exists';
  if (database === '23503' || database === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'still-needed';
  const status = error instanceof HttpException ? error.getStatus() : Number(outer?.statusCode);
  if (status === 404 || status === 405) return 'no-such-route';
  if (status === 413) return 'too-large';
  if (status === 415) return 'unsupported-media-type';
  if (status === 503) return 'not-ready';
  if (status >= 400 && status < 500) return 'invalid-input';
  return 'unexpected';
}

/** What failed and where. A database repeats in its words what people typed, so of its errors only the kind is told. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { driverError } = error as { driverError?: { code?: unknown } };
  if (!driverError) return error.stack ?? error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name} ${String(driverError.code)}`, ...frames].join('\n');
}
