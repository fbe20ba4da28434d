import type { Area } from '../../../api/contract/records/area.js';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import type { FigureRecord } from '../../../api/contract/records/figure.js';
import type { MarkProgress } from '../../../api/contract/records/mark.js';
import type { SurveyRecord } from '../../../api/contract/records/survey.js';

/** How many ballots of a village were issued and cast. */
export type Turnout = { id: string; areaCode: string; issued: number; cast: number };

type Read = {
  cadres: readonly Pick<CadreLine, 'areaCode'>[];
  /** What bureaus reported of villages, and whatever else waits to be confirmed. */
  figures: readonly Pick<FigureRecord, 'areaCode' | 'entityKind' | 'entityCode' | 'fact' | 'state'>[];
  /** The facts that are due of each village in this half. */
  facts: readonly string[];
  surveys: readonly Pick<SurveyRecord, 'areaCode' | 'valid' | 'pool' | 'state'>[];
  turnout: readonly Turnout[];
  marks: readonly MarkProgress[];
};

/** How far one village is with one side: n of m, and what it waits for. */
export type InVillage = { areaCode: string; done: number; of: number; waits: 'entry' | 'mending' | 'word' | 'votes' };

/** How far one township is with each of the four sides, and with which villages it is not done. */
export type Gathered = {
  areaCode: string;
  villageCount: number;
  cadreCount: number;
  figures: { done: number; of: number; entry: number; waiting: number; villages: InVillage[] };
  marks: { expected: number; entered: number; countersigned: number };
  ballots: { issued: number; cast: number; villages: InVillage[] };
  surveys: { pool: number; valid: number; undelivered: number; waiting: number; of: number; villages: InVillage[] };
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
      const figures = here(read.figures);
      const own = here(villages);
      const posted = new Set(here(read.cadres).map((cadre) => cadre.areaCode));
      const reported = own.map((village) => reportedOf(village.areaCode, figures, read.facts));
      const surveyed = own
        .filter((village) => posted.has(village.areaCode))
        .map((village) => surveyedOf(village.areaCode, surveys));
      return {
        areaCode,
        villageCount: own.length,
        cadreCount: here(read.cadres).length,
        figures: {
          done: reported.filter(isDone).length,
          of: read.facts.length > 0 ? own.length : 0,
          entry: reported.filter((one) => !isDone(one) && one.waits !== 'word').length,
          waiting: figures.filter(({ state }) => state === 'recorded').length,
          villages: reported.filter((one) => !isDone(one)),
        },
        marks: {
          expected: sum(committee, 'expected'),
          entered: sum(committee, 'submitted') + sum(committee, 'countersigned'),
          countersigned: sum(committee, 'countersigned'),
        },
        ballots: {
          issued: sum(turnout, 'issued'),
          cast: sum(turnout, 'cast'),
          villages: turnout
            .filter(({ cast, issued }) => cast < issued)
            .map(({ cast, issued, ...row }) => ({
              areaCode: row.areaCode,
              done: cast,
              of: issued,
              waits: 'votes' as const,
            })),
        },
        surveys: {
          pool: sum(surveys, 'pool'),
          valid: sum(surveys, 'valid'),
          undelivered: surveyed.filter(({ waits, isAccepted }) => !isAccepted && waits === 'entry').length,
          waiting: surveyed.filter(({ waits, isAccepted }) => !isAccepted && waits === 'word').length,
          of: surveyed.length,
          villages: surveyed.filter(({ isAccepted }) => !isAccepted),
        },
      };
    });
}

const isDone = ({ done, of }: InVillage) => done >= of;

/** Of the figures that are due of a village, how many are confirmed; whether the others are to be entered, mended or confirmed. */
function reportedOf(areaCode: string, figures: Read['figures'], facts: readonly string[]): InVillage {
  const own = figures.filter(({ entityCode, fact }) => entityCode === areaCode && facts.includes(fact));
  const isReturned = own.some(({ state }) => state === 'returned');
  const waits = isReturned ? 'mending' : own.length < facts.length ? 'entry' : 'word';
  return { areaCode, done: own.filter(({ state }) => state === 'confirmed').length, of: facts.length, waits };
}

/** How many households of a village answered, and whether its survey is still to be delivered or to be accepted. */
function surveyedOf(areaCode: string, surveys: Read['surveys']): InVillage & { isAccepted: boolean } {
  const survey = surveys.find((one) => one.areaCode === areaCode);
  const isDelivered = survey !== undefined && survey.state !== 'draft';
  return {
    areaCode,
    done: survey?.valid ?? 0,
    of: survey?.pool ?? 0,
    waits: isDelivered ? 'word' : 'entry',
    isAccepted: survey?.state === 'accepted',
  };
}

/** What one side of one township still lacks: which side, how many, and until which window. */
export type Missing = {
  areaCode: string;
  side: 'marks' | 'countersign' | 'figuresEntry' | 'figures' | 'surveysEntry' | 'surveys';
  count: number;
  window: string;
};

/** Everything that is not there yet, most first. */
export function missingOf(townships: readonly Gathered[]): Missing[] {
  return townships
    .flatMap(({ areaCode, marks, figures, surveys }): Missing[] => [
      { areaCode, side: 'marks', count: marks.expected - marks.entered, window: 'townshipMarks' },
      { areaCode, side: 'countersign', count: marks.entered - marks.countersigned, window: 'townshipMarks' },
      { areaCode, side: 'figuresEntry', count: figures.entry, window: 'booksClosed' },
      { areaCode, side: 'figures', count: figures.waiting, window: 'booksClosed' },
      { areaCode, side: 'surveysEntry', count: surveys.undelivered, window: 'survey' },
      { areaCode, side: 'surveys', count: surveys.waiting, window: 'survey' },
    ])
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function sum<K extends string>(rows: readonly Record<K, number>[], name: K): number {
  return rows.reduce((total, row) => total + row[name], 0);
}
