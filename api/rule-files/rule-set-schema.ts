import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BaseLayer } from '../contract/base-layer.js';
import { ExampleFile } from '../contract/example.js';
import { RuleSet } from '../contract/rule-set.js';
import { docsOf, type FileDocs } from './contract-docs.js';
import { CONTRACT_MODULES } from './contract-modules.js';
import { describe, type JsonSchema } from './describe-schema.js';
import { writeAtomically } from './write-atomically.js';

/** The files that editors read through `"$schema"`, by name, and what each describes. */
const SCHEMAS: Record<string, z.ZodType> = {
  'rule-set.schema.json': RuleSet,
  'base-layer.schema.json': BaseLayer,
  'examples.schema.json': ExampleFile,
};

/**
 * The JSON Schemas of rule sets, base layers and example files, as text by file name: draft-07, which editors know best,
 * with a definition for every exported schema of the contract and its docstrings as descriptions.
 * @param contract the folder with the contract's sources, for the docstrings.
 */
export async function ruleSchemas(contract: string): Promise<Map<string, string>> {
  const names = z.registry<{ id: string }>();
  const docs = new Map<string, FileDocs>();
  for (const [file, exported] of Object.entries(CONTRACT_MODULES)) {
    const fileDocs = docsOf(await readFile(join(contract, `${file}.ts`), 'utf8'));
    for (const [id, schema] of Object.entries(exported)) {
      if (!(schema instanceof z.ZodType) || names.has(schema)) continue;
      names.add(schema, { id });
      docs.set(id, fileDocs);
    }
  }
  return new Map(
    Object.entries(SCHEMAS).map(([file, schema]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-07', io: 'input', metadata: names, override: plainer });
      return [file, asText(describe(json as JsonSchema, docs))];
    }),
  );
}

/** Writes the schemas into a folder (`rules`). `contract` as in `ruleSchemas`. */
export async function writeRuleSchemas(folder: string, contract: string): Promise<void> {
  for (const [file, text] of await ruleSchemas(contract)) await writeAtomically(join(folder, file), [text]);
}

/** The names of the schemas in a folder that are absent or not what the contract says now; empty when all are fresh. */
export async function staleRuleSchemas(folder: string, contract: string): Promise<string[]> {
  const stale: string[] = [];
  for (const [file, text] of await ruleSchemas(contract)) {
    const written = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (written !== text) stale.push(file);
  }
  return stale;
}

/** The format of a day says what its long pattern says; editors explain the format better. */
function plainer({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
}

function asText({ $schema, ...rest }: JsonSchema): string {
  const comment = 'Generated from api/contract. Do not edit.';
  return JSON.stringify({ $schema, $comment: comment, ...rest }, null, 2) + '\n';
}
