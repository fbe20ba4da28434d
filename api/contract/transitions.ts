import { z } from 'zod';
import type { PermissionName } from './permissions.js';

/** What a move asks for beside the permission; the console asks the person for it. */
export const Need = z.enum([
  /** A written reason. */
  'reason',
  /** Not the person who did the step before. */
  'secondPerson',
  /** The day of the committee's meeting. */
  'meetingOn',
  /** Everything that the measure asks for at this point is there. */
  'complete',
]);
export type Need = z.infer<typeof Need>;

/** A legal move of a record in a state, for the person who asked: the console draws its buttons from these. */
export const Move = z.strictObject({ move: z.string(), needs: z.array(Need) }).meta({ id: 'Move' });
export type Move = z.infer<typeof Move>;

/** From which states a move leads where, who may make it, and what it needs. */
export type Transition = {
  move: string;
  from: readonly string[];
  to: string;
  by: PermissionName;
  needs: readonly Need[];
};

/** A published measure never changes; what was published by mistake is followed by a later one. */
const ruleSets = [
  { move: 'propose', from: ['draft'], to: 'proposed', by: 'rule-sets.propose', needs: ['complete'] },
  {
    move: 'publish',
    from: ['proposed'],
    to: 'published',
    by: 'rule-sets.publish',
    needs: ['secondPerson', 'complete'],
  },
  { move: 'return', from: ['proposed'], to: 'draft', by: 'rule-sets.return', needs: ['reason'] },
  { move: 'discard', from: ['draft'], to: 'discarded', by: 'rule-sets.discard', needs: [] },
] as const satisfies readonly Transition[];

/**
 * Sealing freezes what was determined; a measure that knows no determination is sealed as it was assessed. The notice is of what is
 * sealed, and a review that is upheld is a result that takes another's place. The schedule makes the moves that have a day; a person who makes one
 * instead says why.
 */
const cycles = [
  { move: 'open', from: ['planned'], to: 'open', by: 'cycles.open', needs: ['reason'] },
  { move: 'close', from: ['open'], to: 'closed', by: 'cycles.close', needs: ['reason'] },
  { move: 'assess', from: ['closed', 'assessed'], to: 'assessed', by: 'results.assess', needs: ['reason'] },
  { move: 'consult', from: ['assessed'], to: 'consulted', by: 'cycles.consult', needs: ['complete', 'reason'] },
  {
    move: 'determine',
    from: ['consulted'],
    to: 'determined',
    by: 'cycles.determine',
    needs: ['complete', 'secondPerson'],
  },
  { move: 'seal', from: ['assessed', 'determined'], to: 'sealed', by: 'results.seal', needs: ['reason'] },
  { move: 'notice', from: ['sealed'], to: 'noticed', by: 'cycles.notice', needs: ['complete', 'reason'] },
  { move: 'finish', from: ['noticed'], to: 'final', by: 'cycles.finish', needs: ['complete', 'reason'] },
] as const satisfies readonly Transition[];

/** Whether a cadre is posted; what a posting says is said by the postings. */
const cadres = [
  { move: 'post', from: ['posted', 'notPosted'], to: 'posted', by: 'cadres.post', needs: [] },
  { move: 'recall', from: ['posted'], to: 'notPosted', by: 'cadres.recall', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** What raters enter. A second person of the same office countersigns, or the committee signed on paper. */
const marks = [
  { move: 'submit', from: ['draft', 'returned'], to: 'submitted', by: 'marks.submit', needs: [] },
  { move: 'countersign', from: ['submitted'], to: 'countersigned', by: 'marks.countersign', needs: ['secondPerson'] },
  { move: 'sign', from: ['submitted'], to: 'countersigned', by: 'marks.sign', needs: ['meetingOn', 'secondPerson'] },
  { move: 'return', from: ['submitted', 'countersigned'], to: 'returned', by: 'marks.return', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** What bureaus report; somebody else confirms it. */
const figures = [
  { move: 'confirm', from: ['recorded'], to: 'confirmed', by: 'figures.confirm', needs: ['secondPerson'] },
  { move: 'return', from: ['recorded', 'confirmed'], to: 'returned', by: 'figures.return', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** The cadre's own account; what the township gives back is changed and submitted again. */
const dutyReports = [
  { move: 'submit', from: ['draft', 'returned'], to: 'submitted', by: 'duty-reports.submit', needs: [] },
  { move: 'return', from: ['submitted'], to: 'returned', by: 'duty-reports.return', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** Tasks are signed by both sides; the cadre ticks what came of them, and what the township confirms is scored. */
const taskLists = [
  { move: 'sign', from: ['proposed', 'changing'], to: 'agreed', by: 'task-lists.sign', needs: ['secondPerson'] },
  { move: 'revise', from: ['proposed'], to: 'proposed', by: 'task-lists.revise', needs: ['reason'] },
  { move: 'revise', from: ['agreed', 'changing'], to: 'changing', by: 'task-lists.revise', needs: ['reason'] },
  { move: 'decline', from: ['changing'], to: 'agreed', by: 'task-lists.decline', needs: ['reason'] },
  { move: 'tick', from: ['agreed', 'ticked'], to: 'ticked', by: 'task-lists.tick', needs: [] },
  { move: 'confirm', from: ['ticked'], to: 'confirmed', by: 'task-lists.confirm', needs: [] },
  { move: 'overrule', from: ['agreed', 'ticked'], to: 'overruled', by: 'task-lists.overrule', needs: ['reason'] },
  {
    move: 'countersign',
    from: ['overruled'],
    to: 'confirmed',
    by: 'task-lists.countersign',
    needs: ['secondPerson'],
  },
  {
    move: 'return',
    from: ['ticked', 'overruled', 'confirmed'],
    to: 'agreed',
    by: 'task-lists.return',
    needs: ['reason'],
  },
] as const satisfies readonly Transition[];

/** A village's vote. Casting is no move: nobody who signs in makes it. */
const ballots = [
  { move: 'reprint', from: ['open'], to: 'open', by: 'ballots.reprint', needs: [] },
  { move: 'count', from: ['open'], to: 'counted', by: 'ballots.count', needs: [] },
] as const satisfies readonly Transition[];

/** A draw of representatives: who cannot come is replaced from the reserve; one from a wrong roll is discarded. Counting forgets the names. */
const draws = [
  { move: 'substitute', from: ['drawn'], to: 'drawn', by: 'draws.substitute', needs: ['reason'] },
  { move: 'discard', from: ['drawn'], to: 'discarded', by: 'draws.discard', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** What assessors deliver; a correction is a new version, never an overwritten one. The county accepts and cannot send back. */
const surveys = [
  { move: 'submit', from: ['draft'], to: 'submitted', by: 'surveys.submit', needs: [] },
  { move: 'accept', from: ['submitted'], to: 'accepted', by: 'surveys.accept', needs: [] },
  { move: 'correct', from: ['submitted', 'accepted'], to: 'draft', by: 'surveys.update', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** What a household said is never removed: a correction is a new version, and a call back adds to it. */
const interviews = [
  { move: 'correct', from: ['recorded', 'corrected'], to: 'corrected', by: 'interviews.correct', needs: ['reason'] },
  { move: 'callBack', from: ['recorded'], to: 'recorded', by: 'interviews.callBack', needs: [] },
  { move: 'callBack', from: ['corrected'], to: 'corrected', by: 'interviews.callBack', needs: [] },
] as const satisfies readonly Transition[];

/** What a firm is commissioned for: it delivers once everything is there, and the county accepts or returns. */
const commissions = [
  { move: 'add', from: ['underWay'], to: 'underWay', by: 'commissions.update', needs: [] },
  { move: 'release', from: ['underWay'], to: 'underWay', by: 'commissions.update', needs: ['reason'] },
  { move: 'extend', from: ['underWay'], to: 'underWay', by: 'commissions.update', needs: ['reason'] },
  { move: 'end', from: ['underWay', 'delivered'], to: 'ended', by: 'commissions.update', needs: ['reason'] },
  { move: 'deliver', from: ['underWay'], to: 'delivered', by: 'commissions.deliver', needs: ['complete'] },
  { move: 'accept', from: ['delivered'], to: 'accepted', by: 'commissions.accept', needs: [] },
  { move: 'return', from: ['delivered'], to: 'underWay', by: 'commissions.accept', needs: ['reason'] },
  // The receipt of destruction; the work is over by then.
  { move: 'destroy', from: ['underWay'], to: 'underWay', by: 'commissions.destroy', needs: [] },
  { move: 'destroy', from: ['delivered'], to: 'delivered', by: 'commissions.destroy', needs: [] },
  { move: 'destroy', from: ['accepted'], to: 'accepted', by: 'commissions.destroy', needs: [] },
  { move: 'destroy', from: ['ended'], to: 'ended', by: 'commissions.destroy', needs: [] },
] as const satisfies readonly Transition[];

/** An interest takes the village out of that assessor's work until somebody else is commissioned. */
const declarations = [
  { move: 'declare-none', from: ['awaited'], to: 'clear', by: 'declarations.declare', needs: [] },
  { move: 'declare-interest', from: ['awaited', 'clear'], to: 'interested', by: 'declarations.declare', needs: [] },
  { move: 'replace', from: ['interested'], to: 'replaced', by: 'declarations.replace', needs: [] },
] as const satisfies readonly Transition[];

/** A village's households: drawn once, opened as long as the work lasts, without names after it. */
const householdLists = [
  { move: 'change', from: ['listed'], to: 'listed', by: 'household-lists.create', needs: [] },
  { move: 'draw', from: ['listed'], to: 'drawn', by: 'household-lists.draw', needs: [] },
  { move: 'open', from: ['drawn'], to: 'drawn', by: 'household-lists.open', needs: [] },
  { move: 'contact', from: ['drawn'], to: 'drawn', by: 'household-lists.contact', needs: ['reason'] },
  { move: 'discard', from: ['listed', 'drawn'], to: 'discarded', by: 'household-lists.draw', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** What was reported of somebody; only what was confirmed is scored. */
const findings = [
  { move: 'answer', from: ['reported'], to: 'answered', by: 'findings.answer', needs: [] },
  {
    move: 'confirm',
    from: ['reported', 'answered'],
    to: 'confirmed',
    by: 'findings.confirm',
    needs: ['reason', 'secondPerson'],
  },
  { move: 'withdraw', from: ['reported', 'answered'], to: 'withdrawn', by: 'findings.withdraw', needs: ['reason'] },
  // What two people established is not undone by one.
  { move: 'propose-withdrawal', from: ['confirmed'], to: 'confirmed', by: 'findings.withdraw', needs: ['reason'] },
  { move: 'keep', from: ['confirmed'], to: 'confirmed', by: 'findings.withdraw', needs: ['reason'] },
  {
    move: 'withdraw',
    from: ['confirmed'],
    to: 'withdrawn',
    by: 'findings.withdraw',
    needs: ['reason', 'secondPerson'],
  },
] as const satisfies readonly Transition[];

/** A file is announced, then its bytes come; it is never removed. */
const evidenceFiles = [
  { move: 'keep', from: ['announced'], to: 'kept', by: 'evidence-files.create', needs: [] },
  {
    move: 'withdraw',
    from: ['announced', 'kept'],
    to: 'withdrawn',
    by: 'evidence-files.withdraw',
    needs: ['reason'],
  },
] as const satisfies readonly Transition[];

/**
 * What a meeting decides about one result can be changed until the grades of the cycle are determined, all of them at once. Of whom others
 * sent it is a proposal to those above, until another result takes their answer in.
 */
const determinations = [
  { move: 'record', from: ['recorded'], to: 'recorded', by: 'determinations.record', needs: ['reason'] },
  {
    move: 'determine',
    from: ['recorded'],
    to: 'determined',
    by: 'cycles.determine',
    needs: ['complete', 'secondPerson'],
  },
  {
    move: 'proposeUpward',
    from: ['recorded'],
    to: 'proposedUpward',
    by: 'cycles.determine',
    needs: ['complete', 'secondPerson'],
  },
  {
    move: 'answer',
    from: ['proposedUpward', 'answered'],
    to: 'answered',
    by: 'results.confirmSupersession',
    needs: ['secondPerson'],
  },
] as const satisfies readonly Transition[];

/** What an office is asked before the grades are determined. Who says nothing by the day has no objection, and the record says that they were silent. */
const consultations = [
  { move: 'answer', from: ['asked', 'answered'], to: 'answered', by: 'consultations.answer', needs: [] },
  { move: 'extend', from: ['asked'], to: 'asked', by: 'consultations.extend', needs: ['reason'] },
  // What was answered stays an answer: who has more time and says nothing else was not silent.
  { move: 'extend', from: ['answered'], to: 'answered', by: 'consultations.extend', needs: ['reason'] },
  { move: 'silence', from: ['asked'], to: 'silent', by: 'cycles.consult', needs: [] },
] as const satisfies readonly Transition[];

/**
 * A report that a listed duty was given. The township answers once it knows; silence past the deadline lets the county go on. One of the
 * county looks into it and says what came out, another decides.
 */
const assignedDuties = [
  { move: 'withdraw', from: ['reported'], to: 'withdrawn', by: 'assigned-duties.withdraw', needs: [] },
  { move: 'answer', from: ['reported'], to: 'answered', by: 'assigned-duties.answer', needs: [] },
  { move: 'propose', from: ['reported'], to: 'reported', by: 'assigned-duties.verify', needs: ['reason'] },
  { move: 'propose', from: ['answered'], to: 'answered', by: 'assigned-duties.verify', needs: ['reason'] },
  {
    move: 'confirm',
    from: ['reported', 'answered'],
    to: 'confirmed',
    by: 'assigned-duties.verify',
    needs: ['secondPerson'],
  },
  {
    move: 'not-confirm',
    from: ['reported', 'answered'],
    to: 'notConfirmed',
    by: 'assigned-duties.verify',
    needs: ['secondPerson'],
  },
  { move: 'except', from: ['answered'], to: 'excepted', by: 'assigned-duties.verify', needs: ['secondPerson'] },
] as const satisfies readonly Transition[];

/**
 * A sealed result never changes: a mistake is corrected by another that takes its place, and so is what those above answered to a proposal
 * taken in. One person proposes it, another makes it.
 */
const results = [
  { move: 'supersede', from: ['sealed'], to: 'sealed', by: 'results.supersede', needs: ['reason'] },
  { move: 'answer', from: ['sealed'], to: 'sealed', by: 'results.answer', needs: [] },
  {
    move: 'confirm-supersession',
    from: ['sealed'],
    to: 'superseded',
    by: 'results.confirmSupersession',
    needs: ['secondPerson'],
  },
] as const satisfies readonly Transition[];

/** Honest failure: taken up, looked into by one person, decided by another; granted only where every condition holds. */
const exemptions = [
  { move: 'accept', from: ['requested'], to: 'accepted', by: 'exemptions.accept', needs: [] },
  { move: 'propose-decline', from: ['requested'], to: 'requested', by: 'exemptions.accept', needs: ['reason'] },
  {
    move: 'decline',
    from: ['requested'],
    to: 'declined',
    by: 'exemptions.accept',
    needs: ['reason', 'secondPerson'],
  },
  { move: 'verify', from: ['accepted'], to: 'verified', by: 'exemptions.verify', needs: ['complete'] },
  { move: 'return', from: ['verified'], to: 'accepted', by: 'exemptions.decide', needs: ['reason'] },
  {
    move: 'grant',
    from: ['verified'],
    to: 'granted',
    by: 'exemptions.decide',
    needs: ['reason', 'complete', 'secondPerson'],
  },
  { move: 'refuse', from: ['verified'], to: 'refused', by: 'exemptions.decide', needs: ['reason', 'secondPerson'] },
  { move: 'tell', from: ['granted'], to: 'granted', by: 'exemptions.tell', needs: [] },
  { move: 'tell', from: ['refused'], to: 'refused', by: 'exemptions.tell', needs: [] },
  { move: 'report', from: ['granted'], to: 'granted', by: 'exemptions.tell', needs: [] },
  { move: 'report', from: ['refused'], to: 'refused', by: 'exemptions.tell', needs: [] },
  {
    move: 'withdraw',
    from: ['requested', 'accepted', 'verified'],
    to: 'withdrawn',
    by: 'exemptions.withdraw',
    needs: ['reason'],
  },
] as const satisfies readonly Transition[];

/** What is filed before something new is tried. */
const filings = [
  { move: 'acknowledge', from: ['filed'], to: 'acknowledged', by: 'filings.acknowledge', needs: [] },
  { move: 'withdraw', from: ['filed', 'acknowledged'], to: 'withdrawn', by: 'filings.withdraw', needs: [] },
] as const satisfies readonly Transition[];

/** A notice is posted once; what was posted stays as it was. */
const notices = [
  { move: 'publish', from: ['draft'], to: 'published', by: 'cycles.notice', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** While an objection is open, and once it is upheld until another result takes the place, that person is not confirmed. */
const objections = [
  {
    move: 'uphold',
    from: ['received'],
    to: 'upheld',
    by: 'objections.answer',
    needs: ['reason', 'secondPerson'],
  },
  {
    move: 'dismiss',
    from: ['received'],
    to: 'dismissed',
    by: 'objections.answer',
    needs: ['reason', 'secondPerson'],
  },
] as const satisfies readonly Transition[];

/** One person proposes how to decide, another has the last word, who did not confirm the result that is reviewed. Nothing rests meanwhile. */
const reviews = [
  { move: 'accept', from: ['submitted'], to: 'accepted', by: 'reviews.accept', needs: [] },
  { move: 'propose', from: ['accepted', 'proposed'], to: 'proposed', by: 'reviews.decide', needs: ['reason'] },
  { move: 'uphold', from: ['proposed'], to: 'upheld', by: 'reviews.decide', needs: ['secondPerson'] },
  { move: 'dismiss', from: ['proposed'], to: 'dismissed', by: 'reviews.decide', needs: ['secondPerson'] },
  { move: 'extend', from: ['submitted'], to: 'submitted', by: 'reviews.extend', needs: ['reason'] },
  { move: 'extend', from: ['accepted'], to: 'accepted', by: 'reviews.extend', needs: ['reason'] },
  { move: 'extend', from: ['proposed'], to: 'proposed', by: 'reviews.extend', needs: ['reason'] },
  {
    move: 'withdraw',
    from: ['submitted', 'accepted', 'proposed'],
    to: 'withdrawn',
    by: 'reviews.withdraw',
    needs: [],
  },
  { move: 'appeal', from: ['dismissed'], to: 'appealed', by: 'reviews.appeal', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** What follows an assessment. A second person approves; only a rectification is checked again. */
const adjustments = [
  {
    move: 'approve',
    from: ['proposed'],
    to: 'approved',
    by: 'adjustments.decide',
    needs: ['reason', 'secondPerson'],
  },
  { move: 'refuse', from: ['proposed'], to: 'refused', by: 'adjustments.decide', needs: ['reason'] },
  { move: 'withdraw', from: ['proposed'], to: 'withdrawn', by: 'adjustments.withdraw', needs: ['reason'] },
  { move: 'carry-out', from: ['approved'], to: 'carriedOut', by: 'adjustments.carryOut', needs: [] },
  { move: 'pass', from: ['carriedOut'], to: 'passed', by: 'adjustments.recheck', needs: [] },
  { move: 'fail', from: ['carriedOut'], to: 'failed', by: 'adjustments.recheck', needs: [] },
  { move: 'receive', from: ['approved'], to: 'approved', by: 'adjustments.receive', needs: [] },
  { move: 'receive', from: ['carriedOut'], to: 'carriedOut', by: 'adjustments.receive', needs: [] },
  { move: 'receive', from: ['passed'], to: 'passed', by: 'adjustments.receive', needs: [] },
  { move: 'receive', from: ['failed'], to: 'failed', by: 'adjustments.receive', needs: [] },
] as const satisfies readonly Transition[];

/** Both tick and sign; another item takes both signatures again. */
const handovers = [
  { move: 'tick', from: ['open'], to: 'open', by: 'handovers.tick', needs: [] },
  { move: 'tick', from: ['signed'], to: 'signed', by: 'handovers.tick', needs: [] },
  { move: 'sign', from: ['open'], to: 'signed', by: 'handovers.sign', needs: ['complete'] },
  { move: 'sign', from: ['signed'], to: 'completed', by: 'handovers.sign', needs: ['complete', 'secondPerson'] },
  { move: 'change', from: ['open', 'signed'], to: 'open', by: 'handovers.update', needs: [] },
  { move: 'cancel', from: ['open', 'signed'], to: 'cancelled', by: 'handovers.cancel', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** What a township needs now: the county takes note, or answers. */
const changedNeeds = [
  { move: 'note', from: ['stated'], to: 'noted', by: 'changed-needs.note', needs: [] },
  { move: 'answer', from: ['stated', 'noted'], to: 'answered', by: 'changed-needs.answer', needs: [] },
  { move: 'withdraw', from: ['stated', 'noted'], to: 'withdrawn', by: 'changed-needs.withdraw', needs: ['reason'] },
] as const satisfies readonly Transition[];

/**
 * What an operator opens, and every inspector's and case handler's account, is proposed by one person and approved by another. A new slip
 * for an account that is in use is a proposal again: whoever prints it could use it.
 */
const accounts = [
  { move: 'approve', from: ['proposed'], to: 'approved', by: 'accounts.approve', needs: ['secondPerson'] },
  { move: 'slip', from: ['approved'], to: 'approved', by: 'accounts.slip', needs: [] },
  { move: 'slip', from: ['active'], to: 'proposed', by: 'accounts.slip', needs: [] },
  { move: 'close', from: ['proposed', 'approved', 'active'], to: 'closed', by: 'accounts.close', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** A village's project. What became of it is asked again after those who began it have left. */
const projects = [
  { move: 'consult', from: ['planned'], to: 'planned', by: 'projects.update', needs: [] },
  { move: 'consult', from: ['underWay'], to: 'underWay', by: 'projects.update', needs: [] },
  { move: 'begin', from: ['planned'], to: 'underWay', by: 'projects.update', needs: [] },
  { move: 'complete', from: ['planned', 'underWay'], to: 'inUse', by: 'projects.update', needs: [] },
  { move: 'stop', from: ['inUse'], to: 'idle', by: 'projects.update', needs: ['reason'] },
  { move: 'resume', from: ['idle'], to: 'inUse', by: 'projects.update', needs: [] },
  { move: 'end', from: ['planned', 'underWay', 'idle'], to: 'ended', by: 'projects.update', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** A note of supervision is evidence, never points; a wrong one is withdrawn and stays readable. */
const supervisionNotes = [
  { move: 'withdraw', from: ['noted'], to: 'withdrawn', by: 'supervision-notes.withdraw', needs: ['reason'] },
] as const satisfies readonly Transition[];

/** A file that was looked through is imported, or handed in again once it is mended. */
const spreadsheets = [
  { move: 'import', from: ['checked'], to: 'importing', by: 'spreadsheets.import', needs: ['complete'] },
] as const satisfies readonly Transition[];

/** The life of every kind of record that has one. */
export const TRANSITIONS = {
  'rule-sets': ruleSets,
  cadres,
  cycles,
  marks,
  figures,
  'duty-reports': dutyReports,
  'task-lists': taskLists,
  ballots,
  draws,
  spreadsheets,
  interviews,
  surveys,
  commissions,
  declarations,
  'household-lists': householdLists,
  findings,
  'evidence-files': evidenceFiles,
  'assigned-duties': assignedDuties,
  exemptions,
  filings,
  results,
  consultations,
  determinations,
  notices,
  objections,
  reviews,
  projects,
  'supervision-notes': supervisionNotes,
  adjustments,
  handovers,
  'changed-needs': changedNeeds,
  accounts,
} as const satisfies Record<string, readonly Transition[]>;

/** A word whose records have a life. */
export type LivingWord = keyof typeof TRANSITIONS;
