import type { z } from 'zod';

/** Any schema of the contract. */
export type Schema = z.core.$ZodType;
/** The same with its definition told apart by `type`. */
export type Known = z.core.$ZodTypes;

/** What zod keeps inside a schema: its definition, its closed list of values, what its checks say. The one door to it. */
export function inside<S extends Schema | z.core.$ZodCheck>(schema: S): S['_zod'] {
  return schema['_zod'];
}

/** Without what only says that a value may be absent or computed later. */
export function bare(schema: Schema): Known {
  const { def } = inside(schema as Known);
  switch (def.type) {
    case 'lazy':
      return bare(def.getter());
    case 'optional':
    case 'default':
    case 'nonoptional':
    case 'readonly':
      return bare(def.innerType);
    default:
      return schema as Known;
  }
}

/** The names an object of this schema may hold; none where the contract does not list them. */
export function namesOf(schema: Known): string[] {
  const { def } = inside(schema);
  if (def.type === 'object') return Object.keys(def.shape);
  return def.type === 'record' ? [...(inside(def.keyType).values ?? [])].map(String) : [];
}

/** The texts that a schema lists as its values, also where a union lists them beside something else. */
export function choicesOf(schema: Known): string[] {
  const { def, values } = inside(schema);
  if (def.type === 'union') return def.options.flatMap((option) => choicesOf(bare(option)));
  return [...(values ?? [])].filter((value) => typeof value === 'string');
}

/** The member that tells the branches of a union apart (`kind`), or undefined. */
export function discriminatorOf(schema: Known): string | undefined {
  const { def } = inside(schema);
  return def.type === 'union' && 'discriminator' in def ? String(def.discriminator) : undefined;
}

/** What the checks of a schema ask: bounds, a pattern, a format. */
export type Limits = { least?: number; most?: number; pattern?: string; format?: string };

/** Gathers them; a format such as a day is a check of its own. */
export function limitsOf(schema: Schema): Limits {
  const { def } = inside(schema as Known);
  const own = 'check' in def ? [def as z.core.$ZodCheckDef] : [];
  const attached = (def.checks ?? []).map((check) => inside(check).def);
  return Object.assign({}, ...[...own, ...attached].map(limitOf)) as Limits;
}

function limitOf(check: z.core.$ZodCheckDef): Limits {
  const def = check as z.core.$ZodChecks['_zod']['def'];
  switch (def.check) {
    case 'greater_than':
      return { least: Number(def.value) + (def.inclusive ? 0 : 1) };
    case 'less_than':
      return { most: Number(def.value) - (def.inclusive ? 0 : 1) };
    case 'min_length':
      return { least: def.minimum };
    case 'number_format':
      return { format: def.format };
    case 'string_format':
      return { format: def.format, ...(def.pattern ? { pattern: def.pattern.source } : {}) };
    default:
      return {};
  }
}
