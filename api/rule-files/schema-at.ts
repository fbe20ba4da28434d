import { valueAt, type Path } from './json-pointer.js';
import { bare, discriminatorOf, inside, type Known, type Schema } from './schema-parts.js';

/**
 * The part of a schema that a path of the value leads to. Of a union the branch is taken that the value itself chooses: by
 * its `kind`, or by being the only one of its JSON type; a union that leaves a choice is returned as it is. Undefined where
 * the contract says nothing about the path.
 */
export function schemaAt(schema: Schema, value: unknown, path: Path): Known | undefined {
  let here: Known | undefined = chosen(schema, value);
  for (const [depth, step] of path.entries()) {
    const part: Schema | undefined = here && partAt(here, step);
    here = part && chosen(part, valueAt(value, path.slice(0, depth + 1)));
  }
  return here;
}

/** The branches of a union that take values of this value's JSON type, with their index; all schemas else are one branch. */
export function branchesFor(schema: Known, value: unknown): { branch: Known; index: number }[] {
  const { def } = inside(schema);
  if (def.type !== 'union') return [{ branch: schema, index: 0 }];
  return def.options
    .map((option, index) => ({ branch: bare(option), index }))
    .filter(({ branch }) => jsonTypesOf(branch).has(jsonTypeOf(value)));
}

function chosen(schema: Schema, value: unknown): Known {
  const plain = bare(schema);
  const { def } = inside(plain);
  if (def.type !== 'union') return plain;
  const kind = discriminatorOf(plain);
  if (kind !== undefined) return branchOfKind(def.options, kind, value) ?? plain;
  const branches = branchesFor(plain, value);
  return branches.length === 1 ? chosen(branches[0]!.branch, value) : plain;
}

function branchOfKind(options: readonly Schema[], discriminator: string, value: unknown): Known | undefined {
  if (jsonTypeOf(value) !== 'object') return undefined;
  const kind = (value as Record<string, unknown>)[discriminator];
  return options.map(bare).find((option) => inside(option).propValues?.[discriminator]?.has(kind as string));
}

function partAt(schema: Known, step: string | number): Schema | undefined {
  const { def } = inside(schema);
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
    case 'record':
      return def.valueType;
    case 'array':
      return def.element;
    case 'tuple':
      return def.items[Number(step)] ?? def.rest ?? undefined;
    default:
      return undefined;
  }
}

type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' | 'nothing';

function jsonTypeOf(value: unknown): JsonType {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as JsonType;
}

function jsonTypesOf(schema: Known): Set<JsonType> {
  const { def } = inside(schema);
  switch (def.type) {
    case 'union':
      return new Set(def.options.flatMap((option) => [...jsonTypesOf(bare(option))]));
    case 'literal':
      return new Set(def.values.map(jsonTypeOf));
    case 'enum':
    case 'template_literal':
      return new Set(['string']);
    case 'tuple':
      return new Set(['array']);
    case 'record':
      return new Set(['object']);
    case 'nullable':
      return new Set(['null', ...jsonTypesOf(bare(def.innerType))]);
    default:
      return new Set([def.type as JsonType]);
  }
}
