/**
 * Names and what they stand for. Whoever writes several down nearly always keeps the order of the list, so the name after the one
 * found last is tried before any search. What was found before changes how fast the next one is found, never what it is.
 */
export class ListedNames<T> {
  private readonly listed: readonly string[];
  private readonly values: readonly T[];
  private readonly places: ReadonlyMap<string, number>;
  private next = 0;

  constructor(entries: Iterable<readonly [string, T]>) {
    const all = new Map(entries);
    this.listed = [...all.keys()];
    this.values = [...all.values()];
    this.places = new Map(this.listed.map((name, place) => [name, place]));
  }

  /** What a name stands for; undefined for one that is not listed. */
  find(name: string): T | undefined {
    const place = this.placeOf(name);
    return place === undefined ? undefined : this.values[place];
  }

  /** Whether a name is listed. */
  has(name: string): boolean {
    return this.placeOf(name) !== undefined;
  }

  /** All of them, in their order. */
  names(): readonly string[] {
    return this.listed;
  }

  private placeOf(name: string): number | undefined {
    const place = this.listed[this.next] === name ? this.next : this.places.get(name);
    if (place !== undefined) this.next = place + 1 < this.listed.length ? place + 1 : 0;
    return place;
  }
}
