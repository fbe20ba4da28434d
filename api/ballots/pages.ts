import type { Ballot } from '../contract/ballot.js';
import type { Casting } from '../contract/records/ballot.js';
import { type Fault, refused } from '../http/fault.js';
import type { Vote } from './vote.js';

/**
 * The answers of a filled ballot by cadre, in the order of the paper whatever the order they came in. A page that was left out is
 * blank: it was handed out with the others. Whether blanks void a page is for the count to judge.
 * @throws InvalidInput naming every page, question or option that the ballot does not offer
 */
export function readPages(
  pages: Casting['pages'],
  cadres: readonly string[],
  options: Vote['options'],
): Ballot['answers'] {
  const faults = [...faultsOf(pages, cadres.length, options)];
  if (faults.length > 0) throw refused(faults.slice(0, 20));
  const page = (at: number) => new Map(Object.entries(pages[at] ?? {}));
  return Object.fromEntries(
    cadres.map((code, at) => {
      const chosen = page(at);
      return [
        code,
        Object.fromEntries([...options.keys()].flatMap((id) => (chosen.has(id) ? [[id, chosen.get(id)!]] : []))),
      ];
    }),
  );
}

/**
 * Refuses a ballot that leaves something open.
 * @throws InvalidInput naming the page and the question of each answer that is missing
 */
export function mustBeWhole(pages: Casting['pages'], many: number, options: Vote['options']): void {
  const open = Array.from({ length: many }, (_, at) =>
    [...options.keys()].filter((question) => !Object.hasOwn(pages[at] ?? {}, question)),
  );
  const faults = open.flatMap((missing, at) =>
    missing.map((question): Fault => ({ pointer: `/pages/${at}/${question}`, zh: '还没有选', en: 'is not answered' })),
  );
  if (faults.length > 0) throw refused(faults);
}

function* faultsOf(pages: Casting['pages'], most: number, options: Vote['options']): Generator<Fault> {
  if (pages.length > most)
    yield { pointer: `/pages/${most}`, zh: `这张票只有 ${most} 页`, en: `the ballot has ${most} pages` };
  for (const [at, page] of pages.slice(0, most).entries())
    for (const [question, option] of Object.entries(page)) {
      const pointer = `/pages/${at}/${question}`;
      const offered = options.get(question);
      if (!offered) yield { pointer, zh: '票上没有这一问', en: 'the ballot does not ask this' };
      else if (!offered.has(option))
        yield { pointer, zh: `只能选：${[...offered].join('、')}`, en: `choose one of: ${[...offered].join(', ')}` };
    }
}
