import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Title } from '../contract/fields.js';
import { CLOSED_STATES } from '../contract/records/cycle.js';
import type { DeterminationPacket } from '../contract/records/determination.js';
import { isDeterminable } from '../core/determination/assessed.js';
import { needsRemark } from '../core/determination/limits.js';
import { explain } from '../core/explain.js';
import { linesFor } from '../core/explain/veil.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import type { MeetingEntity } from './determination.entity.js';
import { notDetermined } from './determination-refusals.js';
import { DeterminationsService, isChanged } from './determinations.service.js';
import { linesOf, namesIn } from './explaining.js';
import { type GradesAtHand, GradesAtHandService } from './grades-at-hand.service.js';
import { HearingService } from './hearing.service.js';
import { MeetingsService, viewOf } from './meetings.service.js';
import { packetLines, rowOf, type Sitting } from './packet-lines.js';

const FROM_ASSESSED = CLOSED_STATES.filter((state) => state !== 'closed');

/** The papers of the meeting: what it could change, and nothing else. */
@Injectable()
export class PacketService {
  constructor(
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly atHand: GradesAtHandService,
    private readonly meetings: MeetingsService,
    private readonly determinations: DeterminationsService,
    private readonly hearing: HearingService,
  ) {}

  /** The packet of a cycle; that it was read is noted. @throws DomainError window-closed, needs-unmet */
  async of(cycleId: string, actor: Actor): Promise<DeterminationPacket> {
    const cycle = await this.cycles.mustBe(cycleId, ...FROM_ASSESSED);
    const grades = await this.atHand.of(cycle);
    const limits = grades.ready.ruleSet.determination;
    if (!limits) throw notDetermined(cycle);
    const decided = await this.determinations.decidedOf(cycleId);
    const all = [...grades.people].map(([id, { result, one }]) => ({ result, one, decided: decided.get(id) }));
    const meetings = await this.meetings.of(cycleId);
    await this.audit.write({ ...actor, idempotency: undefined }, cycle.areaCode, async (change) =>
      change.note('read', 'determinations', cycleId),
    );
    const sitting = all.filter(({ one }) => isDeterminable(one.assessment));
    const changed = sitting.filter((one) => one.decided && isChanged(one.decided));
    const why = sentencesOf(grades);
    const told = (one: Sitting, part: 'grade' | 'exemption') => ({ ...rowOf(one), why: why(one, part) });
    const { clause, by, changeAtMost, vetoMayRise, remarkAbove } = limits;
    return {
      cycleId,
      code: cycle.code,
      state: cycle.state,
      meetings: meetings.map(viewOf),
      limits: { clause, by, changeAtMost, vetoMayRise, remarkAbove: remarkAbove ?? null },
      grades: gradesOf(sitting),
      openGrades: sitting.filter(({ one }) => one.proposed === null).length,
      deferred: all.length - sitting.length,
      of: all.length,
      changed: {
        count: changed.length,
        share: `${((changed.length / Math.max(all.length, 1)) * 100).toFixed(1)}%`,
        needsRemark: needsRemark(limits, changed.length, all.length),
      },
      quotas: quotasOf(grades, sitting),
      lines: packetLines(sitting, grades.strata),
      differences: changed.map((one) => ({ ...rowOf(one), reason: one.decided!.reason })),
      vetoes: sitting.filter((one) => isVetoSeen(grades, one)).map((one) => told(one, 'grade')),
      exemptions: sitting
        .filter(({ one }) => one.assessment.exemptions.length > 0)
        .map((one) => told(one, 'exemption'))
        .filter((one) => one.why.length > 0),
      ties: sitting.filter(({ one }) => one.proposed === null).map((one) => told(one, 'grade')),
      without: all
        .filter(({ one }) => !isDeterminable(one.assessment))
        .map(({ result: { id: resultId, code, name, word } }) => ({ resultId, code, name, word })),
      upward: sitting.flatMap((one) => {
        const { decided: is } = one;
        return is?.isProposedUpward ? [{ ...rowOf(one), by: is.by, isAnswered: is.state === 'answered' }] : [];
      }),
      opinions: await this.hearing.of(cycleId),
      toDo: toDo(cycle, grades, sitting, changed.length, meetings),
    };
  }

  /** Whom the papers name and why, by the id of the result: about them a meeting has something to say, and not only to nod. */
  async named(cycleId: string, grades: GradesAtHand): Promise<Map<string, Title[]>> {
    const people = [...grades.people].map(([id, { result, one }]) => ({ id, result, one, decided: undefined }));
    const sitting = people.filter(({ one }) => isDeterminable(one.assessment));
    const why = sentencesOf(grades);
    const objected = new Set((await this.hearing.of(cycleId)).map(({ code }) => code));
    const atLine = new Set(
      packetLines(sitting, grades.strata).flatMap(({ above, below }) =>
        [...above, ...below].map((one) => one.resultId),
      ),
    );
    return new Map(
      sitting.flatMap((one): [string, Title[]][] => {
        const { assessment, proposed } = one.one;
        const found: [keyof typeof NAMED_FOR, boolean][] = [
          ['tie', proposed === null],
          ['veto', isVetoSeen(grades, one)],
          ['exemption', assessment.exemptions.length > 0 && why(one, 'exemption').length > 0],
          ['opinion', objected.has(one.result.code)],
          ['line', atLine.has(one.id)],
        ];
        const reasons = found.flatMap(([name, holds]) => (holds ? [NAMED_FOR[name]] : []));
        return reasons.length > 0 ? [[one.id, reasons]] : [];
      }),
    );
  }
}

/** Why a meeting reads about somebody. */
const NAMED_FOR = {
  tie: { zh: '等次待研究', en: 'the grade is open' },
  veto: { zh: '否决', en: 'vetoed' },
  exemption: { zh: '有容错', en: 'an exemption' },
  opinion: { zh: '征求意见时有意见', en: 'an office objected' },
  line: { zh: '临界', en: 'next to a line' },
} as const satisfies Record<string, Title>;

function gradesOf(sitting: readonly Sitting[]): DeterminationPacket['grades'] {
  const kinds = new Map(sitting.map((one) => [one.one.assessment.kind, one.one]));
  return [...kinds].flatMap(([kind, { reader }]) => {
    const here = sitting.filter(({ one }) => one.assessment.kind === kind);
    return reader.names.layout.rules.grades!.order.map(({ id, title }) => ({
      kind,
      grade: id,
      word: title,
      proposed: here.filter(({ one }) => one.proposed === id).length,
      determined: here.filter(({ decided }) => decided?.determinedGrade === id).length,
    }));
  });
}

function quotasOf({ strata }: GradesAtHand, sitting: readonly Sitting[]): DeterminationPacket['quotas'] {
  const decided = new Map(sitting.map(({ one, decided: by }) => [one.key, by?.determinedGrade]));
  return strata.flatMap(({ quota, stratum, title, seats, people }) => {
    const [first] = people;
    if (!first) return [];
    const { grade } = quota;
    return [
      {
        kind: first.assessment.kind,
        quota: quota.id,
        clause: quota.clause,
        grade,
        word: first.word(grade).title,
        stratum,
        title: title ?? null,
        base: people.length,
        seats,
        proposed: people.filter(({ assessment }) => assessment.grade === grade).length,
        determined: people.filter(({ key }) => decided.get(key) === grade).length,
      },
    ];
  });
}

/** A veto by a rule that the county may not read stays unread here too. */
function isVetoSeen({ ready, cohort }: GradesAtHand, { one }: Sitting): boolean {
  if (!one.assessment.vetoed) return false;
  return linesFor(linesOf(ready.ruleSet, cohort, one.assessment), 'countyOrganisation').grade.state === 'graded';
}

/** Why, in both languages, as the county may read it. */
function sentencesOf({ ready, cohort }: GradesAtHand): (one: Sitting, part: 'grade' | 'exemption') => Title[] {
  const nameOf = namesIn(cohort);
  return ({ one }, part) => {
    const lines = linesOf(ready.ruleSet, cohort, one.assessment);
    const texts = (language: 'zh' | 'en') =>
      explain(lines, { language, viewer: 'countyOrganisation', nameOf }).filter((said) => said.part === part);
    const en = texts('en');
    return texts('zh').map(({ text: zh }, i) => ({ zh, en: en[i]!.text }));
  };
}

/** What keeps the grades from being determined. */
function toDo(
  { state }: CycleEntity,
  { ready: { ruleSet }, people }: GradesAtHand,
  sitting: readonly Sitting[],
  changed: number,
  meetings: readonly MeetingEntity[],
): Title[] {
  if (state !== 'assessed' && state !== 'consulted') return [];
  const limits = ruleSet.determination!;
  const open = sitting.filter(({ one, decided }) => one.proposed === null && !decided).length;
  const waiting = sitting.filter(({ one, decided }) => one.proposed !== null && !decided).length;
  const [meeting] = meetings;
  const points: [boolean, string, string][] = [
    [state === 'assessed', '征求意见还没有办结', 'The consultation is not over'],
    [open > 0, `${open} 人的等次待研究`, `The meeting has to decide ${open} open ${open === 1 ? 'grade' : 'grades'}`],
    [waiting > 0, `${waiting} 人照建议的还没有记入`, `${waiting} are not recorded as proposed yet`],
    [!meeting, '还没有登记会议', 'No meeting is on record'],
    [
      meeting?.minutesNumber === null && limits.record.includes('minutesNumber'),
      '会议记录缺纪要文号',
      'The record of the meeting has no number of its minutes',
    ],
    [
      needsRemark(limits, changed, people.size) && !meetings.some(({ remark }) => remark !== null),
      '与建议不一致的比例较高，会议记录须写明原因',
      'So many grades differ from the proposal that the record of the meeting has to say why',
    ],
  ];
  return points.flatMap(([isOpen, zh, en]) => (isOpen ? [{ zh, en }] : []));
}
