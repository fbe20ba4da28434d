import type { AcceptanceFigures, AcceptanceLine } from '../contract/records/acceptance.js';
import type { SurveyFigures } from '../contract/records/survey.js';

type Counted = Pick<
  SurveyFigures,
  'pool' | 'called' | 'answered' | 'valid' | 'refusals' | 'substituted' | 'calledBack'
>;
type Counts = Omit<AcceptanceLine, 'areaCode' | 'name'>;

const NOTHING: Counts = {
  planned: null,
  attempted: null,
  valid: null,
  refused: null,
  empty: null,
  substituted: null,
  calledBack: null,
  calledBackRatio: null,
  responseRatio: null,
};

/** What a village comes to, by its survey. Empty houses are told apart only where single interviews were recorded. */
export function lineOf(areaCode: string, name: string, survey: Counted | undefined): AcceptanceLine {
  if (!survey) return { areaCode, name, ...NOTHING };
  const { pool: planned, called: attempted, answered, valid, refusals: refused, substituted, calledBack } = survey;
  return {
    areaCode,
    name,
    planned,
    attempted,
    valid,
    refused,
    empty: null,
    substituted,
    calledBack,
    calledBackRatio: calledBack === null ? null : share(calledBack, valid),
    responseRatio: share(answered, attempted),
  };
}

/** All villages together; what one of them does not say is counted nowhere. */
export function totalOf(lines: readonly AcceptanceLine[]): AcceptanceFigures['total'] {
  const sum = (key: 'planned' | 'attempted' | 'valid' | 'refused' | 'empty' | 'substituted' | 'calledBack') => {
    const known = lines.flatMap((line) => line[key] ?? []);
    return known.length === 0 ? null : known.reduce((total, count) => total + count, 0);
  };
  const answered = lines.reduce((total, line) => total + (line.responseRatio ?? 0) * (line.attempted ?? 0), 0);
  const attempted = sum('attempted');
  const calledBack = sum('calledBack');
  const valid = lines.reduce((total, line) => total + (line.calledBack === null ? 0 : (line.valid ?? 0)), 0);
  return {
    planned: sum('planned'),
    attempted,
    valid: sum('valid'),
    refused: sum('refused'),
    empty: sum('empty'),
    substituted: sum('substituted'),
    calledBack,
    calledBackRatio: calledBack === null ? null : share(calledBack, valid),
    responseRatio: attempted === null ? null : share(Math.round(answered), attempted),
  };
}

const share = (part: number, of: number): number | null => (of > 0 ? part / of : null);
