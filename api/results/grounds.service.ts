import { Injectable } from '@nestjs/common';
import type { ResultEntity } from './result.entity.js';

type IsUpheld = (result: Pick<ResultEntity, 'id' | 'cycleId'>) => Promise<boolean>;

/**
 * Whether what was determined about somebody may be decided anew although nothing was recorded wrongly. The notices keep objections, and
 * read results; so they register here how to find one that was upheld.
 */
@Injectable()
export class GroundsService {
  #isUpheld: IsUpheld = () => Promise.resolve(false);

  register(isUpheld: IsUpheld): void {
    this.#isUpheld = isUpheld;
  }

  /** Whether an objection to a result was upheld. */
  forDecidingAnew(result: Pick<ResultEntity, 'id' | 'cycleId'>): Promise<boolean> {
    return this.#isUpheld(result);
  }
}
