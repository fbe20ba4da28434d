import type { Entity } from '../../contract/entity.js';
import type { ExportedResult, ResultsExport } from '../../contract/records/results-export.js';
import { cycleSeal, type Hash, inSealOrder, resultSeal, supersessionSeal } from '../seal.js';
import type { VerifyFault } from './fault.js';
import { entityKey } from './recompute.js';

/** The seal of an exported result, if it can be recomputed: null where what it covers was withheld. */
export function sealOf(
  result: ExportedResult,
  entity: Entity,
  hashes: { ruleSet: string; cohort: string },
  hash: Hash,
): string | null {
  const { assessment, nonce, determination, supersedes } = result;
  if (assessment === null || nonce === null) return null;
  return resultSeal({ ...hashes, entity, assessment, determination, supersedes, nonce }, hash);
}

/** Results that do not stand where sealing puts them: a list in another order has another seal. */
export function orderFaults({ results }: ResultsExport): VerifyFault[] {
  const wanted = inSealOrder(results);
  const at = results.findIndex((one, i) => one !== wanted[i]);
  if (at < 0) return [];
  const found = entityKey(results[at]!);
  return [
    {
      part: 'order',
      entity: found,
      text: {
        zh: `结果的次序被改动：第 ${at + 1} 个应为 ${entityKey(wanted[at]!)}，文件里是 ${found}。`,
        en: `The results were reordered: number ${at + 1} ought to be ${entityKey(wanted[at]!)} and is ${found}.`,
      },
    },
  ];
}

/** Follows the county's chain of seals from its first line, and recomputes every line that this export can recompute. */
export function chainFaults(given: ResultsExport, hash: Hash): VerifyFault[] {
  const faults: VerifyFault[] = [];
  const firsts = inSealOrder(given.results).filter(({ revision }) => revision === 1);
  const known = new Set(given.results.map(({ seal }) => seal));
  let previous: string | null = null;
  let found = 0;
  for (const [i, line] of given.chain.entries()) {
    const { county } = given;
    const { cycle, seal } = line;
    if (line.place !== i + 1) faults.push(chain(i + 1, '缺失或被移动', 'is missing or was moved'));
    if (line.previous !== previous)
      faults.push(chain(line.place, '没有接在前一行之后', 'does not follow the line before it'));
    if (line.kind === 'cycle' && cycle === given.cycle) {
      found += 1;
      const results = firsts.map((one) => one.seal);
      if (cycleSeal({ county, cycle, results, previous: line.previous }, hash) !== seal) faults.push(cycleFault(cycle));
    } else if (line.kind === 'supersession') faults.push(...supersessionFaults(given, line, known, hash));
    previous = seal;
  }
  if (found !== 1) faults.push(noCycleLine(given.cycle, found));
  return faults;
}

function supersessionFaults(
  { county, cycle: ours }: ResultsExport,
  line: ResultsExport['chain'][number],
  known: ReadonlySet<string>,
  hash: Hash,
): VerifyFault[] {
  const { place, cycle, superseded, superseding, previous, seal } = line;
  if (superseded === null || superseding === null || previous === null)
    return [chain(place, '内容不全', 'is not complete')];
  if (supersessionSeal({ county, cycle, superseded, superseding, previous }, hash) !== seal)
    return [chain(place, '封印与内容不符', 'has a seal that is not its own')];
  if (cycle === ours && !(known.has(superseded) && known.has(superseding)))
    return [chain(place, '所说的结果不在文件里', 'names a result that is not in the file')];
  return [];
}

function chain(place: number, zh: string, en: string): VerifyFault {
  return {
    part: 'chain',
    text: { zh: `县封印链第 ${place} 行${zh}。`, en: `Line ${place} of the county's chain of seals ${en}.` },
  };
}

function cycleFault(cycle: string): VerifyFault {
  return {
    part: 'cycleSeal',
    text: {
      zh: `${cycle} 的总封印与各结果的封印不符：有结果被增加、删除、替换或调换了次序。`,
      en: `The seal of cycle ${cycle} does not fit the seals of its results: one was added, removed, replaced or moved.`,
    },
  };
}

function noCycleLine(cycle: string, found: number): VerifyFault {
  return {
    part: 'chain',
    text: {
      zh: `县封印链里应有且只有一行封存 ${cycle}，实有 ${found} 行。`,
      en: `The county's chain ought to seal cycle ${cycle} once; it does so ${found} times.`,
    },
  };
}
