import type { Interview } from '../../contract/interview.js';
import { type Household, householdsOf } from './households.js';

/** What the interviews of one village come to, in households. */
export type InterviewFigures = {
  method: 'telephone' | 'visit' | 'mixed';
  /** Households that stand in any record, those replaced included: the sample is at least that large. */
  pool: number;
  called: number;
  answered: number;
  valid: number;
  refusals: number;
  substituted: number;
  calledBack: number;
  questions: Record<string, Record<string, number>>;
};

/**
 * The figures of a village's survey as they follow from its interviews. A household is counted once, however often it was contacted: by
 * its complete interview, or by its last contact. One that broke off answered nothing; what is invalid was answered and does not
 * count. Every option of every question is named, also where nobody chose it.
 * @param questions of the measure, each with its options
 */
export function interviewFigures(
  interviews: readonly Interview[],
  questions: Readonly<Record<string, readonly string[]>>,
): InterviewFigures {
  const households = householdsOf(interviews);
  const contacted = households.filter(({ last }) => last !== null);
  const having = (...codes: readonly string[]) => contacted.filter(({ last }) => codes.includes(last!.outcome));
  const valid = having('complete');
  const modes = new Set(interviews.filter(({ attempt }) => attempt > 0).map(({ mode }) => mode));
  return {
    method: modes.size > 1 ? 'mixed' : ([...modes][0] ?? 'visit'),
    pool: new Set(interviews.flatMap(({ sampleNumber, replaces }) => [sampleNumber, ...(replaces ? [replaces] : [])]))
      .size,
    called: contacted.length,
    answered: having('complete', 'invalid').length,
    valid: valid.length,
    refusals: having('refused').length,
    substituted: contacted.filter(({ replaces }) => replaces !== null).length,
    calledBack: valid.filter(({ last }) => last!.callBack !== null).length,
    questions: Object.fromEntries(
      Object.entries(questions).map(([id, options]) => [
        id,
        Object.fromEntries(options.map((option) => [option, chose(valid, id, option)])),
      ]),
    ),
  };
}

const chose = (valid: readonly Household[], question: string, option: string): number =>
  valid.filter(({ last }) => last!.answers[question] === option).length;
