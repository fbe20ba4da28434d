import type { Agreement } from '../core/reference-scorer.js';
import { addTo, agreementText, noneCompared } from './agreement.js';
import { mustBeFile } from './existing-file.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { mustBeWritable, writeOut } from './out-file.js';
import { print, printJson, write } from './output.js';
import { kindToShow, rankedTable } from './ranked-table.js';
import { type Engine, readThrough, type Scored, scoreFile } from './score-file.js';

export interface ScoreOptions {
  lang: Language;
  engine: Engine;
  json?: boolean;
  out?: string;
  kind?: string;
}

/** What was scored altogether. */
interface Total {
  cohorts: number;
  assessments: number;
  agreement?: Agreement;
}

/**
 * `score <rule-set> <cohorts>`: points, proposed grades and traces of every cohort of a file, one in memory at a time. A cohort
 * with missing facts is a result. Exit code 1 when the two evaluators differ; then no file is written.
 */
export async function score(ruleSetPath: string, cohortPath: string, options: ScoreOptions): Promise<number> {
  const { engine, out, json, kind, lang } = options;
  await mustBeFile(ruleSetPath, 'ruleSet');
  await mustBeFile(cohortPath, 'cohort');
  if (out !== undefined) await mustBeWritable(out, [ruleSetPath, cohortPath]);
  const compiled = await loadCompiled(ruleSetPath);
  const shown = kindToShow(compiled, kind);
  const total: Total = { cohorts: 0, assessments: 0, ...(engine === 'both' ? { agreement: noneCompared() } : {}) };
  // A bar and a table in the same terminal would overwrite each other.
  const isWatched = out !== undefined || !process.stdout.isTTY;
  const scored = counted(scoreFile(compiled, cohortPath, engine, isWatched), total);
  if (out !== undefined) await toFile(out, scored, total, options);
  else {
    await readThrough(cohortPath, compiled.ruleSet.code);
    if (json) for await (const chunk of asJson(scored, total)) await write(chunk);
    else
      for await (const { cohort, assessments } of scored)
        await print(rankedTable(compiled, cohort, assessments, lang, shown));
    // JSON on standard output stays readable on its own.
    if (total.agreement && !json) await print(agreementText(total.agreement, lang));
  }
  return isDisputed(total) ? 1 : 0;
}

async function toFile(out: string, scored: AsyncIterable<Scored>, total: Total, { json, lang }: ScoreOptions) {
  await writeOut(
    out,
    unlessDisputed(/\.(ndjson|jsonl)$/i.test(out) ? asLines(scored) : asJson(scored, total), total, lang),
  );
  if (json) return printJson({ out, ...total });
  if (total.agreement) await print(agreementText(total.agreement, lang));
  await print(
    say(
      lang,
      `已写出 ${out}：${total.cohorts} 批，${total.assessments} 个结果。`,
      `Wrote ${out}: ${total.cohorts} cohorts, ${total.assessments} results.`,
    ),
  );
}

const isDisputed = ({ agreement }: Total) => agreement !== undefined && agreement.differences.length > 0;

async function* counted(scored: AsyncIterable<Scored>, total: Total): AsyncGenerator<Scored> {
  for await (const one of scored) {
    total.cohorts++;
    total.assessments += one.assessments.length;
    if (total.agreement && one.agreement) addTo(total.agreement, one.agreement);
    yield one;
  }
}

/** Results on which the evaluators differ are not written. */
async function* unlessDisputed(chunks: AsyncIterable<string>, total: Total, lang: Language): AsyncGenerator<string> {
  yield* chunks;
  if (!isDisputed(total)) return;
  const text = agreementText(total.agreement!, lang);
  throw new Fault({ zh: `${text}\n没有写出文件。`, en: `${text}\nNo file was written.` });
}

/** One JSON object, written as cohorts come. */
async function* asJson(scored: AsyncIterable<Scored>, total: Total): AsyncGenerator<string> {
  yield '{"cohorts":[';
  let before = '\n';
  for await (const { cohort, assessments, agreement } of scored) {
    const { entities: _, ...header } = cohort;
    yield `${before}{"header":${JSON.stringify(header)},`;
    if (agreement) yield `"agreement":${JSON.stringify(agreement)},`;
    yield '"assessments":[';
    let between = '\n';
    for (const one of assessments) {
      yield between + JSON.stringify(one);
      between = ',\n';
    }
    yield '\n]}';
    before = ',\n';
  }
  yield total.agreement ? `],"agreement":${JSON.stringify(total.agreement)}}\n` : ']}\n';
}

async function* asLines(scored: AsyncIterable<Scored>): AsyncGenerator<string> {
  for await (const { cohort, assessments } of scored)
    for (const assessment of assessments) yield `${JSON.stringify({ cohort: cohort.code, assessment })}\n`;
}
