import { z } from 'zod';
import { Code, Day, Title } from '../contract/fields.js';

/** What a text says of itself, as far as it can be read. */
export type Glance = {
  code: string;
  title: Title | null;
  effectiveFrom: string | null;
  /** The code of the template it states changes of. */
  template: string | null;
};

const NOTHING: Glance = { code: '', title: null, effectiveFrom: null, template: null };
const Template = z.object({ template: Code });

/** A first look at a text that may be half finished: what cannot be read is left empty. */
export function glanceAt(text: string): Glance {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return NOTHING;
  const said = value as Record<string, unknown>;
  const code = Code.max(64).safeParse(said['code']);
  return {
    code: code.data ?? '',
    title: Title.safeParse(said['title']).data ?? null,
    effectiveFrom: Day.safeParse(said['effectiveFrom']).data ?? null,
    template: Template.safeParse(said['extends']).data?.template ?? null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
