import { createHash } from 'node:crypto';
import { ResultsExport } from '../contract/records/results-export.js';
import { type CompiledRuleSet, compileRuleSet } from '../core/compile-rule-set.js';
import { cohortAnchor } from '../core/seal.js';
import { type Verified, verifyExport } from '../core/verify-export.js';
import type { VerifyFault } from '../core/verify/fault.js';
import { COHORT_FILE_BYTES } from '../rule-files/limits.js';
import { readJsonAs } from '../rule-files/read-as.js';
import { readJsonFile } from '../rule-files/read-json-file.js';
import { readRuleSetSource } from '../rule-files/rule-set-source.js';
import { mustBeFile } from './existing-file.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { mistakenFor } from './mistaken-file.js';
import { print, printJson } from './output.js';

export interface VerifyOptions {
  lang: Language;
  json?: boolean;
}

/**
 * `verify <export>`: recomputes a sealed cycle from its export alone, with both evaluators, and every seal. Exit code 1 when
 * anything differs, and every difference is named.
 */
export async function verify(path: string, { lang, json }: VerifyOptions): Promise<number> {
  await mustBeFile(path, 'export');
  const given = await readExport(path);
  const verified = await verifyExport(given, await compiledFrom(path, given), sha256);
  if (json) await printJson({ county: given.county, cycle: given.cycle, ...verified });
  else await print(...linesOf(given, verified, lang));
  return verified.faults.length === 0 ? 0 : 1;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function readExport(path: string): Promise<ResultsExport> {
  const json = await readJsonFile(path, COHORT_FILE_BYTES);
  const { value, diagnostics } = readJsonAs(ResultsExport, json, {}, path);
  if (value) return value;
  throw (
    (await mistakenFor('export', path)) ??
    new Fault(
      {
        zh: `${path} 不是完好的结果导出：内容缺失或被改得不成样子。请重新导出。`,
        en: `${path} is not a sound export of results: parts are missing or were changed beyond reading. Export it again.`,
      },
      diagnostics,
    )
  );
}

async function compiledFrom(path: string, { ruleSet: { text, template } }: ResultsExport): Promise<CompiledRuleSet> {
  const { value, diagnostics } = await readRuleSetSource({ text, ...(template === null ? {} : { template }) });
  const unfit = (faults: typeof diagnostics) =>
    new Fault(
      {
        zh: `${path} 里的办法文本读不通：文本被改动，无法重算。`,
        en: `The text of the measure in ${path} cannot be read: it was changed, and nothing can be recomputed.`,
      },
      faults,
    );
  if (!value) throw unfit(diagnostics);
  try {
    return compileRuleSet(value);
  } catch {
    // What was published compiles; a text that does not was changed since.
    throw unfit([]);
  }
}

function linesOf(
  { county, cycle, chain, cohorts, results: exported }: ResultsExport,
  { results, recomputed, faults }: Verified,
  lang: Language,
): string[] {
  const many = say(
    lang,
    `${county} ${cycle}：${results} 个结果，用两个评估器重算了 ${recomputed} 个，县封印链 ${chain.length} 行。`,
    `${county} ${cycle}: ${results} results, ${recomputed} of them recomputed with both evaluators; ${chain.length} lines in the county's chain of seals.`,
  );
  // Who makes every seal anew deceives the file, but not who wrote the seal down when it was made.
  const seal = chain.find((line) => line.kind === 'cycle' && line.cycle === cycle)?.seal;
  const last = chain.at(-1)!.seal;
  const heads = [
    ...(seal
      ? [
          say(
            lang,
            `本期总封印 ${seal}：请与封存时记下的比对。`,
            `The cycle's seal is ${seal}: compare it with the one written down when it was sealed.`,
          ),
        ]
      : []),
    say(
      lang,
      `县封印链末行 ${last}：请与最近一次封存或更正时记下的比对。`,
      `The chain's last seal is ${last}: compare it with the one written down at the last sealing or correction.`,
    ),
    // The audit chain says the same of each when it was frozen; it was written by other hands than the seals.
    ...cohorts.flatMap(({ revision, hash }) => {
      if (hash === null) return [];
      const scored = exported.filter(({ cohort }) => cohort === revision);
      const anchor = cohortAnchor(hash, scored, sha256);
      return [
        say(
          lang,
          `第 ${revision} 份批次的印记 ${anchor}：操作记录在核算或更正时记有同一印记。`,
          `The mark of cohort ${revision} is ${anchor}: the audit chain noted the same when it was assessed or corrected.`,
        ),
      ];
    }),
  ];
  const verdict =
    faults.length === 0
      ? say(lang, '全部一致，封印完好。', 'Everything agrees and every seal is whole.')
      : say(
          lang,
          `有 ${faults.length} 处不符：`,
          `${faults.length} ${faults.length === 1 ? 'thing does' : 'things do'} not fit:`,
        );
  return [many, ...heads, verdict, ...faults.map(({ text }: VerifyFault) => `  ${text[lang]}`)];
}
