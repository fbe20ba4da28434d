import type { BarredDuty, NegativeList } from '../contract/negative-list.js';

/** The duties of the list that somebody could be given: they are posted and reported. What only assessments may not ask for is not among them. */
export const dutiesOf = ({ duties }: NegativeList): BarredDuty[] =>
  duties.filter(({ isOnlyIndicator }) => isOnlyIndicator !== true);
