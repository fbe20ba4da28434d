import { faultsIn, type Judged } from './sheet.js';

/**
 * Keeps rows one after another. What a service refuses only now (somebody else was faster) becomes a fault of its row, and the
 * others go on.
 * @param keyOf the column of what a service points at
 */
export async function keptOneByOne<J extends Judged>(
  judged: readonly J[],
  keep: (one: J) => Promise<unknown>,
  keyOf: (pointer: string) => string | null = () => null,
): Promise<void> {
  for (const one of judged)
    try {
      await keep(one);
    } catch (error) {
      for (const { pointer, zh, en } of faultsIn(error)) one.row.faults.push({ key: keyOf(pointer), zh, en });
    }
}
