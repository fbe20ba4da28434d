/** A schema as the document writes it. */
export type Schema = {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  example?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  minItems?: number;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: boolean;
  maximum?: number;
};

/** The schemas that others refer to by name. */
export type Named = Readonly<Record<string, Schema>>;

const ID = '0b9f3c1e-7d52-4c8a-9a51-3f0d1c2b4a6e';
const AT = '2026-12-24T01:00:00.000Z';
/** What people would write under these names. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  accountId: ID,
  areaCode: '529901101201',
  cadreCode: '529901-016',
  code: '2026-H2',
  county: '529901',
  cutoffOn: '2026-12-31',
  entityCode: '529901-016',
  fact: 'incomeNow',
  group: 'townshipCommittee',
  hash: 'a3f5'.repeat(16),
  invalid: {},
  item: 'resources',
  login: 'zuzhi1',
  message: '没有找到这条记录，或者不在您的范围内。',
  name: '石湾村',
  password: 'ten letters and more',
  previousHash: '0'.repeat(64),
  proposedBy: ID,
  reason: '数字与台账不符，请核对',
  requestId: ID,
  ruleSet: 'half-year',
  secret: '4711',
  startsOn: '2026-07-01',
  villages: ['529901101202'],
  word: 'areas',
  zh: '半年履职评估',
  en: 'half-year assessment',
};
/** Tried in turn on what only a pattern describes. */
const CANDIDATES = [
  ID,
  AT,
  '2026-12-24',
  '1990-05',
  '529901',
  '529901101',
  '529901101201',
  '529901-016',
  '529901-U06',
  '529901101201-T',
  '2026-H2',
  'half-year',
  'resources',
  'R05',
  '4711',
  'ACDE-3467-KMNP',
  'ACDE3467KMNP',
  'a3f5'.repeat(16),
  '2/3',
  '13800000000',
];
const DEEPEST = 12;

/** A value that fits a schema, the same at every start, as people would enter it where its name says what it is. */
export function exampleOf(schema: Schema, named: Named, name = '', depth = 0): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref)
    return depth > DEEPEST ? {} : exampleOf(named[schema.$ref.split('/').at(-1)!] ?? {}, named, name, depth + 1);
  if (schema.enum) return schema.enum[0];
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return exampleOf(either[0] ?? {}, named, name, depth + 1);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((part) => exampleOf(part, named, name, depth + 1))) as unknown;
  switch (schema.type) {
    case 'object':
      return objectOf(schema, named, name, depth);
    case 'array':
      return depth > DEEPEST ? [] : (ofName(schema, name) ?? [exampleOf(schema.items ?? {}, named, name, depth + 1)]);
    case 'string':
      return textOf(schema, name);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return true;
    default:
      return schema.nullable ? null : '…';
  }
}

function objectOf({ properties, additionalProperties }: Schema, named: Named, name: string, depth: number): unknown {
  if (!properties && typeof additionalProperties === 'object') {
    const known = BY_NAME[name];
    if (typeof known === 'object' && !Array.isArray(known)) return known;
    return { resources: exampleOf(additionalProperties, named, '', depth + 1) };
  }
  const entries = Object.entries(properties ?? {});
  return Object.fromEntries(entries.map(([key, inner]) => [key, exampleOf(inner, named, key, depth + 1)]));
}

function ofName({ type }: Schema, name: string): unknown {
  const value = BY_NAME[name];
  return type === 'array' && Array.isArray(value) ? value : undefined;
}

function textOf({ pattern, format, minLength = 0, maxLength = 200 }: Schema, name: string): string {
  const fits = (text: unknown): text is string =>
    typeof text === 'string' &&
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text));
  const known = BY_NAME[name];
  if (fits(known)) return known;
  if (format === 'date-time' || name.endsWith('At')) return AT;
  if (format === 'date' || name.endsWith('On')) return '2026-12-24';
  if (name === 'id' || name.endsWith('Id')) return ID;
  const found = pattern === undefined ? ['有可点名的成果', '有', '…'.repeat(minLength)] : CANDIDATES;
  return found.find(fits) ?? '';
}

function numberOf({ type, minimum, exclusiveMinimum, maximum }: Schema): number {
  const least = (minimum ?? 0) + (exclusiveMinimum ? (type === 'integer' ? 1 : 0.5) : 0);
  return Math.min(Math.max(least, 1), maximum ?? 1);
}
