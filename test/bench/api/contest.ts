/** What a contest needs of the server: addresses and the samples it prepared. */
export type Ground = {
  /** The service and the bare routes beside it, each on a port of its own. */
  servicePort: number;
  barePort: number;
  cookies: { official: string; township: string };
  cycleId: string;
  /** Marks that were not entered yet, as bodies. */
  marks: readonly object[];
  /** A list page's address, of a table with this many rows. */
  listPath: string;
  listRows: number;
  /** Ballots that were not cast yet, as bodies. */
  ballots: readonly object[];
  preview: { path: string; cycleIds: readonly string[]; cadres: number };
};

/** One area that is measured: the service against something bare, in the same unit. */
export type Contest = {
  name: string;
  /** What both figures are: requests a second, or milliseconds. */
  unit: 'a second' | 'ms';
  bareName: string;
  /** The service's figure may be at least, or at most, so many times the bare one. */
  limit: { atLeast: number } | { atMost: number };
  bare: (round: number) => Promise<number>;
  service: (round: number) => Promise<number>;
  /** The server's event loop is watched while the service answers; it may be held up for at most this long. */
  delayAtMost?: number;
};

/** What a contest came to. */
export type Outcome = {
  name: string;
  unit: Contest['unit'];
  bare: number;
  service: number;
  ratio: number;
  limit: Contest['limit'];
  isMet: boolean;
  /**
   * How long the server's event loop was held up while it answered, in milliseconds: the 99th percentile and the longest of a round,
   * medians of the rounds. `idleMax` is the longest while it had nothing to do, which is what the machine itself adds.
   */
  delay?: { p99: number; max: number; idleMax: number; atMost: number };
};
