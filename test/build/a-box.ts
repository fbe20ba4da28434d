import { BallotBox } from '../../api/contract/ballot.js';
import { RaterGroup } from '../../api/contract/rater-group.js';

const title = (id: string) => ({ zh: id, en: id });
const options = {
  yes: { title: title('满意') },
  mostly: { title: title('基本满意') },
  no: { title: title('不满意') },
  dontKnow: { title: title('不了解'), counts: false },
};

/** Villagers who are asked four questions, with these checks and this quorum. */
export const aRaterGroup = (more: object = {}): RaterGroup =>
  RaterGroup.parse({
    title: title('群众代表'),
    clause: 'c',
    questions: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { title: title(id), options }])),
    ...more,
  });

/** Raters who write points: they have checks and no questions. */
export const aSheetGroup = (...ballotChecks: object[]): RaterGroup =>
  RaterGroup.parse({ title: title('班子成员'), clause: 'c', ballotChecks });

/** A box of one place; as many on the roll, issued and returned as there are ballots, unless said otherwise. */
export const aBox = (ballots: object[], more: object = {}): BallotBox => {
  const many = ballots.length;
  return BallotBox.parse({
    group: 'villagers',
    place: 'shiwan',
    roll: many,
    issued: many,
    returned: many,
    ballots,
    ...more,
  });
};

/** A page with the same answer to all four questions. */
export const all = (answer: string) => ({ a: answer, b: answer, c: answer, d: answer });
/** So many ballots with this page about one cadre, of this stratum. */
export const times = (many: number, page: object, stratum?: string) =>
  Array.from({ length: many }, () => ({ ...(stratum ? { stratum } : {}), answers: { lin: page } }));
