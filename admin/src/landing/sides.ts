import type { Gathered, Missing } from './gathered.js';

/** What a cell shows: n of m, what that means, how many are not there. */
export type Cell = { done: number; of: number; says: 'done' | 'rest' | 'none' | 'second' | 'entry'; rest: number };
export type SideId = 'county' | 'township' | 'villagers' | 'thirdParty';
/** One of the four sides: until which window, what is missing under its name, where its list is, and what a township's cell shows. */
export type Side = {
  id: SideId;
  window: string;
  lacks: readonly Missing['side'][];
  list: string;
  cell: (row: Gathered) => Cell;
};

export const SIDES: readonly Side[] = [
  {
    id: 'county',
    window: 'booksClosed',
    lacks: ['figuresEntry', 'figures'],
    list: 'figures',
    cell: ({ figures: { done, of, entry, waiting } }) => ({
      done,
      of,
      rest: entry > 0 ? entry : waiting,
      says: entry > 0 ? 'entry' : waiting > 0 ? 'rest' : 'done',
    }),
  },
  {
    id: 'township',
    window: 'townshipMarks',
    lacks: ['marks', 'countersign'],
    list: 'marks',
    cell: ({ marks: { expected, entered, countersigned } }) => ({
      done: entered,
      of: expected,
      rest: entered < expected ? expected - entered : expected - countersigned,
      says: entered === 0 ? 'none' : entered < expected ? 'rest' : countersigned < expected ? 'second' : 'done',
    }),
  },
  {
    id: 'villagers',
    window: 'ballot',
    lacks: [],
    list: 'ballots',
    cell: ({ ballots: { issued, cast } }) => ({
      done: cast,
      of: issued,
      rest: issued - cast,
      says: issued === 0 ? 'none' : cast < issued ? 'rest' : 'done',
    }),
  },
  {
    id: 'thirdParty',
    window: 'survey',
    lacks: ['surveysEntry', 'surveys'],
    list: 'surveys',
    cell: ({ surveys: { pool, valid, undelivered, waiting, of } }) => ({
      done: valid,
      of: pool,
      rest: undelivered > 0 ? undelivered : waiting,
      says: undelivered === of && of > 0 ? 'none' : undelivered > 0 ? 'entry' : waiting > 0 ? 'rest' : 'done',
    }),
  },
];

export const summed = (cells: readonly Cell[]) => ({
  done: cells.reduce((sum, { done }) => sum + done, 0),
  of: cells.reduce((sum, { of }) => sum + of, 0),
  rest: cells.reduce((sum, { rest }) => sum + rest, 0),
});
