import type { Area } from '../../../api/contract/records/area.js';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import type { FigureRecord } from '../../../api/contract/records/figure.js';
import type { MarkProgress } from '../../../api/contract/records/mark.js';
import type { SurveyRecord } from '../../../api/contract/records/survey.js';

export type Turnout = { id: string; areaCode: string; attempt: number; issued: number; cast: number };

type Read = {
  cadres: readonly Pick<CadreLine, 'areaCode'>[];
  /** Those that are not confirmed yet. */
  figures: readonly Pick<FigureRecord, 'areaCode'>[];
  surveys: readonly Pick<SurveyRecord, 'areaCode' | 'valid' | 'pool' | 'state'>[];
  turnout: readonly Turnout[];
  marks: readonly MarkProgress[];
};

/** How far one township is with each of the four sides. */
export type Gathered = {
  areaCode: string;
  villageCount: number;
  cadreCount: number;
  figures: { waiting: number };
  marks: { expected: number; entered: number; countersigned: number };
  ballots: { issued: number; cast: number; villages: number };
  surveys: { pool: number; valid: number; accepted: number; villages: number };
};

/** One row for each township of the county, in the order of their codes. */
export function gathered(areas: readonly Area[], county: string, read: Read): Gathered[] {
  const villages = areas.filter(({ kind }) => kind === 'village');
  return areas
    .filter(({ kind, areaCode }) => kind === 'township' && areaCode.startsWith(county))
    .map(({ areaCode }) => {
      const here = <T extends { areaCode: string }>(rows: readonly T[]) =>
        rows.filter((row) => row.areaCode.startsWith(areaCode));
      const committee = here(read.marks).filter(({ group }) => group === 'townshipCommittee');
      const turnout = here(read.turnout);
      const surveys = here(read.surveys);
      return {
        areaCode,
        villageCount: here(villages).length,
        cadreCount: here(read.cadres).length,
        figures: { waiting: here(read.figures).length },
        marks: {
          expected: sum(committee, 'expected'),
          entered: sum(committee, 'submitted') + sum(committee, 'countersigned'),
          countersigned: sum(committee, 'countersigned'),
        },
        ballots: {
          issued: sum(turnout, 'issued'),
          cast: sum(turnout, 'cast'),
          villages: new Set(turnout.map((row) => row.areaCode)).size,
        },
        surveys: {
          pool: sum(surveys, 'pool'),
          valid: sum(surveys, 'valid'),
          accepted: surveys.filter(({ state }) => state === 'accepted').length,
          villages: surveys.length,
        },
      };
    });
}

/** What one side of one township still lacks: which side, how many, and until which window. */
export type Missing = {
  areaCode: string;
  side: 'marks' | 'countersign' | 'figures' | 'surveys';
  count: number;
  window: string;
};

/** Everything that is not there yet, most first. */
export function missingOf(townships: readonly Gathered[]): Missing[] {
  return townships
    .flatMap(({ areaCode, marks, figures, surveys }): Missing[] => [
      { areaCode, side: 'marks', count: marks.expected - marks.entered, window: 'townshipMarks' },
      { areaCode, side: 'countersign', count: marks.entered - marks.countersigned, window: 'townshipMarks' },
      { areaCode, side: 'figures', count: figures.waiting, window: 'booksClosed' },
      { areaCode, side: 'surveys', count: surveys.villages - surveys.accepted, window: 'survey' },
    ])
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function sum<K extends string>(rows: readonly Record<K, number>[], name: K): number {
  return rows.reduce((total, row) => total + row[name], 0);
}
