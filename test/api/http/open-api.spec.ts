import type { z } from 'zod';
import { Problem, ProblemCode } from '../../../api/contract/problem.js';
import { answeredAddresses, servedRoutes } from '../build/routes.js';
import { startService, type TestService } from '../build/service.js';

type Media = { schema?: { $ref?: string }; example?: unknown; examples?: Record<string, { $ref: string }> };
type Operation = {
  summary?: string;
  tags: string[];
  security: object[];
  parameters: { name: string; in: string; example?: unknown; description?: string; schema?: object }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, Media> }>;
};
type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: { examples: Record<string, { value: unknown }>; securitySchemes: object };
};

let service: TestService & { stop: () => Promise<void> };
let description: Description;
let operations: { name: string; method: string; operation: Operation }[];

beforeAll(async () => {
  service = await startService('SQLite');
  description = (await service.anonymous().get('/api/docs.json')).body as Description;
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      method,
      operation,
    })),
  );
});
afterAll(() => service.stop());

/** Names of the operations of which something does not hold. */
const lacking = (holds: (operation: Operation, method: string, name: string) => boolean) =>
  operations.filter(({ operation, method, name }) => !holds(operation, method, name)).map(({ name }) => name);

describe('The description of the routes', () => {
  it('has every route that the server answers, and no other', () => {
    const outside = ['GET /b', 'GET /b/:code', 'GET /b/done', 'GET /b/files/:name', 'POST /b', 'GET /lists/:areaCode'];
    const pages = new Set(['GET /', 'GET /activate', 'GET /activate.js', ...outside]);
    const served = answeredAddresses(service.app).filter((one) => !one.includes('/api/docs') && !pages.has(one));
    expect(operations.map(({ name }) => name).toSorted()).toEqual(served.toSorted());
  });

  it('says in both languages what each route does', () => {
    expect(lacking(({ summary = '' }) => /\p{Script=Han}.* · .*[A-Za-z]/u.test(summary))).toEqual([]);
  });

  it('puts each route under its word', () => {
    expect(
      lacking(({ tags }, _, name) => name.startsWith(`${name.split(' ')[0]} /api/${tags[0]}`) || tags[0] === 'health'),
    ).toEqual([]);
  });

  it('names every way in which a route can fail, with the shape and an example', () => {
    const wanted = ({ security, requestBody, parameters }: Operation, method: string, name: string): string[] => [
      '500',
      ...(security.length > 0 ? ['401', '403'] : []),
      ...(requestBody ? ['400', '413', '415'] : []),
      ...(parameters.some((one) => one.in === 'query') ? ['400'] : []),
      ...(parameters.some((one) => one.in === 'path') ? ['404'] : []),
      ...(method !== 'get' && security.length > 0 && !name.includes('sessions') ? ['409'] : []),
    ];
    expect(
      lacking((operation, method, name) =>
        wanted(operation, method, name).every((status) => status in operation.responses),
      ),
    ).toEqual([]);
    for (const { operation } of operations)
      for (const [status, { content = {} }] of Object.entries(operation.responses)) {
        if (Number(status) < 400) continue;
        const { schema, examples = {} } = content['application/problem+json']!;
        expect(schema).toEqual({ $ref: '#/components/schemas/Problem' });
        expect(Object.keys(examples).length).toBeGreaterThan(0);
        for (const [code, { $ref }] of Object.entries(examples)) expect($ref).toBe(`#/components/examples/${code}`);
      }
    for (const code of ProblemCode.options) {
      const { message } = Problem.parse(description.components.examples[code]?.value);
      expect({ code, message }).not.toEqual({ code, message: code });
    }
  });

  it('shows an example of every body, which the route itself takes', () => {
    const bodies = new Map(servedRoutes(service.app).map(({ name, body }) => [name, body as z.ZodType | undefined]));
    const refused = operations.flatMap(({ name, operation }) => {
      const schema = bodies.get(name);
      if (!schema) return [];
      const read = schema.safeParse(operation.requestBody?.content['application/json']?.example);
      return read.success
        ? []
        : [{ name, issues: read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }];
    });
    expect(refused).toEqual([]);
  });

  it('shows an example of every answer and of every parameter', () => {
    const withoutAnswer = lacking(({ responses }) =>
      Object.entries(responses).every(
        ([status, { content = {} }]) =>
          Number(status) >= 400 ||
          (Object.keys(content).length > 0 && Object.values(content).every(({ example }) => example !== undefined)),
      ),
    );
    expect(withoutAnswer).toEqual([]);
    expect(
      lacking(({ parameters }) => parameters.every(({ example, description: said }) => example !== undefined && said)),
    ).toEqual([]);
  });

  it('asks for the session’s cookie, except where the route is public', () => {
    const isPublic = new Map(servedRoutes(service.app).map(({ name, isPublic: is }) => [name, is]));
    expect(lacking(({ security }, _, name) => (security.length === 0) === isPublic.get(name))).toEqual([]);
    expect(description.components.securitySchemes).toEqual({
      session: { type: 'apiKey', in: 'cookie', name: 'sifang_session' },
    });
  });
});
