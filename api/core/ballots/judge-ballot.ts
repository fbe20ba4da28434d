import type { Ballot, InvalidReason } from '../../contract/ballot.js';
import type { BallotCheck, RaterGroup } from '../../contract/rater-group.js';
import { type Verdict, WHOLE_BALLOT } from './ballot-checks.js';
import type { Answers } from './person-answers.js';

/** Whether one ballot counts. Every reason is told, in the order of the group's checks; without one it is valid. */
export interface Judgement {
  /** Why nothing on the ballot counts. */
  ofBallot: InvalidReason[];
  /** Why it does not count for one person, by code; only those with a reason. */
  ofPerson: Record<string, InvalidReason[]>;
  /** Checks for which the measure does not say what holds: a distribution for a number of people it does not state. */
  open: BallotCheck['kind'][];
}

/** Judges a ballot by its group's checks, and by whether each answer is one that the ballot offers. */
export function judgeBallot(ballot: Ballot, group: RaterGroup): Judgement {
  const judgement: Judgement = { ofBallot: [], ofPerson: {}, open: [] };
  for (const check of group.ballotChecks ?? []) {
    if (check.kind === 'unansweredAtMost' || check.kind === 'returnedAtMostIssued') continue;
    const verdict = (WHOLE_BALLOT[check.kind] as (check: BallotCheck, ballot: Ballot) => Verdict)(check, ballot);
    if (verdict === 'fails') addOnce(judgement.ofBallot, check.kind);
    if (verdict === 'open') judgement.open.push(check.kind);
  }
  for (const [code, answers] of Object.entries(ballot.answers)) {
    const reasons = ofPerson(answers, group);
    if (reasons.length > 0) judgement.ofPerson[code] = reasons;
  }
  return judgement;
}

function ofPerson(answers: Answers, { questions = {}, ballotChecks = [] }: RaterGroup): InvalidReason[] {
  const reasons: InvalidReason[] = [];
  const isKnown = ([question, answer]: [string, string | number]) =>
    Object.hasOwn(questions, question)
      ? typeof answer === 'string' && Object.hasOwn(questions[question]!.options, answer)
      : typeof answer === 'number';
  if (!Object.entries(answers).every(isKnown)) reasons.push('unknownAnswer');
  const unanswered = Object.keys(questions).filter((question) => answers[question] === undefined).length;
  for (const check of ballotChecks)
    if (check.kind === 'unansweredAtMost' && unanswered > check.number) addOnce(reasons, check.kind);
  return reasons;
}

function addOnce(reasons: InvalidReason[], reason: InvalidReason): void {
  if (!reasons.includes(reason)) reasons.push(reason);
}
