import type { Role } from './account.js';

/**
 * How far a permission reaches. `area` records of the own area and below · `around` those and what stands above it (a township reads
 * its county's cycle) · `own` what is about the cadre who asks · `unit` what is about the cadres of the own unit · `commissioned`
 * the villages of the own commissions, each in its cycle · `assessing` those of them whose commission is open today · `delivering` those
 * of these for which the assessor declared to have no interest · `self` what belongs to the account that asks · `all` everywhere.
 */
export type Reach = 'area' | 'around' | 'own' | 'unit' | 'commissioned' | 'assessing' | 'delivering' | 'self' | 'all';

/** Who may do it, and how far. A role that is not named may not. */
export type Permission = Partial<Record<Role, Reach>>;

const county = { countyOrganisation: 'area' } as const;
const everybodyAround = {
  countyOrganisation: 'around',
  townshipCommittee: 'around',
  clerk: 'around',
  thirdParty: 'around',
  dataProvider: 'around',
  cadre: 'around',
  dispatchingUnit: 'around',
  disciplineInspector: 'around',
  caseHandler: 'around',
  province: 'around',
} as const;
const everybodySelf = {
  countyOrganisation: 'self',
  townshipCommittee: 'self',
  clerk: 'self',
  thirdParty: 'self',
  dataProvider: 'self',
  cadre: 'self',
  dispatchingUnit: 'self',
  disciplineInspector: 'self',
  caseHandler: 'self',
  province: 'self',
  operator: 'self',
} as const;
const township = { townshipCommittee: 'area' } as const;
const assessor = { thirdParty: 'commissioned' } as const;
/** Who writes as long as the commission lasts. */
const assessing = { thirdParty: 'assessing' } as const;
/** Who hands over, once declared to have no interest. */
const delivering = { thirdParty: 'delivering' } as const;
const inspector = { disciplineInspector: 'area' } as const;

/** Those who fill in sheets outside and hand them in. */
const fillers = <R extends Reach>(reach: R) => ({
  countyOrganisation: reach,
  townshipCommittee: reach,
  thirdParty: reach,
  dataProvider: reach,
});

/**
 * The one table of who may do what. Every route names a line of it, one guard enforces it, and a test walks every route with every
 * role in its own and in a foreign area and compares. The operator runs the machine and sees nothing of the assessment.
 */
export const PERMISSIONS = {
  'areas.read': { ...everybodyAround, operator: 'around' },
  'areas.create': { ...county, operator: 'area' },
  'areas.update': { ...county, operator: 'area' },

  // What is shown to whom first in the organisation department; nobody may more or less for it.
  'assignments.read': county,
  'assignments.assign': county,

  'units.read': { ...everybodyAround, operator: 'around' },
  'units.create': { ...county, operator: 'area' },
  'units.update': { ...county, operator: 'area' },

  // The short list; a clerk finds on it whom the sheet in hand is about.
  'cadres.list': { ...county, ...township, clerk: 'area', cadre: 'own', dispatchingUnit: 'unit', ...inspector },
  'cadres.read': { ...county, ...township, cadre: 'own', dispatchingUnit: 'unit', ...inspector },
  'cadres.create': county,
  'cadres.update': county,
  'cadres.post': county,
  'cadres.recall': county,
  'leaves.read': { ...county, ...township, cadre: 'own', dispatchingUnit: 'unit', ...inspector },
  'leaves.create': { ...county, ...township },
  'leaves.update': { ...county, ...township },

  'teams.read': { ...county, ...township, clerk: 'area', ...inspector },
  'teams.create': county,
  'teams.update': county,

  'indicators.read': { ...county, townshipCommittee: 'around', dataProvider: 'area', ...inspector },
  'indicators.create': county,
  'indicators.update': county,
  // Figures of a fact that the measure shows to few are listed to those few alone, whatever stands here.
  'figures.read': { ...county, ...township, dataProvider: 'area', caseHandler: 'area', ...inspector },
  'figures.create': { ...county, dataProvider: 'area', caseHandler: 'area' },
  'figures.update': { ...county, dataProvider: 'area', caseHandler: 'area' },
  // What the county organisation department may not see is confirmed by those who may.
  'figures.confirm': { ...county, caseHandler: 'area', ...inspector },
  'figures.return': { ...county, caseHandler: 'area', ...inspector },

  'rule-sets.read': everybodyAround,
  'rule-sets.create': { ...county, province: 'area' },
  'rule-sets.update': { ...county, province: 'area' },
  'rule-sets.discard': { ...county, province: 'area' },
  'rule-sets.check': { ...county, province: 'area' },
  'rule-sets.preview': { countyOrganisation: 'around' },
  'rule-sets.propose': { ...county, province: 'area' },
  'rule-sets.publish': { ...county, province: 'area' },
  'rule-sets.return': { ...county, province: 'area' },

  'cycles.read': everybodyAround,
  'cycles.create': county,
  'cycles.update': county,
  'cycles.open': county,
  'cycles.close': county,
  'cycles.consult': county,
  'cycles.determine': county,
  'cycles.notice': county,
  'cycles.finish': county,
  'cycles.progress': { ...county, ...township },

  'calendar-days.read': { ...everybodyAround, operator: 'around' },
  'calendar-days.create': { ...county, operator: 'area' },
  'calendar-days.update': { ...county, operator: 'area' },
  'windows.read': everybodyAround,
  'windows.plan': county,
  'windows.move': county,
  'reminders.create': county,
  'reminders.read': {
    ...county,
    ...township,
    ...assessor,
    ...inspector,
    cadre: 'own',
    dispatchingUnit: 'unit',
    dataProvider: 'area',
    caseHandler: 'area',
  },

  'marks.read': { ...county, ...township, ...assessor, ...inspector },
  'marks.create': { ...township, ...assessing },
  'marks.update': { ...township, ...assessing },
  'marks.submit': { ...township, ...delivering },
  'marks.countersign': { ...township, ...delivering },
  'marks.return': { ...county, ...township },
  'marks.sign': township,

  // Drafts are known to their author alone, whatever stands here.
  'duty-reports.read': { ...county, ...township, cadre: 'own' },
  'duty-reports.create': { cadre: 'own' },
  'duty-reports.update': { cadre: 'own' },
  'duty-reports.submit': { cadre: 'own' },
  'duty-reports.return': township,
  // Assessors draw what they check from the agreed tasks, and see nothing else of the list.
  'task-lists.read': { ...county, ...township, ...assessor, cadre: 'own' },
  'task-lists.versions': { ...county, ...township, cadre: 'own' },
  'task-lists.create': { ...township, cadre: 'own' },
  'task-lists.sign': { ...township, cadre: 'own' },
  'task-lists.revise': { ...township, cadre: 'own' },
  'task-lists.decline': { ...township, cadre: 'own' },
  'task-lists.tick': { cadre: 'own' },
  'task-lists.confirm': township,
  'task-lists.overrule': township,
  'task-lists.countersign': township,
  'task-lists.return': { ...county, ...township },

  'draws.read': county,
  'draws.create': county,
  'draws.substitute': county,
  'draws.discard': county,
  'ballots.read': { ...county, clerk: 'area' },
  // Who types the sheets reads no tally.
  'ballots.tallies': county,
  'ballots.sheets': { ...county, clerk: 'area' },
  'ballots.issue': county,
  'ballots.reprint': county,
  'ballots.turnout': { ...county, clerk: 'area' },
  'ballots.count': county,
  // Who enters paper ballots never sees what another entered.
  'ballots.papers': { ...county, clerk: 'area' },
  // A photo and a recorded voice, so that people know who is meant.
  'ballot-files.read': county,
  'ballot-files.update': county,

  'commissions.read': { ...county, ...assessor, ...inspector },
  'commissions.create': county,
  'commissions.update': county,
  // Whether its days last is judged with the delivery: a repeated request finds it delivered.
  'commissions.deliver': assessor,
  'commissions.accept': county,
  // The receipt is given after the work, when nothing else is entered any more.
  'commissions.destroy': assessor,
  // Who declares reads the own declarations alone.
  'declarations.read': { ...county, thirdParty: 'self', ...inspector },
  'declarations.declare': { thirdParty: 'self' },
  'declarations.replace': county,
  // No household is in what is listed; opening a list leaves a line, and one household in full is opened with a reason.
  'household-lists.read': { ...county, ...assessor, ...inspector },
  'household-lists.create': county,
  'household-lists.draw': county,
  'household-lists.open': { ...county, ...assessing },
  'household-lists.contact': delivering,
  'household-lists.openings': { ...county, ...inspector },

  'surveys.read': { ...county, ...assessor, ...inspector },
  'surveys.create': assessing,
  'surveys.update': assessing,
  'surveys.submit': delivering,
  'surveys.accept': county,

  // What households answered, without names; who was commissioned enters it, the county and the inspector read.
  'interviews.read': { ...county, ...assessor, ...inspector },
  'interviews.create': assessing,
  'interviews.correct': assessing,
  'interviews.callBack': assessing,

  // A file is its own person's; each sheet asks besides for the permission of a single entry.
  'spreadsheets.read': fillers('self'),
  'spreadsheets.template': fillers('around'),
  'spreadsheets.create': fillers('self'),
  'spreadsheets.import': fillers('self'),
  'spreadsheets.export': { ...county, ...inspector },

  // Each office reads what it was asked itself; the county and the inspector read all.
  'consultations.read': { ...county, ...township, dispatchingUnit: 'unit', ...inspector },
  'consultations.ask': county,
  'consultations.answer': { ...township, dispatchingUnit: 'unit', ...inspector },
  'consultations.extend': county,
  'meetings.read': { ...county, ...inspector },
  'meetings.create': county,
  'meetings.update': county,
  'determinations.read': { ...county, ...inspector },
  'determinations.record': county,

  'results.read': { ...county, ...township, cadre: 'own', dispatchingUnit: 'unit', ...inspector },
  'results.assess': county,
  'results.seal': county,
  'results.supersede': county,
  'results.confirmSupersession': county,
  'results.answer': county,
  // Above the county: counts without names. The county sees what is told of it.
  'roll-ups.read': { ...county, province: 'area' },
  'results.export': { ...county, ...inspector },

  // What was agreed with whom about a village's project is no secret of its township; what supervision saw of a cadre is the cadre's to read.
  'projects.read': { ...county, ...township, ...inspector },
  'projects.create': { ...county, ...township },
  'projects.update': { ...county, ...township },
  'supervision-notes.read': { ...county, ...township, ...inspector, cadre: 'own' },
  'supervision-notes.create': { ...county, ...township },
  'supervision-notes.withdraw': { ...county, ...township },

  'findings.read': { ...county, ...inspector, caseHandler: 'area', cadre: 'own' },
  'findings.create': { ...county, ...township, caseHandler: 'area' },
  'findings.answer': { cadre: 'own' },
  // What the measure shows to few is confirmed and withdrawn by those few.
  'findings.confirm': { ...county, caseHandler: 'area', ...inspector },
  'findings.withdraw': { ...county, caseHandler: 'area', ...inspector },
  // Who reads the finding, exemption or review reads its files; the cadre it is about, to whom evidence is not told, the own alone.
  'evidence-files.read': { ...county, ...inspector, caseHandler: 'area', cadre: 'own' },
  'evidence-files.create': { ...county, caseHandler: 'area', cadre: 'own' },
  'evidence-files.withdraw': { ...county, caseHandler: 'area', cadre: 'own' },
  // A township is told a part, and that only when the books are closed; who reported is known to the county alone.
  'assigned-duties.read': { ...county, ...township, cadre: 'own', ...inspector },
  'assigned-duties.create': { ...county, cadre: 'own' },
  'assigned-duties.withdraw': { cadre: 'own' },
  'assigned-duties.answer': township,
  'assigned-duties.verify': county,
  'assigned-duties.counts': everybodyAround,
  'assigned-duties.poster': everybodyAround,
  'publications.read': everybodyAround,
  'publications.create': { ...county, ...township },
  'exemptions.read': { ...county, ...inspector, cadre: 'own' },
  'exemptions.create': { ...county, cadre: 'own' },
  'exemptions.accept': county,
  'exemptions.verify': county,
  'exemptions.decide': county,
  'exemptions.tell': county,
  // Who asked takes it back, be it the cadre or the county.
  'exemptions.withdraw': { ...county, cadre: 'own' },
  'filings.read': { ...county, ...inspector, cadre: 'own' },
  'filings.create': { cadre: 'own' },
  'filings.acknowledge': county,
  'filings.withdraw': { cadre: 'own' },

  // A notice stays inside: a township and a unit read the names of their own.
  'notices.read': {
    ...county,
    townshipCommittee: 'around',
    dispatchingUnit: 'around',
    cadre: 'around',
    ...inspector,
  },
  'notices.create': county,
  // Who objected is told to those who decide and inspect; others read what they recorded themselves.
  'objections.read': { ...county, ...inspector, townshipCommittee: 'self', dispatchingUnit: 'self', cadre: 'self' },
  'objections.create': { ...county, townshipCommittee: 'around', dispatchingUnit: 'around', cadre: 'around' },
  'objections.answer': county,
  'feedback.read': { ...county, ...township, cadre: 'own', dispatchingUnit: 'unit', ...inspector },
  'feedback.create': county,
  'feedback.letter': county,
  'feedback.confirm': { cadre: 'own' },
  'feedback.archive': { ...county, dispatchingUnit: 'unit' },
  // The province and the city read and decide appeals alone.
  'reviews.read': { ...county, cadre: 'own', dispatchingUnit: 'unit', ...inspector, province: 'area' },
  'reviews.create': { ...county, cadre: 'own' },
  'reviews.accept': { ...county, province: 'area' },
  'reviews.decide': { ...county, province: 'area' },
  'reviews.extend': { ...county, province: 'area' },
  'reviews.withdraw': { cadre: 'own' },
  'reviews.appeal': { ...county, cadre: 'own' },

  // What is only proposed, refused or withdrawn is known to those who decide and inspect, and to the township that proposed it.
  'adjustments.read': { ...county, ...township, cadre: 'own', dispatchingUnit: 'unit', ...inspector },
  'adjustments.recommended': county,
  'adjustments.create': { ...county, ...township },
  'adjustments.decide': county,
  'adjustments.withdraw': { ...county, ...township },
  'adjustments.carryOut': county,
  'adjustments.recheck': county,
  'adjustments.receive': { dispatchingUnit: 'unit' },
  'handovers.read': { ...county, ...township, cadre: 'own' },
  'handovers.create': { ...county, ...township },
  'handovers.update': { ...county, ...township, cadre: 'own' },
  'handovers.tick': { cadre: 'own' },
  'handovers.sign': { cadre: 'own' },
  'handovers.cancel': { ...county, ...township },
  'changed-needs.read': { ...county, ...township },
  'changed-needs.create': township,
  'changed-needs.note': county,
  'changed-needs.answer': county,
  'changed-needs.withdraw': township,

  // The forms of a half-year: each says no more than the person who prints it may read in the console.
  'forms.read': {
    ...county,
    ...township,
    ...assessor,
    ...inspector,
    clerk: 'area',
    dataProvider: 'area',
    cadre: 'own',
    dispatchingUnit: 'unit',
  },
  'forms.notice': county,
  'forms.village-figures': { ...county, dataProvider: 'area' },
  'forms.presence': { ...county, ...township },
  'forms.township-marks': { ...county, ...township },
  'forms.count-sheet': { ...county, clerk: 'area' },
  'forms.questionnaire': { ...county, ...assessor },
  'forms.survey-detail': { ...county, ...assessor, ...inspector },
  'forms.site-checks': { ...county, ...assessor },
  'forms.roster-summary': { ...county, ...inspector },
  'forms.unit-opinion': { ...county, dispatchingUnit: 'unit' },
  'forms.integrity-opinion': { ...county, ...inspector },
  'forms.public-notice': county,
  'forms.personal': { ...county, ...township, cadre: 'own', dispatchingUnit: 'unit', ...inspector },
  'forms.feedback-letter': { ...county, cadre: 'own' },
  'forms.result-letter': { ...county, dispatchingUnit: 'unit' },
  'forms.adjustment-letter': { ...county, dispatchingUnit: 'unit' },
  'forms.annual-filing': county,
  'forms.statistics': county,
  'form-templates.read': county,
  'form-templates.create': county,

  'accounts.read': { ...county, province: 'area', operator: 'area' },
  'accounts.create': { ...county, operator: 'area' },
  // The province approves accounts of the province alone.
  'accounts.approve': { ...county, province: 'area' },
  'accounts.slip': { operator: 'area' },
  'accounts.close': { ...county, operator: 'area' },
  'sessions.read': everybodySelf,
  'sessions.revoke': everybodySelf,

  // The demonstration's clock alone; a service with real records has none that anybody could put forward.
  'demonstration.forward': { ...county, operator: 'area' },

  // The province reads and follows its own chain, never those of the counties.
  'audit.read': { ...county, ...inspector, province: 'area' },
  'audit.verify': { ...county, ...inspector, province: 'area' },
  // What to ask of the records; whoever opens it leaves a line.
  'questions.read': { ...county, ...inspector },
} as const satisfies Record<string, Permission>;

/** A line of {@link PERMISSIONS}. */
export type PermissionName = keyof typeof PERMISSIONS;

/** How far this role's permission reaches; undefined where it has none. */
export function reachOf(role: Role, permission: PermissionName): Reach | undefined {
  const line: Permission = PERMISSIONS[permission];
  return line[role];
}
