import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docsOf } from '../../api/rule-files/contract-docs.js';
import { CONTRACT_MODULES } from '../../api/rule-files/contract-modules.js';
import type { JsonSchema } from '../../api/rule-files/describe-schema.js';
import { ruleSchemas, staleRuleSchemas, writeRuleSchemas } from '../../api/rule-files/rule-set-schema.js';

const CONTRACT = 'api/contract';

/** What the branch of this kind is said to be. */
const branch = ({ oneOf }: JsonSchema, kind: string) =>
  (oneOf as JsonSchema[]).find(({ properties }) => properties?.kind?.const === kind)?.description;

describe('the schemas for editors', () => {
  let schema: JsonSchema;
  beforeAll(async () => {
    schema = JSON.parse((await ruleSchemas(CONTRACT)).get('rule-set.schema.json')!) as JsonSchema;
  });

  it('under rules/ are what the contract says now', async () => {
    expect(await staleRuleSchemas('rules', CONTRACT)).toEqual([]);
  });

  it('name every definition as the contract does', () => {
    expect(Object.keys(schema.definitions!)).toEqual(
      expect.arrayContaining(['Condition', 'Effect', 'Rule', 'ScoreNode']),
    );
    expect(Object.keys(schema.definitions!).filter((name) => name.startsWith('_'))).toEqual([]);
  });

  it('explain definitions, members, kinds and nodes with the docstrings', () => {
    const { Rule, RuleSet, PlainRule, Effect, ScoreNode } = schema.definitions!;
    expect(PlainRule?.description).toBe('When a condition holds, its effects follow.');
    expect(PlainRule?.properties?.visibleTo?.description).toContain('A confidential rule');
    expect(RuleSet?.properties?.effectiveFrom?.description).toContain('The first day in force');
    expect(branch(Effect!, 'veto')).toContain('The worst grade');
    expect(branch(ScoreNode!, 'cases')).toContain('The first case whose condition holds');
    expect(Rule).toBeDefined();
  });

  it('refuse keys that the contract does not know, and ask for no key that has a default', () => {
    const { EntityRules } = schema.definitions!;
    expect(EntityRules).toMatchObject({ additionalProperties: false, required: ['title'] });
  });

  it('are made from every file of the contract that rule files use', () => {
    const files = readdirSync(CONTRACT).map((file) => file.replace('.ts', ''));
    const elsewhere = [
      'determined',
      'diagnostic',
      'due',
      'interview',
      'interview-words',
      'list',
      'permissions',
      'problem',
      'records',
      'slip-code',
      'transitions',
      'words',
    ];
    expect(Object.keys(CONTRACT_MODULES).toSorted()).toEqual(
      files.filter((file) => !elsewhere.includes(file)).toSorted(),
    );
  });

  it('are told when they are absent or changed, and are fresh when written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sifang-'));
    const all = ['rule-set.schema.json', 'base-layer.schema.json', 'examples.schema.json'];
    expect(await staleRuleSchemas(folder, CONTRACT)).toEqual(all);
    await writeRuleSchemas(folder, CONTRACT);
    expect(await staleRuleSchemas(folder, CONTRACT)).toEqual([]);
    await writeFile(join(folder, 'rule-set.schema.json'), '{}');
    expect(await staleRuleSchemas(folder, CONTRACT)).toEqual(['rule-set.schema.json']);
    await rm(folder, { recursive: true });
  });
});

it('docstrings are read by the name they stand before', () => {
  const docs = docsOf(`
/** Of a schema. */
export const Point = z.strictObject({
  /**
   * Of a member,
   * over two lines.
   */
  x: z.number(),
});
export const Shape = z.discriminatedUnion('kind', [
  /** Of a kind. */
  z.strictObject({ kind: z.literal('circle') }),
]);
`);
  expect([...docs.exports]).toEqual([['Point', 'Of a schema.']]);
  expect([...docs.members]).toEqual([['Point.x', 'Of a member, over two lines.']]);
  expect([...docs.branches]).toEqual([['Shape#circle', 'Of a kind.']]);
});
