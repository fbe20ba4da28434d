import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Ground } from './app.module.js';
import type { Config } from './config.js';
import { serveConsole } from './http/console.js';
import { takeFiles } from './http/files.js';
import { Log } from './http/log.js';
import { Metrics } from './http/metrics.js';
import { openApi } from './http/open-api.js';
import { refuseAddress, refuseConnection } from './http/unread-request.js';
import { receiveFiles } from './spreadsheets/received-file.js';
import { watchRequests } from './http/watch.js';

const BODY_AT_MOST = 1024 * 1024;
/** What is for machines that watch the program, the address alone, and the page of a one-time link. */
const OUTSIDE = [
  'health/live',
  'health/ready',
  'metrics',
  '/',
  'activate',
  'activate.js',
  'b',
  'b/done',
  'b/files/:name',
  'b/:code',
  'lists/:areaCode',
];
/** A list may be asked for a thousand records by their ids, all of them in the address. */
const ADDRESS_AT_MOST = 128 * 1024;
/** A rule set may be 5 MB of text, which JSON escapes. */
const RULE_SET_AT_MOST = 12 * 1024 * 1024;

/** The routes that take a file as it is. */
const CONTENTS = new Set(['evidence-files/:id/content', 'ballot-files/:id/photo', 'ballot-files/:id/voice']);
const isContentOfFile = (address: string): boolean => CONTENTS.has(address.slice('/api/'.length));

/** Puts the service together on its ground; it does not listen yet. */
export async function createService(ground: Ground): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_AT_MOST,
    http: { maxHeaderSize: ADDRESS_AT_MOST },
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
    // Who is connected while the program stops gets this one answer still, and then a closed connection.
    return503OnClosing: false,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    trustProxy: trusted(ground.config),
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/rule-sets')) route.bodyLimit = RULE_SET_AT_MOST;
  });
  receiveFiles(fastify);
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', String(request.id));
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(ground), adapter, {
    logger: ground.config.SIFANG_LOG === 'silent' ? false : new Log(ground.config.SIFANG_LOG),
    abortOnError: false,
  });
  watchRequests(fastify, app.get(Metrics));
  takeFiles(fastify, isContentOfFile);
  app.setGlobalPrefix('api', { exclude: OUTSIDE });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: true, directives: { 'upgrade-insecure-requests': null } },
    // A browser keeps to https for a year: it is told so where people come by https, and of no other name than this one.
    hsts: ground.config.SIFANG_ORIGIN?.startsWith('https:') === true && { includeSubDomains: false },
  });
  openApi(app);
  if (ground.consoleFolder) await serveConsole(app, ground.consoleFolder);
  await app.init();
  await fastify.ready();
  return app;
}

/** Whose word is taken for where a request comes from. Without a proxy nobody's: who asks could write what he likes. */
function trusted({ SIFANG_ORIGIN, SIFANG_PROXIES: proxies }: Config): TrustProxy {
  if (SIFANG_ORIGIN === undefined) return false;
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : proxies;
}
type TrustProxy = false | string[] | ((address: string, hop: number) => boolean);
