import { useGetIdentity } from 'ra-core';
import { type PermissionName, reachOf } from '../../../api/contract/permissions.js';
import type { Me } from '../authProvider.js';

/** Who is signed in. Only inside of the layout, which waits for it. */
export function useMyself(): Me {
  const { identity } = useGetIdentity();
  if (!identity) throw new Error('useMyself stands inside of the layout');
  return identity as Me;
}

/** Whether this person's role has a permission at all; what it reaches is the service's to say. */
export function useMay(permission: PermissionName): boolean {
  return reachOf(useMyself().account.role, permission) !== undefined;
}

/** The county of the person: the first six digits; shorter for who stands above counties. */
export function useCounty(): string {
  return useMyself().account.areaCode.slice(0, 6);
}

/** Today, as the service has it: the demonstration's clock is not this machine's. The day in China. */
export function useToday(): string {
  return dayOf(useMyself().now);
}

/** The day of an instant in China. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}
