import type { Role } from '../../../api/contract/account.js';
import type { PermissionName } from '../../../api/contract/permissions.js';

/** Something that may wait for a role: how many records of a list, of the cycle in hand or of all, in which state. */
export type Card = {
  /** What it says is at `landing.cards.<id>`, what its button says at `landing.buttons.<id>`. */
  id: string;
  word: string;
  reads: PermissionName;
  filter?: Record<string, unknown>;
  /** False for what belongs to no cycle. */
  isOfCycle?: boolean;
  /** The window of the measure that says until when. */
  window?: string;
  /** Nobody is waited for: it is only shown the way to. */
  isLook?: boolean;
  /** Counted are the marks of the own side that nobody has entered yet, not records. */
  isNotEntered?: boolean;
  /** Where the button leads; the list, filtered alike, where it is left out. */
  to?: string;
};

/** Marks of the own side in a state. */
const marks = (id: string, reads: PermissionName, state: string): Card => ({
  id,
  word: 'marks',
  reads,
  filter: { state },
  window: 'townshipMarks',
});
/** Records of a word that belong to no cycle, in a state. */
const always = (id: string, word: string, reads: PermissionName, filter: Record<string, unknown> = {}): Card => ({
  id,
  word,
  reads,
  filter,
  isOfCycle: false,
});
/** Something to look at; it waits for nobody. */
const look = (card: Card): Card => ({ ...card, isLook: true });

const OPINIONS: Card = {
  id: 'consultationsAsked',
  word: 'consultations',
  reads: 'consultations.answer',
  filter: { state: 'asked' },
  window: 'consultation',
};
const REMINDERS = look({ id: 'reminders', word: 'reminders', reads: 'reminders.read' });
const CADRES = look(always('cadres', 'cadres', 'cadres.list', { isPosted: true }));
const AUDIT = look(always('audit', 'audit', 'audit.read'));
const PROPOSED_ACCOUNTS = always('accountsProposed', 'accounts', 'accounts.approve', { state: 'proposed' });

/** What waits for whom, in the order of the half-year. A card without a page in the console yet is not drawn. */
export const CARDS: Partial<Record<Role, readonly Card[]>> = {
  townshipCommittee: [
    { id: 'marksMissing', word: 'marks', reads: 'cycles.progress', isNotEntered: true, window: 'townshipMarks' },
    marks('marksDraft', 'marks.submit', 'draft'),
    marks('marksReturned', 'marks.update', 'returned'),
    marks('marksSubmitted', 'marks.countersign', 'submitted'),
    {
      id: 'taskListsProposed',
      word: 'task-lists',
      reads: 'task-lists.sign',
      filter: { state: 'proposed' },
      window: 'dutyReport',
    },
    always('assignedReported', 'assigned-duties', 'assigned-duties.answer', { state: 'reported' }),
    OPINIONS,
    look({ id: 'taskLists', word: 'task-lists', reads: 'task-lists.read' }),
    CADRES,
    REMINDERS,
  ],
  clerk: [look({ id: 'sheets', word: 'ballots', reads: 'ballots.sheets', window: 'ballot' }), REMINDERS],
  thirdParty: [
    {
      id: 'declarationsAwaited',
      word: 'declarations',
      reads: 'declarations.declare',
      filter: { state: 'awaited' },
      window: 'survey',
    },
    look({ id: 'commissionsOn', word: 'commissions', reads: 'commissions.read', filter: { state: 'underWay' } }),
    look({ id: 'listsDrawn', word: 'household-lists', reads: 'household-lists.open', filter: { state: 'drawn' } }),
    { id: 'surveysDraft', word: 'surveys', reads: 'surveys.create', filter: { state: 'draft' }, window: 'survey' },
    marks('marksDraft', 'marks.submit', 'draft'),
    marks('marksReturned', 'marks.update', 'returned'),
    marks('marksSubmitted', 'marks.countersign', 'submitted'),
    look({ id: 'surveysSubmitted', word: 'surveys', reads: 'surveys.read', filter: { state: 'submitted' } }),
    REMINDERS,
  ],
  dataProvider: [
    {
      id: 'figuresReturned',
      word: 'figures',
      reads: 'figures.update',
      filter: { state: 'returned' },
      window: 'booksClosed',
    },
    look({ id: 'figuresRecorded', word: 'figures', reads: 'figures.read', filter: { state: 'recorded' } }),
    look({ id: 'figuresConfirmed', word: 'figures', reads: 'figures.read', filter: { state: 'confirmed' } }),
    REMINDERS,
  ],
  dispatchingUnit: [
    { ...OPINIONS, to: '/our-unit' },
    look({ ...always('results', 'results', 'results.read', { kind: 'cadre' }), to: '/our-unit' }),
    CADRES,
    REMINDERS,
  ],
  disciplineInspector: [
    OPINIONS,
    look({ id: 'questions', word: 'determinations', reads: 'questions.read', to: '/questions' }),
    look({ id: 'findings', word: 'findings', reads: 'findings.read' }),
    AUDIT,
  ],
  caseHandler: [
    { id: 'figuresOwn', word: 'figures', reads: 'figures.confirm', filter: { state: 'recorded' } },
    { id: 'findingsReported', word: 'findings', reads: 'findings.confirm', filter: { state: 'reported' } },
    REMINDERS,
  ],
  province: [
    always('measures', 'rule-sets', 'rule-sets.publish', { state: 'proposed' }),
    always('reviewsAppealed', 'reviews', 'reviews.decide', { state: ['submitted', 'accepted', 'proposed'] }),
    PROPOSED_ACCOUNTS,
    look({
      ...always('rollUps', 'cycles', 'roll-ups.read', { state: ['sealed', 'noticed', 'final'] }),
      to: '/roll-ups',
    }),
    look(always('cyclesOpen', 'cycles', 'cycles.read', { state: 'open' })),
    AUDIT,
  ],
  operator: [
    always('accountsApproved', 'accounts', 'accounts.slip', { state: 'approved' }),
    look({ ...PROPOSED_ACCOUNTS, reads: 'accounts.read' }),
    look(always('accountsActive', 'accounts', 'accounts.read', { state: 'active' })),
  ],
  countyOrganisation: [
    {
      id: 'figuresToConfirm',
      word: 'figures',
      reads: 'figures.confirm',
      filter: { state: 'recorded' },
      window: 'booksClosed',
    },
    {
      id: 'surveysToAccept',
      word: 'surveys',
      reads: 'surveys.accept',
      filter: { state: 'submitted' },
      window: 'survey',
    },
    { id: 'commissionsDelivered', word: 'commissions', reads: 'commissions.accept', filter: { state: 'delivered' } },
    { id: 'interestsDeclared', word: 'declarations', reads: 'declarations.replace', filter: { state: 'interested' } },
    { id: 'listsExpired', word: 'household-lists', reads: 'household-lists.draw', filter: { state: 'expired' } },
    {
      id: 'consultationsOpen',
      word: 'consultations',
      reads: 'consultations.read',
      filter: { state: 'asked' },
      window: 'consultation',
    },
    always('objectionsReceived', 'objections', 'objections.answer', { state: 'received' }),
    {
      id: 'exemptionsRequested',
      word: 'exemptions',
      reads: 'exemptions.decide',
      filter: { state: ['requested', 'accepted', 'verified'] },
    },
    {
      id: 'findingsReported',
      word: 'findings',
      reads: 'findings.confirm',
      filter: { state: ['reported', 'answered'] },
    },
    always('dutiesReported', 'assigned-duties', 'assigned-duties.verify', { state: ['reported', 'answered'] }),
    always('reviewsSubmitted', 'reviews', 'reviews.accept', { state: 'submitted' }),
    always('filingsFiled', 'filings', 'filings.acknowledge', { state: 'filed' }),
    always('needsStated', 'changed-needs', 'changed-needs.answer', { state: 'stated' }),
    always('adjustmentsProposed', 'adjustments', 'adjustments.decide', { state: 'proposed' }),
    PROPOSED_ACCOUNTS,
  ],
};
