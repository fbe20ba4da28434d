import type { Interview } from '../../contract/interview.js';

/** A household of one village: the contact that counts for it, all of them in their order, and for whom it stands in. */
export type Household = {
  sampleNumber: string;
  /** The complete interview, else the last contact; null where nobody contacted it yet. */
  last: Interview | null;
  contacts: readonly Interview[];
  /** The household that it stands in for. */
  replaces: string | null;
};

/** The households of the interviews of one village, in the order of their numbers. */
export function householdsOf(interviews: readonly Interview[]): Household[] {
  const numbers = [...new Set(interviews.map(({ sampleNumber }) => sampleNumber))].toSorted();
  return numbers.map((sampleNumber) => {
    const own = interviews.filter((one) => one.sampleNumber === sampleNumber);
    const contacts = own.filter(({ attempt }) => attempt > 0).toSorted((a, b) => a.attempt - b.attempt);
    return {
      sampleNumber,
      last: contacts.findLast(({ outcome }) => outcome === 'complete') ?? contacts.at(-1) ?? null,
      contacts,
      replaces: own.find(({ outcome }) => outcome === 'substituted')?.replaces ?? null,
    };
  });
}

/** Interviews put together by what they have in common, in the order in which they come. */
export function together(
  interviews: readonly Interview[],
  by: (interview: Interview) => string,
): Map<string, Interview[]> {
  const groups = new Map<string, Interview[]>();
  for (const one of interviews) {
    const name = by(one);
    const there = groups.get(name);
    if (there) there.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}
