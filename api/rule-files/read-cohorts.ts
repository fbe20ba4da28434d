import { stat } from 'node:fs/promises';
import { cohortsOf } from './cohort-file.js';
import type { CohortRead } from './cohort-gathering.js';
import { CohortLines } from './cohort-lines.js';
import { COHORT_FILE_BYTES } from './limits.js';
import { readJsonFile } from './read-json-file.js';
import { readLines, type Progress } from './read-lines.js';

export type { CohortRead } from './cohort-gathering.js';
/** `ruleSet`: the code of the rule set that cohorts must be collected for. `progress`: told how many bytes were read. */
export type CohortOptions = { ruleSet?: string; progress?: Progress };

/**
 * The cohorts of a file, one at a time, in its order. `.ndjson` and `.jsonl`: a line `{ "header": … }` begins a cohort, each
 * line `{ "cohort": code, "entity": … }` adds to it; one cohort is in memory at a time, so the file may have any size. Every
 * other file is one JSON text, a cohort or a list of them, of at most COHORT_FILE_BYTES.
 *
 * A cohort with a fault comes without its data and the reading goes on with the next one. Faults are those of the text, of
 * the form, and `header-missing`, `cohort-returns`, `duplicate-entity`, `wrong-rule-set`. A fact of the wrong type is none:
 * scoring chases it. The first part of a cohort that returns was handed on before its fault was seen: whoever must not score
 * half a cohort keeps results back until the end. Rejects only with errors of the file system.
 */
export async function* readCohorts(path: string, options: CohortOptions = {}): AsyncGenerator<CohortRead> {
  if (!/\.(ndjson|jsonl)$/i.test(path)) return yield* readWhole(path, options);
  const cohorts = new CohortLines(path, options.ruleSet);
  for await (const lines of readLines(path, options.progress)) {
    for (const line of lines) {
      const finished = cohorts.take(line);
      if (finished) yield finished;
    }
  }
  yield cohorts.end();
}

async function* readWhole(path: string, { ruleSet, progress }: CohortOptions): AsyncGenerator<CohortRead> {
  const json = await readJsonFile(path, COHORT_FILE_BYTES);
  const { size } = await stat(path);
  progress?.(size, size);
  if (json.ok) yield* cohortsOf(json, path, ruleSet);
  else yield { code: '', diagnostics: json.diagnostics, untold: 0 };
}
