import { Nothing } from '../shared/Column.js';

/** 64.3%; a dash where there is none. */
export const percent = (ratio: number | null): string => (ratio === null ? '' : `${(ratio * 100).toFixed(1)}%`);

/** The same as it stands in a list. */
export function Share({ ratio }: { ratio: number | null }) {
  return ratio === null ? <Nothing /> : <>{percent(ratio)}</>;
}
