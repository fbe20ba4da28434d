import { Engine, type TopLevelCondition } from 'json-rules-engine';

/** What json-rules-engine accepts as a leaf, far more than the contract does. */
export type RawLeaf = { fact: string; operator: string; value: unknown; [extra: string]: unknown };

export const rawLeaf = (fact: string, operator: string, value: unknown, extra: object = {}): RawLeaf => ({
  fact,
  operator,
  value,
  ...extra,
});

/** An engine of our dependency as it comes, with one rule for each condition, called R1, R2 … */
export function rawEngine(...conditions: object[]): Engine {
  return new Engine(
    conditions.map((condition, i) => ({
      name: `R${i + 1}`,
      conditions: condition as TopLevelCondition,
      event: { type: 'held' },
    })),
  );
}

/** Whether json-rules-engine itself, without our door, lets a condition hold. */
export async function rawHolds(condition: object, facts: Record<string, unknown>): Promise<boolean> {
  const { results } = await rawEngine(condition).run(facts);
  return results.length === 1;
}
