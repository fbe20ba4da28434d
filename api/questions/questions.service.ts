import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { AuditService } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import { CLOSED_STATES } from '../contract/records/cycle.js';
import type { AuditEvent } from '../contract/records/audit-event.js';
import type { AuditedPerson, CycleQuestions, CycleRaters, QuestionRow } from '../contract/records/question.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { ExemptionsService } from '../exemptions/exemptions.service.js';
import { FindingsService } from '../findings/findings.service.js';
import { type Actor, systemActor } from '../http/access.js';
import { everything } from '../http/list-query.js';
import { InterviewFiguresService } from '../interviews/interview-figures.service.js';
import { DeterminationsService } from '../results/determinations.service.js';
import { GradesAtHandService } from '../results/grades-at-hand.service.js';
import { repeatsAfterExemption } from './exemption-questions.js';
import { interviewsToAskAbout } from './interview-questions.js';
import { type CycleGrades, differences, repeatedRaises, vetoesThenBest } from './grade-questions.js';
import { identicalMarks, ratersOf, takingTurns } from './rater-questions.js';
import { filesRead, windowsMoved } from './trace-questions.js';

const ASSESSED = CLOSED_STATES.filter((state) => state !== 'closed');
const isAssessed = ({ state }: CycleEntity) => ASSESSED.some((one) => one === state);
/** So many earlier cycles are looked into for the same person raised again. */
const LOOKS_BACK = 4;

/** What an inspector asks of a half-year, read from what others keep. Nothing is stored but that it was opened. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly audit: AuditService,
    private readonly accounts: AccountsService,
    private readonly cycles: CyclesService,
    private readonly atHand: GradesAtHandService,
    private readonly determinations: DeterminationsService,
    private readonly exemptions: ExemptionsService,
    private readonly findings: FindingsService,
    private readonly interviews: InterviewFiguresService,
  ) {}

  /** The ready questions of a cycle, as this reader may know them; that they were opened is noted. */
  async of(cycleId: string, actor: Actor): Promise<CycleQuestions> {
    const cycle = await this.cycles.entity(cycleId);
    await this.audit.noteRead(actor, cycle.areaCode, 'questions', cycleId);
    const ofGrades = await this.gradeQuestions(cycle, actor);
    const ofTraces = await this.traceQuestions(cycle);
    const within = { areaCode: cycle.areaCode };
    const exemptions = await everything((query) => this.exemptions.list(query, actor), within);
    const findings = await everything((query) => this.findings.list(query, actor), within);
    const { differences: changed, repeatedRaises: raised, ...others } = ofGrades;
    const all: Record<CycleQuestions['questions'][number]['id'], QuestionRow[]> = {
      differences: changed,
      repeatedRaises: raised,
      repeatsAfterExemption: repeatsAfterExemption(exemptions, findings),
      ...others,
      interviews: interviewsToAskAbout(await this.interviews.questions({ cycleId }, actor)),
      ...ofTraces,
    };
    const names = await this.accounts.namesOf(
      Object.values(all).flatMap((rows) => rows.flatMap((row) => row.accountId ?? [])),
    );
    const named = (row: QuestionRow) => ({ ...row, by: names.get(row.accountId ?? '') ?? row.accountId });
    return {
      cycleId,
      questions: Object.entries(all).map(([id, rows]) => ({ id: id as keyof typeof all, rows: rows.map(named) })),
    };
  }

  /**
   * How each rater of an assessed cycle marked beside the county; that it was opened is noted.
   * @throws DomainError window-closed before it is assessed
   */
  async raters(cycleId: string, actor: Actor): Promise<CycleRaters> {
    const cycle = await this.cycles.mustBe(cycleId, ...ASSESSED);
    await this.audit.noteRead(actor, cycle.areaCode, 'questions', cycleId);
    return ratersOf(cycleId, await this.gradesOf(cycle, actor));
  }

  /** Who the accounts of a county are, by name and role. */
  async people(actor: Actor): Promise<AuditedPerson[]> {
    const county = actor.areaCode.slice(0, 6);
    const accounts = await everything((query) => this.accounts.list(query, systemActor(county)), { areaCode: county });
    return accounts.map(({ id, name, role, areaCode }) => ({ id, name, role, areaCode }));
  }

  private async gradeQuestions(cycle: CycleEntity, actor: Actor) {
    const nothing: QuestionRow[] = [];
    if (!isAssessed(cycle))
      return {
        differences: nothing,
        repeatedRaises: nothing,
        identicalMarks: nothing,
        takingTurns: nothing,
        vetoesThenBest: nothing,
      };
    const now = await this.gradesOf(cycle, actor);
    const earlier: CycleGrades[] = [];
    for (const one of await this.before(cycle)) earlier.push(await this.gradesOf(one, actor));
    return {
      differences: differences(now),
      repeatedRaises: repeatedRaises(now, earlier),
      identicalMarks: identicalMarks(now),
      takingTurns: takingTurns(now),
      vetoesThenBest: vetoesThenBest(now, earlier.at(-1)),
    };
  }

  private async gradesOf(cycle: CycleEntity, actor: Actor): Promise<CycleGrades> {
    const grades = await this.atHand.of(cycle);
    const vetoed = this.atHand.vetoedSeenBy(actor.role, grades);
    return { code: cycle.code, grades, decided: await this.determinations.decidedOf(cycle.id), vetoed };
  }

  /** The assessed cycles of the same measure before this one, the latest last. */
  private async before({ areaCode, cutoffOn, half }: CycleEntity): Promise<CycleEntity[]> {
    const all = await this.cycles.halvesOf(areaCode);
    return half === null
      ? []
      : all
          .filter((one) => one.cutoffOn < cutoffOn && isAssessed(one))
          .toSorted((a, b) => (a.cutoffOn < b.cutoffOn ? -1 : 1))
          .slice(-LOOKS_BACK);
  }

  private async traceQuestions(cycle: CycleEntity): Promise<{ windowsMoved: QuestionRow[]; filesRead: QuestionRow[] }> {
    const { areaCode: county, createdAt, finalAt } = cycle;
    const lines = (filter: NonNullable<ListQuery['filter']>): Promise<AuditEvent[]> =>
      everything((query) => this.audit.list(query, systemActor(county)), { county, ...filter });
    const reads = await lines({ action: 'read' });
    const isMeant = ({ at, role, word }: AuditEvent) =>
      role !== 'system' && word !== 'questions' && at >= createdAt && (finalAt === null || at <= finalAt);
    return {
      windowsMoved: windowsMoved(
        await lines({ action: 'plan', word: 'windows' }),
        await lines({ action: 'move', word: 'windows' }),
        cycle,
      ),
      filesRead: filesRead(reads.filter(isMeant)),
    };
  }
}
