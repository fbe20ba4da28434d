import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Ground } from './app.module.js';
import type { Config } from './config.js';
import { openApi } from './http/open-api.js';

const BODY_AT_MOST = 1024 * 1024;
/** A rule set may be 5 MB of text, which JSON escapes. */
const RULE_SET_AT_MOST = 12 * 1024 * 1024;

/** Puts the service together on its ground; it does not listen yet. */
export async function createService(ground: Ground): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_AT_MOST,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
    trustProxy: ground.config.SIFANG_ORIGIN !== undefined,
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/rule-sets')) route.bodyLimit = RULE_SET_AT_MOST;
  });
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', String(request.id));
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(ground), adapter, {
    logger: loggerOf(ground.config.SIFANG_LOG),
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: true, directives: { 'upgrade-insecure-requests': null } } });
  openApi(app);
  app.enableShutdownHooks();
  await app.init();
  await fastify.ready();
  return app;
}

const LOUDER: Readonly<Record<Exclude<Config['SIFANG_LOG'], 'silent'>, LogLevel[]>> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** One JSON object a line, for machines that collect them. What people typed is never logged. */
function loggerOf(level: Config['SIFANG_LOG']): ConsoleLogger | false {
  return level === 'silent' ? false : new ConsoleLogger({ json: true, logLevels: LOUDER[level] });
}
