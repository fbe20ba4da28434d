import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import { DEMAND, type Demand, PUBLIC } from '../../../api/http/access.js';

/** A route that a controller serves, with what it says of itself. */
export type ServedRoute = {
  /** `POST /api/areas/:id/rename` */
  name: string;
  method: string;
  path: string;
  params: string[];
  demand: Demand | undefined;
  isPublic: boolean;
  body: z.ZodType | undefined;
  query: z.ZodType | undefined;
};

// How Nest numbers the kinds of arguments in a handler's metadata.
const BODY = '3';
const QUERY = '4';

/** Every route of every controller of the running application, in the order of their names. */
export function servedRoutes(app: NestFastifyApplication): ServedRoute[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const classes = new Set(controllers.map(({ metatype }) => metatype as new (...args: never[]) => object));
  const answered = new Set(answeredAddresses(app));
  const routes = [...classes].flatMap((controller) => routesOf(controller, answered));
  return routes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function routesOf(controller: new (...args: never[]) => object, answered: ReadonlySet<string>): ServedRoute[] {
  const prefix = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name]!;
    const own = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
    if (own === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod]!;
    const below = (...above: string[]) =>
      `/${[...above, prefix, own]
        .flatMap((part) => part.split('/'))
        .filter(Boolean)
        .join('/')}`;
    // What watches the service (health, metrics) stands beside /api.
    const path = answered.has(`${method} ${below()}`) ? below() : below('api');
    const taken = Object.entries(
      (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { schema?: z.ZodType }>,
    );
    const schemaOf = (kind: string) =>
      taken.find(([key, { schema }]) => key.startsWith(`${kind}:`) && schema)?.[1].schema;
    return [
      {
        name: `${method} ${path}`,
        method,
        path,
        params: [...path.matchAll(/:(\w+)/g)].map(([, param]) => param!),
        demand: Reflect.getMetadata(DEMAND, handler) as Demand | undefined,
        isPublic: Reflect.getMetadata(PUBLIC, handler) === true,
        body: schemaOf(BODY),
        query: schemaOf(QUERY),
      },
    ];
  });
}

/** Every address the server itself answers, whoever put it there: `GET /api/docs`. HEAD and OPTIONS are left out. */
export function answeredAddresses(app: NestFastifyApplication): string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^((?:[│ ] {3})*)[├└]── (.*?) \(([A-Z, ]+)\)$/u.exec(line);
    const deeper = /^((?:[│ ] {3})*)[├└]── (.*)$/u.exec(found ? '' : line);
    const [, indent, step] = found ?? deeper ?? [];
    if (step === undefined) return [];
    path.length = indent!.length / 4;
    path.push(step);
    if (!found) return [];
    const methods = found[3]!.split(', ').filter((method) => method !== 'HEAD' && method !== 'OPTIONS');
    return methods.map((method) => `${method} ${path.join('')}`);
  });
}
