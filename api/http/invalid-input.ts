import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import type { InputError } from '../contract/problem.js';
import { inputWords } from './input-words.js';
import type { Language } from './language.js';
import { unfitText } from './unfit-text.js';

/** More faults than this are not listed: a person mends the first ones first. */
const FAULTS_AT_MOST = 20;

/** An input that its schema refuses. What is wrong is worded at the edge, in the reader's language. */
export class InvalidInput extends Error {
  constructor(
    readonly where: InputError['in'],
    readonly faults: (language: Language) => InputError[],
  ) {
    super(`invalid ${where}`);
  }
}

/** What the schema says of a value it refuses, with JSON pointers. */
export function schemaFaults(
  schema: z.ZodType,
  value: unknown,
  where: InputError['in'],
): (language: Language) => InputError[] {
  return (language) => {
    const read = schema.safeParse(value, { reportInput: true });
    if (read.success) return [];
    return read.error.issues.slice(0, FAULTS_AT_MOST).map((issue) => ({
      pointer: issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
      in: where,
      message: inputWords(issue, language),
    }));
  };
}

const WHERE: Partial<Record<ArgumentMetadata['type'], InputError['in']>> = {
  body: 'body',
  query: 'query',
  param: 'params',
};

/** Reads every body, query and parameter that states its schema (`@Body({ schema })`), before any of our code sees it. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const schema = metadata.schema as z.ZodType | undefined;
    const where = WHERE[metadata.type];
    if (!schema || !where) return value;
    mustBeFit(value, where);
    const read = schema.safeParse(value);
    if (!read.success) throw new InvalidInput(where, schemaFaults(schema, value, where));
    // A query holds JSON as text: what it says is known only now.
    if (where === 'query') mustBeFit(read.data, where);
    return read.data;
  }
}

/** Refuses what no schema need look at. @throws InvalidInput */
export function mustBeFit(value: unknown, where: InputError['in']): void {
  const unfit = unfitText(value);
  if (unfit)
    throw new InvalidInput(where, (language) => [{ pointer: unfit.pointer, in: where, message: unfit[language] }]);
}
