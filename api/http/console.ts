import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The address of the console's pages. */
export const CONSOLE_ADDRESS = '/admin/';
/** The injection token of the folder the console was built into; undefined where the service runs without one. */
export const CONSOLE_FOLDER = Symbol('console folder');

const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the built console. What has its content's hash in its name is kept by browsers for good; the page that names it is asked for
 * anew each time. Files lie compressed beside themselves.
 */
export async function serveConsole(app: NestFastifyApplication, folder: string): Promise<void> {
  app
    .getHttpAdapter()
    .getInstance()
    .get(CONSOLE_ADDRESS.slice(0, -1), (_request, reply) => reply.redirect(CONSOLE_ADDRESS));
  await app.register(fastifyStatic, {
    root: folder,
    prefix: CONSOLE_ADDRESS,
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.startsWith(join(folder, 'assets')) ? A_YEAR : 'no-cache');
    },
  });
}
