import { stat } from 'node:fs/promises';
import type { Title } from '../contract/fields.js';
import { COHORT_FILE_BYTES } from '../rule-files/limits.js';
import { readJsonFile } from '../rule-files/read-json-file.js';
import { PURPOSES, type Purpose } from './existing-file.js';
import { Fault } from './fault.js';

type FileKind = Purpose | 'examples' | 'baseLayer';

const KINDS: Record<FileKind, Title> = {
  ...PURPOSES,
  examples: { zh: '例子文件', en: 'an example file' },
  baseLayer: { zh: '国家上限文件', en: 'a file of national ceilings' },
};

/**
 * Whether a file that cannot be read for a purpose is simply of another kind: a rule set where a cohort is needed, examples where
 * their rule set is needed. One sentence then helps more than a fault for every key. Null when it is not that.
 */
export async function mistakenFor(purpose: Purpose, path: string): Promise<Fault | null> {
  const kind = await kindOf(path);
  if (!kind || kind === purpose) return null;
  const advice = await adviceFor(purpose, kind, path);
  return new Fault({
    zh: `${path} 是${KINDS[kind].zh}，这里要${KINDS[purpose].zh}。${advice.zh}`,
    en: `${path} is ${KINDS[kind].en}; ${KINDS[purpose].en} is needed here.${advice.en}`,
  });
}

async function adviceFor(purpose: Purpose, kind: FileKind, path: string): Promise<Title> {
  if (kind === 'examples') {
    const beside = path.replace(/\.examples\.json$/, '.json');
    const isBeside = beside !== path && (await stat(beside).catch(() => null))?.isFile();
    if (purpose === 'ruleSet' && isBeside)
      return { zh: `它旁边的规则文件是 ${beside}。`, en: ` The rule set beside it is ${beside}.` };
  }
  if (kind === 'export') return { zh: '核验的写法：verify <导出文件>。', en: ' To check it, write: verify <export>.' };
  if (purpose !== 'export' && (kind === 'ruleSet' || kind === 'cohort'))
    return {
      zh: '核算的写法：score <规则文件> <批次文件>。',
      en: ' To score, write: score <rule-set> <cohorts>.',
    };
  return { zh: '', en: '' };
}

async function kindOf(path: string): Promise<FileKind | undefined> {
  if (/\.(ndjson|jsonl)$/i.test(path)) return 'cohort';
  const json = await readJsonFile(path, COHORT_FILE_BYTES);
  if (!json.ok) return undefined;
  const value: unknown = Array.isArray(json.value) ? json.value[0] : json.value;
  if (typeof value !== 'object' || value === null) return undefined;
  const has = (key: string) => Object.hasOwn(value, key);
  if (has('format') && has('chain')) return 'export';
  if (has('examples') || has('backgrounds')) return 'examples';
  if (has('cycle') || has('county') || has('header')) return 'cohort';
  if (has('ceilings')) return 'baseLayer';
  return has('basis') && has('entities') ? 'ruleSet' : undefined;
}
