import { staleRuleSchemas, writeRuleSchemas } from '../rule-files/rule-set-schema.js';
import { type Language, say } from './language.js';

/** `schema`: writes the JSON Schemas of rule files from the contract; with `--check` only tells whether they are stale (exit 1). */
export async function schema({ check, lang }: { check?: boolean; lang: Language }): Promise<number> {
  if (!check) {
    await writeRuleSchemas('rules', 'api/contract');
    return 0;
  }
  const stale = await staleRuleSchemas('rules', 'api/contract');
  for (const file of stale)
    console.error(
      say(
        lang,
        `rules/${file} 与数据约定不符，请运行 npm run -s sifang -- schema`,
        `rules/${file} is stale; run npm run -s sifang -- schema`,
      ),
    );
  return stale.length > 0 ? 1 : 0;
}
