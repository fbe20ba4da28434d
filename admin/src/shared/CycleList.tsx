import type { ComponentProps } from 'react';
import type { RaRecord } from 'ra-core';
import { useCycleInHand, useCycles } from './cycle-in-hand.js';
import { useCycleTitle } from './format.js';
import { ListPage } from './ListPage.js';
import { Waiting } from './Waiting.js';

type Props<R extends RaRecord> = ComponentProps<typeof ListPage<R>>;

/** A list of what belongs to cycles: it opens with those of the cycle in hand, and another may be chosen. */
export function CycleList<R extends RaRecord>({ choices = [], ...props }: Props<R>) {
  const cycles = useCycles();
  const cycle = useCycleInHand();
  const titleOf = useCycleTitle();
  if (!cycles) return <Waiting />;
  const ofCycles = { source: 'cycleId', values: cycles.map((one) => ({ id: one.id, name: titleOf(one) })) };
  return (
    <ListPage<R>
      key={cycle?.id}
      {...props}
      choices={[ofCycles, ...choices]}
      chosen={cycle && { cycleId: cycle.id, ...props.chosen }}
    />
  );
}
