import type { Role } from '../../../api/contract/account.js';
import type { PermissionName } from '../../../api/contract/permissions.js';

/** What somebody does first, in the words of `landing.guide.<role>.<id>`. It ticks itself off from what is on record. */
export type GuideStep = {
  id: string;
  reads: PermissionName;
  /** Where it is done; a page that the role has. */
  to?: string;
  /** The list that tells: done once it has as many records as `atLeast` says (one, where it says nothing). */
  word: string;
  filter?: Record<string, unknown>;
  atLeast?: number;
  /** Counted are the records of the cycle in hand. */
  isOfCycle?: true;
  /** Counted are the lines of the audit that this account left. */
  isOwn?: true;
};

const ANSWERED: GuideStep = {
  id: 'answer',
  reads: 'consultations.answer',
  to: '/consultations',
  word: 'consultations',
  filter: { state: 'answered' },
};

/** The first steps of each role, in the order in which they are done. */
export const GUIDE: Readonly<Record<Role, readonly GuideStep[]>> = {
  countyOrganisation: [
    { id: 'roster', reads: 'cadres.create', to: '/cadres', word: 'cadres', filter: { isPosted: true } },
    { id: 'measure', reads: 'rule-sets.publish', to: '/rule-sets', word: 'rule-sets', filter: { state: 'published' } },
    { id: 'cycle', reads: 'cycles.create', to: '/cycles', word: 'cycles' },
    { id: 'days', reads: 'windows.plan', to: '/cycles', word: 'windows', isOfCycle: true },
    {
      id: 'accounts',
      reads: 'accounts.create',
      to: '/accounts',
      word: 'accounts',
      filter: { role: 'townshipCommittee', state: 'active' },
      atLeast: 2,
    },
    {
      id: 'posted',
      reads: 'publications.create',
      to: '/publications',
      word: 'publications',
      filter: { kind: 'dutyList' },
      isOfCycle: true,
    },
    {
      id: 'figures',
      reads: 'figures.confirm',
      to: '/figures-by-village',
      word: 'figures',
      filter: { state: 'confirmed' },
      isOfCycle: true,
    },
  ],
  townshipCommittee: [
    {
      id: 'posted',
      reads: 'publications.create',
      to: '/publications',
      word: 'publications',
      filter: { kind: 'dutyList' },
      isOfCycle: true,
    },
    { id: 'tasks', reads: 'task-lists.create', to: '/task-lists', word: 'task-lists', isOfCycle: true },
    { id: 'enter', reads: 'marks.create', to: '/marks', word: 'marks', isOfCycle: true },
    {
      id: 'submit',
      reads: 'marks.submit',
      to: '/marks',
      word: 'marks',
      filter: { state: ['submitted', 'countersigned'] },
      isOfCycle: true,
    },
    {
      id: 'countersign',
      reads: 'marks.countersign',
      to: '/marks',
      word: 'marks',
      filter: { state: 'countersigned' },
      isOfCycle: true,
    },
  ],
  clerk: [
    { id: 'issued', reads: 'ballots.turnout', word: 'ballots/turnout', isOfCycle: true },
    { id: 'sheets', reads: 'ballots.sheets', word: 'ballots/sheets', isOfCycle: true },
  ],
  thirdParty: [
    {
      id: 'tasks',
      reads: 'task-lists.read',
      to: '/task-lists',
      word: 'task-lists',
      filter: { state: ['agreed', 'ticked', 'confirmed'] },
      isOfCycle: true,
    },
    { id: 'survey', reads: 'surveys.create', to: '/surveys', word: 'surveys', isOfCycle: true },
    { id: 'check', reads: 'marks.create', to: '/marks', word: 'marks', isOfCycle: true },
    {
      id: 'deliver',
      reads: 'surveys.submit',
      to: '/surveys',
      word: 'surveys',
      filter: { state: ['submitted', 'accepted'] },
      isOfCycle: true,
    },
  ],
  dataProvider: [
    { id: 'enter', reads: 'figures.create', to: '/figures', word: 'figures', isOfCycle: true },
    {
      id: 'confirmed',
      reads: 'figures.read',
      to: '/figures',
      word: 'figures',
      filter: { state: 'confirmed' },
      isOfCycle: true,
    },
  ],
  cadre: [
    {
      id: 'tasks',
      reads: 'task-lists.sign',
      to: '/my-tasks',
      word: 'task-lists',
      filter: { state: ['agreed', 'ticked', 'overruled', 'confirmed'] },
      isOfCycle: true,
    },
    {
      id: 'report',
      reads: 'duty-reports.submit',
      to: '/my-report',
      word: 'duty-reports',
      filter: { state: 'submitted' },
      isOfCycle: true,
    },
    { id: 'result', reads: 'results.read', to: '/my-result', word: 'results' },
  ],
  dispatchingUnit: [
    ANSWERED,
    { id: 'results', reads: 'results.read', to: '/our-unit', word: 'results', filter: { kind: 'cadre' } },
    { id: 'letter', reads: 'feedback.read', to: '/our-unit', word: 'feedback' },
  ],
  disciplineInspector: [
    ANSWERED,
    {
      id: 'questions',
      reads: 'questions.read',
      to: '/questions',
      word: 'audit',
      filter: { action: 'read', word: 'questions' },
      isOwn: true,
    },
    {
      id: 'seal',
      reads: 'results.export',
      to: '/questions',
      word: 'audit',
      filter: { action: 'export', word: 'cycles' },
      isOwn: true,
    },
  ],
  caseHandler: [
    { id: 'enter', reads: 'figures.create', to: '/figures', word: 'figures', isOfCycle: true },
    {
      id: 'confirm',
      reads: 'figures.confirm',
      to: '/figures',
      word: 'figures',
      filter: { state: 'confirmed' },
      isOfCycle: true,
    },
  ],
  province: [
    { id: 'measure', reads: 'rule-sets.publish', to: '/rule-sets', word: 'rule-sets', filter: { state: 'published' } },
    {
      id: 'accounts',
      reads: 'accounts.approve',
      to: '/accounts',
      word: 'accounts',
      filter: { state: 'active' },
      atLeast: 2,
    },
    {
      id: 'sealed',
      reads: 'roll-ups.read',
      to: '/roll-ups',
      word: 'cycles',
      filter: { state: ['sealed', 'noticed', 'final'] },
    },
  ],
  operator: [
    { id: 'open', reads: 'accounts.create', to: '/accounts', word: 'accounts', atLeast: 2 },
    {
      id: 'active',
      reads: 'accounts.slip',
      to: '/accounts',
      word: 'accounts',
      filter: { state: 'active' },
      atLeast: 2,
    },
  ],
};
