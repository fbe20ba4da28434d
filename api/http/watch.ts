import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { ActedRequest } from './access.js';
import type { Metrics } from './metrics.js';

/** A request that no route takes is counted under this word: an address that somebody made up is not repeated. */
const NO_ROUTE = 'none';

/**
 * Writes one line a request into the log and counts it: the route template, never the address, which may hold an id or a ballot's
 * code. Neither body nor name nor login nor network address is written.
 */
export function watchRequests(fastify: FastifyInstance, metrics: Metrics): void {
  const log = new Logger('request');
  fastify.addHook('onResponse', async (request: ActedRequest, reply) => {
    const { method, id, routeOptions, actor } = request;
    const route = routeOptions.url ?? NO_ROUTE;
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    metrics.observe(method, route, reply.statusCode, reply.elapsedTime / 1000);
    log.log({ method, route, status: reply.statusCode, milliseconds, requestId: id, role: actor?.role ?? null });
  });
}
