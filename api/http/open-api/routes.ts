import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import { DEMAND, type Demand, PUBLIC } from '../access.js';

/** What the code says of a route. */
export type Route = {
  verb: string;
  demand: Demand | undefined;
  isPublic: boolean;
  hasBody: boolean;
  query: z.ZodObject | undefined;
};

type Class = new (...args: never[]) => object;
// How Nest numbers the kinds of arguments of a route.
const BODY = '3';
const QUERY = '4';

/** What the document calls a route: its controller and the method that serves it. */
export const operationId = (controller: string, verb: string): string => `${controller}.${verb}`;

/** Finds what the code says of the route with this operation id. */
export function routeFinder(app: NestFastifyApplication): (id: string) => Route {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const classes = new Map(controllers.map(({ metatype }) => [(metatype as Class).name, metatype as Class]));
  return (id) => {
    const [name = '', verb = ''] = id.split('.');
    const controller = classes.get(name);
    const handler = (controller?.prototype as Record<string, object> | undefined)?.[verb];
    if (!controller || !handler) throw new Error(`no controller serves ${id}`);
    const taken: Record<string, { schema?: z.ZodType }> =
      Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, verb) ?? {};
    const of = (kind: string) =>
      Object.entries(taken).find(([key, { schema }]) => key.startsWith(`${kind}:`) && schema)?.[1].schema;
    return {
      verb,
      demand: Reflect.getMetadata(DEMAND, handler) as Demand | undefined,
      isPublic: Reflect.getMetadata(PUBLIC, handler) === true,
      hasBody: of(BODY) !== undefined,
      query: of(QUERY) as z.ZodObject | undefined,
    };
  };
}
