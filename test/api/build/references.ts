import type { z } from 'zod';

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
  left?: z.ZodType;
  right?: z.ZodType;
  valueType?: z.ZodType;
  items?: z.ZodType[];
  getter?: () => z.ZodType;
};

const IS_REFERENCE = /(Id|Ids|Code|Codes)$/;

/** The dotted paths of the properties that end in `Id`, `Ids`, `Code` or `Codes`; `*` stands for every member of a list. */
export function referencesOf(schema: z.ZodType | undefined): string[] {
  return schema ? [...new Set(pathsOf(schema, [], new Set()))].filter((path) => IS_REFERENCE.test(path)) : [];
}

/** A path without the `*` of a list at its end: `ids.*` and `ids` mean the same. */
export function plainPath(path: string): string {
  return path.replace(/(\.\*)+$/, '');
}

function pathsOf(schema: z.ZodType, path: readonly string[], above: ReadonlySet<z.ZodType>): string[] {
  // A schema inside itself (a condition in a condition) names nothing new.
  if (above.has(schema)) return [];
  const seen = new Set(above).add(schema);
  const into = (inner: z.ZodType | undefined, step: readonly string[] = []) =>
    inner ? pathsOf(inner, [...path, ...step], seen) : [];
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([key, inner]) => into(inner, [key]));
    case 'array':
      return into(def.element, ['*']);
    case 'tuple':
      return (def.items ?? []).flatMap((item) => into(item, ['*']));
    case 'record':
      return into(def.valueType, ['*']);
    case 'union':
      return (def.options ?? []).flatMap((option) => into(option));
    case 'intersection':
      return [...into(def.left), ...into(def.right)];
    case 'pipe':
      return into(def.in);
    case 'lazy':
      return into(def.getter?.());
    default:
      return def.innerType ? into(def.innerType) : [plainPath(path.join('.'))];
  }
}
