import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CountyRuleSet } from '../contract/extends.js';
import { RuleSet } from '../contract/rule-set.js';
import { fault } from '../core/check/fault.js';
import { type Extended, extendRuleSet } from '../core/extend-rule-set.js';
import { findRuleFiles, inForceOn } from './find-rule-files.js';
import { placed } from './placed.js';
import { readAs } from './read-as.js';
import { readJsonFile } from './read-json-file.js';

/** Whether a file states changes of a template instead of a whole rule set. */
export const isCountyRuleSet = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'extends');

/** Reads a county's file and composes it with the template in force on its first day. Diagnostics are placed in the county's file. */
export async function readCountyRuleSet(path: string): Promise<Extended> {
  const nothing = { differences: [], origins: [] };
  const { value: county, diagnostics } = await readAs(CountyRuleSet, path);
  if (!county) return { ...nothing, diagnostics };
  const json = await readJsonFile(path);
  const place = (found: Extended): Extended =>
    json.ok ? { ...found, diagnostics: placed(found.diagnostics, json.at, path) } : found;
  const template = await templateOf(county, path);
  if (template) return place(extendRuleSet(template, county));
  const { template: code, folder } = county.extends;
  const missing = fault('template-missing', '/extends', {
    zh: `${join(dirname(path), folder)} 里没有在 ${county.effectiveFrom} 施行的模板“${code}”。请核对模板代码、文件夹和施行日期。`,
    en: `There is no template "${code}" in force on ${county.effectiveFrom} in ${join(dirname(path), folder)}. Check its code, the folder and the day.`,
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
