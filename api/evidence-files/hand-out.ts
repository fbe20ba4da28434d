import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EVIDENCE_KINDS } from '../contract/records/evidence-limits.js';
import type { Content } from './evidence-files.service.js';

/** A browser that is shown such an answer runs nothing of it, guesses nothing about it and keeps no copy. */
const AS_A_FILE = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
} as const;

/** A file to be saved under the name it came with, as what its bytes say it is. */
export function handOut({ record: { name, kind, bytes }, read }: Content, reply: FastifyReply): StreamableFile {
  const ending = kind === 'jpeg' ? 'jpg' : kind;
  // The ending follows the content, whatever the name said.
  const called = `${name.replace(/\.[^.]{1,5}$/, '')}.${ending}`;
  void reply.headers(AS_A_FILE);
  return new StreamableFile(read(), {
    type: EVIDENCE_KINDS[kind!],
    length: bytes!,
    disposition: `attachment; filename="evidence.${ending}"; filename*=UTF-8''${encodeURIComponent(called)}`,
  });
}
