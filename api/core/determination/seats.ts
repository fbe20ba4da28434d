import type { FactValue } from '../../contract/fact.js';
import type { Pool } from '../../contract/fact.js';
import type { Quota } from '../../contract/grade.js';
import type { CompiledRuleSet } from '../compile-rule-set.js';
import { compare, type Exact } from '../exact.js';
import { exactFigure } from '../explain/exact-figure.js';
import type { TraceReader } from '../explain/trace-reader.js';
import { linkKey } from '../pool.js';
import { allocateSeats } from '../quota.js';
import type { Assessed } from './assessed.js';

/** The seats of one stratum of a quota, and who is in its base. */
export interface StratumSeats {
  kind: string;
  quota: Quota;
  stratum: string;
  /** The words for the stratum, where it is a choice. */
  title?: { zh: string; en: string };
  /** Null where the measure leaves the number open. */
  seats: number | null;
  people: readonly Assessed[];
}

/** The seats of every quota, stratum by stratum, as they were allocated when the grades were proposed. */
export function stratumSeats({ kinds }: CompiledRuleSet, people: readonly Assessed[]): StratumSeats[] {
  return [...kinds].flatMap(([kind, { names }]) =>
    names.layout.rules.quotas.flatMap((quota) => {
      const states = quota.base === 'tookPart' ? TOOK_PART : SHOULD_TAKE_PART;
      const base = people.filter(
        ({ assessment }) => assessment.kind === kind && states.some((one) => one === assessment.state),
      );
      const strata = new Map<string, Assessed[]>();
      for (const one of base) {
        const key = keyIn(quota.strata, one.reader);
        if (key !== undefined) strata.set(key, [...(strata.get(key) ?? []), one]);
      }
      const seats = allocateSeats(
        quota,
        [...strata].map(([key, of]) => ({ key, base: of.length, ...amountOf(quota, of) })),
      );
      return [...strata].map(([stratum, of]): StratumSeats => {
        const title = quota.strata.kind === 'sameFact' ? names.fact(quota.strata.fact).choices?.[stratum] : undefined;
        return { kind, quota, stratum, ...(title ? { title } : {}), seats: seats.get(stratum) ?? null, people: of };
      });
    }),
  );
}

const TOOK_PART = ['graded', 'notDetermined'];
const SHOULD_TAKE_PART = [...TOOK_PART, 'missing', 'onHold'];

function keyIn(strata: Pool, { entity, value }: TraceReader): string | undefined {
  if (strata.kind === 'all') return '';
  if (strata.kind === 'sameLink') return linkKey(entity.links?.[strata.link]);
  return value(strata.fact).value?.toString();
}

/** The share or seats that a fact holds, equal for everybody of the stratum. */
function amountOf({ seats, share }: Quota, people: readonly Assessed[]): { amount?: Exact } {
  const from = seats ?? share;
  if (typeof from !== 'object') return {};
  const [first, ...rest] = people.map(({ reader }) => figureOf(reader.value(from.fact).value));
  return first && rest.every((one) => one && compare(one, first) === 0) ? { amount: first } : {};
}

const figureOf = (value: FactValue | null): Exact | undefined =>
  typeof value === 'number' || typeof value === 'string' ? exactFigure(value) : undefined;
