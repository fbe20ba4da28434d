import type { FactSource } from '../../contract/fact.js';
import { count } from './count.js';
import { cycle } from './cycle.js';
import { difference } from './difference.js';
import { earlier } from './earlier.js';
import { elapsed } from './elapsed.js';
import { gap } from './gap.js';
import { grade } from './grade.js';
import { greatest } from './greatest.js';
import type { FactHandler } from './handler.js';
import { least } from './least.js';
import { members } from './members.js';
import { parent } from './parent.js';
import { points } from './points.js';
import { product } from './product.js';
import { quotient } from './quotient.js';
import { rank } from './rank.js';
import { recorded } from './recorded.js';
import { sum } from './sum.js';
import { total } from './total.js';
import { turnout } from './turnout.js';
import { voteShare } from './vote-share.js';

/** Every fact source there is. A new one is one file here and one member of the contract's union. */
const FACT_SOURCES: { [K in FactSource['kind']]: FactHandler<K> } = {
  recorded,
  cycle,
  count,
  sum,
  total,
  elapsed,
  voteShare,
  turnout,
  difference,
  quotient,
  product,
  gap,
  least,
  greatest,
  members,
  parent,
  earlier,
  points,
  rank,
  grade,
};

/** The handler of a source's kind. */
export const factHandler = (source: FactSource): FactHandler => FACT_SOURCES[source.kind] as unknown as FactHandler;
