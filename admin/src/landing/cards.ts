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
  /** Where the button leads; the list, filtered alike, where it is left out. */
  to?: string;
};

const marksToEnter: Card = {
  id: 'marksDraft',
  word: 'marks',
  reads: 'marks.create',
  filter: { state: 'draft' },
  window: 'townshipMarks',
};
const marksReturned: Card = {
  id: 'marksReturned',
  word: 'marks',
  reads: 'marks.update',
  filter: { state: 'returned' },
  window: 'townshipMarks',
};
const marksToSign: Card = {
  id: 'marksSubmitted',
  word: 'marks',
  reads: 'marks.countersign',
  filter: { state: 'submitted' },
  window: 'townshipMarks',
};

/** What waits for whom, in the order of the half-year. A card without a page in the console yet is not drawn. */
export const CARDS: Partial<Record<Role, readonly Card[]>> = {
  townshipCommittee: [
    marksToEnter,
    marksReturned,
    marksToSign,
    { id: 'taskLists', word: 'task-lists', reads: 'task-lists.read' },
    {
      id: 'assignedReported',
      word: 'assigned-duties',
      reads: 'assigned-duties.answer',
      filter: { state: 'reported' },
      isOfCycle: false,
    },
    {
      id: 'consultationsAsked',
      word: 'consultations',
      reads: 'consultations.answer',
      filter: { state: 'asked' },
      window: 'consultation',
    },
    { id: 'reminders', word: 'reminders', reads: 'reminders.read' },
    { id: 'cadres', word: 'cadres', reads: 'cadres.list', filter: { isPosted: true }, isOfCycle: false },
  ],
  clerk: [{ id: 'sheets', word: 'ballots', reads: 'ballots.sheets', window: 'ballot' }],
  thirdParty: [
    { id: 'surveysDraft', word: 'surveys', reads: 'surveys.create', filter: { state: 'draft' }, window: 'survey' },
    {
      id: 'surveysSubmitted',
      word: 'surveys',
      reads: 'surveys.read',
      filter: { state: 'submitted' },
      window: 'survey',
    },
    marksToEnter,
    marksToSign,
  ],
  dataProvider: [
    {
      id: 'figuresReturned',
      word: 'figures',
      reads: 'figures.update',
      filter: { state: 'returned' },
      window: 'booksClosed',
    },
    {
      id: 'figuresRecorded',
      word: 'figures',
      reads: 'figures.read',
      filter: { state: 'recorded' },
      window: 'booksClosed',
    },
    { id: 'figuresConfirmed', word: 'figures', reads: 'figures.read', filter: { state: 'confirmed' } },
  ],
  dispatchingUnit: [
    {
      id: 'consultationsAsked',
      word: 'consultations',
      reads: 'consultations.answer',
      filter: { state: 'asked' },
      window: 'consultation',
    },
    { id: 'cadres', word: 'cadres', reads: 'cadres.list', filter: { isPosted: true }, isOfCycle: false },
    { id: 'results', word: 'results', reads: 'results.read', isOfCycle: false, to: '/our-unit' },
  ],
  disciplineInspector: [
    {
      id: 'consultationsAsked',
      word: 'consultations',
      reads: 'consultations.answer',
      filter: { state: 'asked' },
      window: 'consultation',
    },
    { id: 'findings', word: 'findings', reads: 'findings.read' },
    { id: 'questions', word: 'determinations', reads: 'questions.read', to: '/questions' },
    { id: 'audit', word: 'audit', reads: 'audit.read', isOfCycle: false },
  ],
  caseHandler: [{ id: 'figuresOwn', word: 'figures', reads: 'figures.read', filter: { state: 'recorded' } }],
  province: [
    {
      id: 'rollUps',
      word: 'cycles',
      reads: 'roll-ups.read',
      filter: { state: ['sealed', 'noticed', 'final'] },
      isOfCycle: false,
      to: '/roll-ups',
    },
    { id: 'measures', word: 'rule-sets', reads: 'rule-sets.read', filter: { state: 'proposed' }, isOfCycle: false },
    { id: 'cyclesOpen', word: 'cycles', reads: 'cycles.read', filter: { state: 'open' }, isOfCycle: false },
    {
      id: 'accountsProposed',
      word: 'accounts',
      reads: 'accounts.approve',
      filter: { state: 'proposed' },
      isOfCycle: false,
    },
    { id: 'audit', word: 'audit', reads: 'audit.read', isOfCycle: false },
  ],
  operator: [
    {
      id: 'accountsApproved',
      word: 'accounts',
      reads: 'accounts.slip',
      filter: { state: 'approved' },
      isOfCycle: false,
    },
    {
      id: 'accountsProposed',
      word: 'accounts',
      reads: 'accounts.read',
      filter: { state: 'proposed' },
      isOfCycle: false,
    },
    { id: 'accountsActive', word: 'accounts', reads: 'accounts.read', filter: { state: 'active' }, isOfCycle: false },
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
    { id: 'exemptionsRequested', word: 'exemptions', reads: 'exemptions.decide', filter: { state: 'requested' } },
    { id: 'findingsReported', word: 'findings', reads: 'findings.confirm', filter: { state: 'reported' } },
    {
      id: 'reviewsSubmitted',
      word: 'reviews',
      reads: 'reviews.accept',
      filter: { state: 'submitted' },
      isOfCycle: false,
    },
    {
      id: 'accountsProposed',
      word: 'accounts',
      reads: 'accounts.approve',
      filter: { state: 'proposed' },
      isOfCycle: false,
    },
  ],
};
