/** The best and the worst grade an entity can still have, as places in the order of grades: 0 is the best. */
export interface Interval {
  best: number;
  worst: number;
}
