import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CountyRuleSet } from '../contract/extends.js';
import type { Title } from '../contract/fields.js';
import { RuleSet } from '../contract/rule-set.js';
import { fault } from '../core/check/fault.js';
import { type Extended, extendRuleSet } from '../core/extend-rule-set.js';
import { findRuleFiles, inForceOn } from './find-rule-files.js';
import { placed } from './placed.js';
import { readAs, readJsonAs } from './read-as.js';
import type { Json, Refused } from './read-json.js';
import { readJsonFile } from './read-json-file.js';

/** Whether a file states changes of a template instead of a whole rule set. */
export const isCountyRuleSet = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'extends');

/** Where the template of a county's rule set is looked for: the one in force on the county's first day, and words for the place. */
export type Templates = {
  of: (county: CountyRuleSet) => Promise<RuleSet | undefined>;
  where: (county: CountyRuleSet) => Title;
};

/** Templates in the folder that the county's file names. */
export function templateBeside(path: string): Templates {
  return {
    of: (county) => templateOf(county, path),
    where: ({ extends: { folder } }) => ({ zh: join(dirname(path), folder), en: join(dirname(path), folder) }),
  };
}

/** Reads a county's file and composes it with the template in force on its first day. Diagnostics are placed in the county's file. */
export async function readCountyRuleSet(path: string): Promise<Extended> {
  return composeCountyRuleSet(await readJsonFile(path), templateBeside(path), path);
}

/** The same of a text that was read already. */
export async function composeCountyRuleSet(
  json: Json | Refused,
  templates: Templates,
  file?: string,
): Promise<Extended> {
  const nothing = { differences: [], origins: [] };
  const { value: county, diagnostics } = readJsonAs(CountyRuleSet, json, {}, file);
  if (!county) return { ...nothing, diagnostics };
  const place = (found: Extended): Extended =>
    json.ok ? { ...found, diagnostics: placed(found.diagnostics, json.at, file) } : found;
  const template = await templates.of(county);
  if (template) return place(extendRuleSet(template, county));
  const { zh, en } = templates.where(county);
  const { template: code } = county.extends;
  const missing = fault('template-missing', '/extends', {
    zh: `${zh} 里没有在 ${county.effectiveFrom} 施行的模板“${code}”。请核对模板代码、文件夹和施行日期。`,
    en: `There is no template "${code}" in force on ${county.effectiveFrom} in ${en}. Check its code, the folder and the day.`,
  });
  return place({ ...nothing, diagnostics: [missing] });
}

/** The template in force on the county's first day; undefined where there is none that reads well. */
async function templateOf({ extends: { template, folder }, effectiveFrom }: CountyRuleSet, path: string) {
  const from = join(dirname(path), folder);
  const isFolder = await stat(from).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const { ruleSets } = await findRuleFiles([from]);
  for (const file of ruleSets.filter((one) => inForceOn([one], effectiveFrom))) {
    const { value } = await readAs(RuleSet, file.path);
    if (value?.code === template) return value;
  }
  return undefined;
}
