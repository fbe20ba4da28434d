import type { FileDocs } from './contract-docs.js';

/** As much of a JSON Schema as is looked at here. */
export type JsonSchema = {
  [key: string]: unknown;
  definitions?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  description?: string;
  const?: unknown;
};

/** The same schema with descriptions where the contract has docstrings, its definitions in alphabetical order. */
export function describe(schema: JsonSchema, docs: Map<string, FileDocs>): JsonSchema {
  const { definitions = {}, ...root } = schema;
  const sorted = Object.entries(definitions).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  const described = sorted.map(([name, definition]): [string, JsonSchema] => {
    const fileDocs = docs.get(name);
    const description = fileDocs?.exports.get(name);
    const withMembers = fileDocs ? within(definition, name, fileDocs) : definition;
    return [name, description === undefined ? withMembers : { description, ...withMembers }];
  });
  return { ...root, definitions: Object.fromEntries(described) };
}

/**
 * Describes members and branches of what is written out inside one definition. Docstrings are known by owner and name, so a
 * member further in is described only when the outermost object has none of that name (`outer`).
 */
function within(schema: JsonSchema, owner: string, docs: FileDocs, outer?: Set<string>): JsonSchema {
  const description = branchDocs(schema, owner, docs);
  const inside = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' ? members(value as Properties) : deeper(value),
    ]),
  );
  return description === undefined ? inside : { description, ...inside };

  function members(properties: Properties): Properties {
    const names = new Set(Object.keys(properties));
    return Object.fromEntries(
      Object.entries(properties).map(([name, member]) => {
        const said = docs.members.get(`${owner}.${name}`) ?? docs.members.get(`common.${name}`);
        const described = within(member, owner, docs, outer ?? names);
        return [name, said === undefined || outer?.has(name) ? described : { description: said, ...described }];
      }),
    );
  }

  function deeper(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(deeper);
    return typeof value === 'object' && value !== null ? within(value as JsonSchema, owner, docs, outer) : value;
  }
}

type Properties = Record<string, JsonSchema>;

/** Of a branch of a union; score nodes with children are declared as types of their own (`CasesNode` for `cases`). */
function branchDocs(schema: JsonSchema, owner: string, docs: FileDocs): string | undefined {
  const kind = schema.properties?.kind?.const;
  if (typeof kind !== 'string') return undefined;
  const node = `${kind[0]!.toUpperCase()}${kind.slice(1)}Node`;
  return docs.branches.get(`${owner}#${kind}`) ?? (owner === 'ScoreNode' ? docs.exports.get(node) : undefined);
}
