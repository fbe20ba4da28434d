import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A rule set file. Dated ones (`<first day>.json`) are in force from their day to the day before the next file's. */
export type RuleSetFile = {
  path: string;
  /** `<rule set>.examples.json` beside it, when there is one. */
  examples?: string;
  /** The first day in force, `YYYY-MM-DD`; undated measures have none. */
  from?: string;
  /** The first day of the next file in the same folder, on which this one is no longer in force. */
  until?: string;
};
/** What was found, each list sorted by path. */
export type RuleFiles = {
  ruleSets: RuleSetFile[];
  /** Files of national ceilings: those in a folder called `base`, dated as rule sets are. */
  baseLayers: RuleSetFile[];
  /** Example files without a rule set beside them; nothing would ever run them. */
  strayExamples: string[];
};

const EXAMPLES = '.examples.json';
const DATED = /^(\d{4}-\d{2}-\d{2})\.json$/;

/**
 * The rule files among these files and folders, folders with all that is in them. A rule set that is named alone is found
 * with its neighbours' dates and its examples, and one whose examples are named is found too. `*.schema.json` and what is not JSON is passed over, and hidden folders.
 * Rejects with the error of the file system where a path does not exist.
 */
export async function findRuleFiles(paths: string[]): Promise<RuleFiles> {
  const found = [...new Set((await Promise.all(paths.map(jsonBelow))).flat())].toSorted();
  const examples = found.filter((path) => path.endsWith(EXAMPLES));
  const others = found.filter((path) => !path.endsWith(EXAMPLES));
  const files = await Promise.all(others.map(described));
  return {
    ruleSets: files.filter((file) => !isBase(file)),
    baseLayers: files.filter(isBase),
    strayExamples: examples.filter((path) => !others.includes(ruleSetOf(path))),
  };
}

/** The file of a dated folder that is in force on a day; undefined before the first. Undated files are always in force. */
export function inForceOn(files: RuleSetFile[], day: string): RuleSetFile | undefined {
  return files.find(({ from = '', until = '9999' }) => from <= day && day < until);
}

function isBase({ path }: RuleSetFile): boolean {
  return basename(dirname(path)) === 'base';
}

async function jsonBelow(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return path.endsWith(EXAMPLES) ? [path, ...(await ruleSetBeside(path))] : [path];
  const below = await readdir(path, { recursive: true, withFileTypes: true });
  return below
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !entry.name.endsWith('.schema.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !file
          .slice(path.length)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.')),
    );
}

async function described(path: string): Promise<RuleSetFile> {
  const neighbours = await readdir(dirname(path));
  const from = DATED.exec(basename(path))?.[1];
  const days = neighbours.flatMap((name) => DATED.exec(name)?.[1] ?? []).toSorted();
  const until = from === undefined ? undefined : days.find((day) => day > from);
  const examples = basename(path).replace(/\.json$/, EXAMPLES);
  return {
    path,
    ...(neighbours.includes(examples) ? { examples: join(dirname(path), examples) } : {}),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

async function ruleSetBeside(examples: string): Promise<string[]> {
  const names = await readdir(dirname(examples));
  return names.includes(basename(ruleSetOf(examples))) ? [ruleSetOf(examples)] : [];
}

function ruleSetOf(examples: string): string {
  return examples.slice(0, -EXAMPLES.length) + '.json';
}
