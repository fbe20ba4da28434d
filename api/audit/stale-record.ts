import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';

type Current = { id: string; version: number };

/** What a reader may see of a stored record; undefined where this one may see nothing of it. */
export type View = (current: never, actor: Actor) => object | undefined | Promise<object | undefined>;

/**
 * Somebody else changed the record first. What the table holds is kept to this class: it is answered as the reader's own view shows it,
 * or with nothing but its version.
 */
export class StaleRecord extends DomainError {
  readonly #current: Current;

  constructor(
    private readonly word: string,
    private readonly yours: number,
    current: Current,
    shown: object = { version: current.version },
  ) {
    const { id, version } = current;
    super(
      'stale',
      {
        zh: `这条记录刚被别人改过（您的是第 ${yours} 版，现在是第 ${version} 版），没有保存。请刷新，核对后再改。`,
        en: `Somebody changed this record first (yours is version ${yours}, now it is ${version}); nothing was saved. Reload, compare, and change it again.`,
      },
      { word, id, yours: { version: yours }, current: shown },
    );
    this.#current = current;
  }

  /** The same refusal with the record as this reader's own view shows it. */
  async seenBy(actor: Actor, views: StaleViews): Promise<StaleRecord> {
    return new StaleRecord(this.word, this.yours, this.#current, await views.of(this.word, this.#current, actor));
  }
}

/** How the records of each word are shown to somebody whose change came too late. A word without a view shows its version alone. */
export class StaleViews {
  readonly #views = new Map<string, View>();

  /** Every module registers its own. */
  register(word: string, view: View): void {
    this.#views.set(word, view);
  }

  /** A record as this reader may see it, if at all. */
  async of(word: string, current: Current, actor: Actor): Promise<object | undefined> {
    return this.#views.get(word)?.(current as never, actor);
  }
}
