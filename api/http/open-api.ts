import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { ListQuery } from '../contract/list.js';
import { PERMISSIONS } from '../contract/permissions.js';
import { summaryOf, type Word, WORDS } from '../contract/words.js';
import { exampleOf, type Named, type Schema } from './open-api/example.js';
import { problemExamples, problemResponses, problemSchema, problemsOf } from './open-api/problems.js';
import { operationId, type Route, routeFinder } from './open-api/routes.js';

type Content = Record<string, { schema?: Schema; example?: unknown }>;
type Parameter = {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
  example?: unknown;
};
type Operation = {
  operationId: string;
  summary?: string;
  description?: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content; headers?: object }>;
  security?: object[];
};

const SESSION = 'session';
const ABOUT = [
  '四方评的接口。请求与回答都是 JSON；凡不成功，都以 Problem 说明发生了什么、涉及哪条记录、下一步怎么办（语言随 Accept-Language，默认中文）。',
  'The routes of Sifang. Whatever does not succeed answers with a Problem: what happened, to which record, what to do next, in the language of Accept-Language.',
  '列表：sort、range、filter 都是 JSON；Content-Range 说明这一页是第几条到第几条、共几条。Lists: sort, range and filter are JSON; Content-Range says which of how many.',
  '每条记录的 moves 是此人此刻可以执行的操作。`moves` of a record are what this person may do with it now.',
].join('\n\n');

/**
 * The description of every route, made from the schemas that the routes themselves use; shown at `/api/docs`. It is put together when
 * somebody first asks for it.
 */
export function openApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= describe(app)), { jsonDocumentUrl: 'api/docs.json' });
}

function describe(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Sifang 四方评').setDescription(ABOUT).setVersion('1').build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: operationId });
  complete(document, routeFinder(app));
  return document;
}

/** Adds what the framework does not know: summaries, who may, parameters, every way to fail, examples. */
function complete(document: OpenAPIObject, routeOf: (id: string) => Route): void {
  const components = (document.components ??= {});
  components.schemas = { ...components.schemas, Problem: problemSchema() as never };
  components.examples = problemExamples();
  components.securitySchemes = { [SESSION]: { type: 'apiKey', in: 'cookie', name: 'sifang_session' } };
  const named = components.schemas as Named;
  const words = new Set<string>();
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods as Record<string, Operation>)) {
      const word = /^\/api\/([a-z-]+)/.exec(path)?.[1] ?? 'health';
      words.add(word);
      completeOne(operation, method, word, routeOf(operation.operationId), named);
    }
  document.tags = [...words].toSorted().map((name) => {
    const title = WORDS[name as Word] as (typeof WORDS)[Word] | undefined;
    return { name, description: title ? `${title.zh} · ${title.en}` : '' };
  });
}

function completeOne(operation: Operation, method: string, word: string, route: Route, named: Named): void {
  const { verb, demand, isPublic, query } = route;
  const hasBody = route.hasBody || operation.requestBody !== undefined;
  const title = summaryOf(word, verb);
  const creates = '201' in operation.responses;
  if (title) operation.summary = `${title.zh} · ${title.en}`;
  operation.tags = [word];
  operation.security = isPublic ? [] : [{ [SESSION]: [] }];
  if (demand) operation.description = whoMay(demand.permission);
  operation.parameters = [
    ...operation.parameters
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => pathParameter(parameter, demand)),
    ...(query ? queryParameters(query) : []),
    ...(creates && !isPublic ? [IDEMPOTENCY_KEY] : []),
  ];
  for (const response of Object.values(operation.responses)) addExamples(response.content, named);
  addExamples(operation.requestBody?.content, named);
  if (query === ListQuery) operation.responses['200']!.headers = CONTENT_RANGE;
  const names = demand
    ? [demand.params, demand.within, demand.refers].some((refs) => Object.keys(refs).length > 0)
    : false;
  const changes = method !== 'get';
  const takesBody = hasBody || operation.requestBody !== undefined;
  const hasInput = takesBody || query !== undefined || creates;
  const problems = problemsOf({ word, isPublic, changes, hasBody: takesBody, hasInput, creates, names });
  Object.assign(operation.responses, problemResponses(problems));
}

function whoMay(permission: keyof typeof PERMISSIONS): string {
  const who = Object.entries(PERMISSIONS[permission]).map(([role, reach]) => `${role} (${reach})`);
  return `权限 permission \`${permission}\`: ${who.join(', ')}`;
}

function pathParameter(parameter: Parameter, demand: Route['demand']): Parameter {
  const word = demand?.params[parameter.name];
  const title = WORDS[word as Word] as (typeof WORDS)[Word] | undefined;
  const description = title ? `${title.zh}的编号 · id, one of: ${title.en}` : '编号 · id';
  const schema: Schema = { type: 'string', maxLength: 200 };
  return { ...parameter, description, schema, example: exampleOf(schema, {}, 'id') };
}

function queryParameters(query: z.ZodObject): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', target: 'openapi-3.0' }) as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: query === ListQuery ? LISTED_BY[name]?.description : name,
    schema,
    example: query === ListQuery ? LISTED_BY[name]?.example : exampleOf(schema, {}, name),
  }));
}

const LISTED_BY: Readonly<Record<string, { description: string; example: string }>> = {
  sort: { description: '按哪一项排序，升序还是降序 · by what, and which way', example: '["id","ASC"]' },
  range: {
    description: '从第几条到第几条，从 0 数起，首尾都算 · which records, from 0, both ends counted',
    example: '[0,24]',
  },
  filter: {
    description: '条件：等于某值，或者一组值之一 · equal to a value, or to one of a list',
    example: '{"id":["a","b"]}',
  },
};

const CONTENT_RANGE = {
  'Content-Range': { description: 'areas 0-24/319', schema: { type: 'string' }, example: 'areas 0-24/319' },
};

const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    '同一个键、同样的内容重发一次，只办一次，得到同一个回答 · sent again with the same key and body it is done once and answered alike',
  schema: { type: 'string', minLength: 1, maxLength: 100 },
  example: '0b9f3c1e-7d52-4c8a-9a51-3f0d1c2b4a6e',
};

function addExamples(content: Content | undefined, named: Named): void {
  for (const media of Object.values(content ?? {})) if (media.schema) media.example = exampleOf(media.schema, named);
}
