import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Title } from '../contract/fields.js';
import { nearestName } from '../core/nearest-name.js';
import { findRuleFiles } from '../rule-files/find-rule-files.js';
import { Fault, meant } from './fault.js';

/** What a file on the command line is for. */
export type Purpose = 'ruleSet' | 'cohort' | 'export';

export const PURPOSES: Record<Purpose, Title> = {
  ruleSet: { zh: '规则文件', en: 'a rule set' },
  cohort: { zh: '批次文件', en: 'a cohort file' },
  export: { zh: '结果导出文件', en: 'an export of sealed results' },
};

/** Makes sure that there is something at each path. @throws Fault that names the part that is not there and the nearest name */
export async function mustExist(...paths: string[]): Promise<void> {
  for (const path of paths) await stat(path).catch(() => nowhere(path));
}

/** Makes sure that a path is a file that may be read. @throws Fault saying what it is instead and what is needed */
export async function mustBeFile(path: string, purpose: Purpose): Promise<void> {
  await mustExist(path);
  const found = await stat(path);
  const needed = PURPOSES[purpose];
  if (found.isDirectory()) {
    const example = await exampleIn(path, purpose);
    throw new Fault({
      zh: `${path} 是文件夹，这里要一个${needed.zh}${example ? `，例如 ${example}` : ''}。`,
      en: `${path} is a folder; ${needed.en} is needed here${example ? `, such as ${example}` : ''}.`,
    });
  }
  if (!found.isFile())
    throw new Fault({
      zh: `${path} 不是普通文件。请先存成文件再用。`,
      en: `${path} is not an ordinary file. Save what it holds as a file first.`,
    });
  await access(path, constants.R_OK).catch(() => {
    throw new Fault({ zh: `没有权限读取 ${path}。`, en: `No permission to read ${path}.` });
  });
}

/** Walks down a path to the first part that is not there. */
async function nowhere(path: string): Promise<never> {
  let missing = path;
  while (dirname(missing) !== missing && !(await isThere(dirname(missing)))) missing = dirname(missing);
  const folder = dirname(missing);
  const names = await readdir(folder).catch(() => []);
  // The ending is no part of what was misspelt: nope.json does not resemble knip.json.
  const ending = extname(missing);
  const alike = names.filter((name) => extname(name) === ending).map((name) => basename(name, ending));
  const nearest = nearestName(basename(missing, ending), alike);
  const near = meant(nearest === undefined ? undefined : join(folder, nearest + ending));
  const where = folder === '.' ? { zh: '当前文件夹里', en: 'the current folder' } : { zh: `${folder} 里`, en: folder };
  throw new Fault({
    zh: `找不到 ${path}：${where.zh}没有 ${basename(missing)}。${near.zh}`,
    en: `There is no ${path}: ${where.en} holds no ${basename(missing)}.${near.en}`,
  });
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function exampleIn(folder: string, purpose: Purpose): Promise<string | undefined> {
  if (purpose === 'export') return undefined;
  if (purpose === 'ruleSet') return (await findRuleFiles([folder])).ruleSets[0]?.path;
  const name = (await readdir(folder)).toSorted().find((one) => /\.(json|ndjson|jsonl)$/i.test(one));
  return name && join(folder, name);
}
