import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS } from '../contract/problem.js';
import { problemOf, PROBLEM_TYPE } from './problem.filter.js';

// What Fastify refuses before any route of ours sees it is answered as a problem too.

/** An address that cannot be read (`/%zz`) or is far too long names no route. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf({ ...error, statusCode: 404 }, request);
  void reply.status(PROBLEMS[problem.code]).type(PROBLEM_TYPE).send(problem);
}

/** What is no HTTP at all gets a last answer on the bare connection, which is then closed. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) return void socket.destroy(error);
  const statusCode = error.code === 'HPE_HEADER_OVERFLOW' ? 413 : 400;
  const problem = problemOf({ statusCode }, { id: randomUUID(), headers: {} });
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
