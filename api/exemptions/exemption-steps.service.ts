import { Injectable } from '@nestjs/common';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import type { ExemptionPolicy } from '../contract/exemption.js';
import { CycleState } from '../contract/records/cycle.js';
import type {
  ExemptionDecision,
  ExemptionRecord,
  ExemptionReport,
  ExemptionVerification,
} from '../contract/records/exemption.js';
import type { AtVersion, WithReason } from '../contract/records/record.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { mustBeAnother, stateAfter } from '../http/moves.js';
import { ExemptionDays, mustBeADaySince, type StepDays } from './exemption-days.service.js';
import { isForceMajeure, mustAnswerAll, mustBeExempted, mustHold, saidOf, unmet } from './exemption-policy.js';
import { mustHaveAnsweredRepeat, repeatsOf } from './exemption-repeats.js';
import { handsOf, isWithOpener, view } from './exemption-view.js';
import { ExemptionEntity } from './exemption.entity.js';
import { ExemptionsService } from './exemptions.service.js';

/** Every state after the planning: what was asked for in time is seen through, and a late decision leads to a grade that is made up. */
const GOES_ON_WHILE = CycleState.options.filter((state) => state !== 'planned');

/** What a step works on. */
type At = { before: ExemptionEntity; cycle: CycleEntity; ruleSet: RuleSet; policy: ExemptionPolicy; days: StepDays };
type Values = Partial<ExemptionEntity>;

/** The steps of an exemption: taken up, looked into, decided by another person, told and reported upward. */
@Injectable()
export class ExemptionStepsService {
  constructor(
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly exemptions: ExemptionsService,
    private readonly days: ExemptionDays,
  ) {}

  /** Takes a request up. @throws DomainError out-of-state, stale */
  accept(id: string, { version }: AtVersion, actor: Actor): Promise<ExemptionRecord> {
    return this.step(id, 'accept', version, actor, ({ days: { today, dueOn } }) => ({
      acceptedOn: today,
      acceptedBy: actor.accountId,
      proposedDecline: null,
      dueOn: dueOn('verify', today),
    }));
  }

  /** Proposes not to take it up, with the reason. The clock runs on, and whoever takes it up ends the proposal. */
  proposeDecline(id: string, { reason, version }: WithReason, actor: Actor): Promise<ExemptionRecord> {
    return this.step(id, 'propose-decline', version, actor, ({ before }) => {
      if (before.proposedDecline !== null) throw declineProposed(before);
      return { proposedDecline: { by: actor.accountId, reason } };
    });
  }

  /**
   * Does not take it up, with the reason, as another person proposed.
   * @throws DomainError second-person, needs-unmet where nobody proposed it, out-of-state, stale
   */
  decline(id: string, { reason, version }: WithReason, actor: Actor): Promise<ExemptionRecord> {
    return this.step(id, 'decline', version, actor, ({ before }) => {
      if (before.proposedDecline === null) throw declineNotProposed(before);
      mustBeAnother(actor, before.proposedDecline.by, id);
      return { reason, dueOn: null };
    });
  }

  /**
   * Looks into it: every condition and exclusion is answered with a sentence. Which earlier exemptions were there to be seen is kept.
   * @throws DomainError needs-unmet, out-of-state, stale
   */
  verify(id: string, { version, ...said }: ExemptionVerification, actor: Actor): Promise<ExemptionRecord> {
    return this.step(id, 'verify', version, actor, async ({ before, policy, days: { today, dueOn } }, change) => {
      if (isForceMajeure(policy, before.situation)) mustSayWhatWasFound(said);
      else mustAnswerAll(policy, saidOf(said.answers));
      const repeats = await repeatsOf(change.read, policy, before);
      return {
        ...said,
        repeatsSeen: repeats.map((one) => one.id),
        verifiedOn: today,
        verifiedBy: actor.accountId,
        dueOn: dueOn('decide', today),
      };
    });
  }

  /** Sends it back to be looked into again, with the reason. */
  sendBack(id: string, { reason, version }: WithReason, actor: Actor): Promise<ExemptionRecord> {
    return this.step(id, 'return', version, actor, ({ days: { today, dueOn } }) => ({
      reason,
      verifiedOn: null,
      verifiedBy: null,
      dueOn: dueOn('verify', today),
    }));
  }

  /**
   * Grants or refuses, by another person than who looked into it. It is granted only where all conditions hold and no exclusion does, and
   * names what it strikes and sets aside. After the last day for it the grade waits, and is made up.
   * @throws DomainError second-person, needs-unmet, out-of-state, stale; InvalidInput
   */
  decide(id: string, { version, isGranted, ...decision }: ExemptionDecision, actor: Actor): Promise<ExemptionRecord> {
    const { decidedOn, reason } = decision;
    return this.step(id, isGranted ? 'grant' : 'refuse', version, actor, async (at, change) => {
      const { before, cycle, ruleSet, policy, days } = at;
      mustBeAnother(actor, before.verifiedBy, id);
      mustBeADaySince(
        decidedOn,
        { ...VERIFIED, day: before.verifiedOn ?? before.requestedOn },
        days.today,
        '/decidedOn',
      );
      const isOfPlace = isForceMajeure(policy, before.situation);
      const last = isOfPlace ? null : await this.days.lastDayToDecide(cycle, ruleSet, days);
      return {
        ...(isGranted && !isOfPlace ? await this.granted(at, decision, change) : {}),
        decidedOn,
        reason,
        decidedBy: actor.accountId,
        isLate: last !== null && decidedOn > last,
        dueOn: days.dueOn('tell', decidedOn),
      };
    });
  }

  /** Whom it is about is told. @throws DomainError out-of-state when that was done */
  tell(id: string, { version }: AtVersion, actor: Actor): Promise<ExemptionRecord> {
    return this.step(id, 'tell', version, actor, ({ before, days: { today } }) => {
      if (before.toldOn !== null) throw doneAlready(before, 'tell', before.toldOn);
      return { toldOn: today, dueOn: before.reportedOn === null ? before.dueOn : null };
    });
  }

  /** It is reported upward. @throws DomainError out-of-state when that was done; InvalidInput */
  report(id: string, { version, ...report }: ExemptionReport, actor: Actor): Promise<ExemptionRecord> {
    return this.step(id, 'report', version, actor, ({ before, days: { today } }) => {
      if (before.reportedOn !== null) throw doneAlready(before, 'report', before.reportedOn);
      mustBeADaySince(report.reportedOn, { ...DECIDED, day: before.decidedOn! }, today, '/reportedOn');
      return { ...report, dueOn: before.toldOn === null ? before.dueOn : null };
    });
  }

  /**
   * Takes it back before it is decided: the cadre what the cadre asked for, the county what it began. The county's takes two people, as a
   * refusal does: not who began it, and not who looked into it.
   * @throws DomainError second-person, not-permitted, out-of-state, stale
   */
  withdraw(id: string, { reason, version }: WithReason, actor: Actor): Promise<ExemptionRecord> {
    return this.step(id, 'withdraw', version, actor, ({ before }) => {
      if (!isWithOpener(actor, before.isOwnMotion)) throw notTheirs(before);
      for (const one of handsOf(before)) mustBeAnother(actor, one, id);
      return { reason, dueOn: null };
    });
  }

  /** What a grant strikes and sets aside. @throws DomainError needs-unmet */
  private async granted(
    { before, policy }: At,
    { strikes, setsAside }: Pick<ExemptionDecision, 'strikes' | 'setsAside'>,
    change: Change,
  ): Promise<Values> {
    const { cycleId, entityCode, situation, number } = before;
    mustHold(policy, saidOf(before.answers));
    if (strikes.length + setsAside.length === 0) throw namesNothing(number);
    mustBeExempted(policy, { situation, setsAside });
    const codes = await this.exemptions.codesOf(policy, { cycleId, entityCode, strikes });
    const repeats = await repeatsOf(change.read, policy, { ...before, codes, setsAside });
    mustHaveAnsweredRepeat(policy, repeats, before.repeatsSeen);
    return { strikes, setsAside, codes };
  }

  private async step(
    id: string,
    move: string,
    version: number | undefined,
    actor: Actor,
    values: (at: At, change: Change) => Values | Promise<Values>,
  ): Promise<ExemptionRecord> {
    const before = await this.exemptions.entity(id);
    mustBeCurrent('exemptions', before, version);
    const cycle = await this.cycles.mustBe(before.cycleId, ...GOES_ON_WHILE);
    const { ruleSet, policy } = await this.exemptions.measureOf(cycle);
    const days = await this.days.of(cycle, ruleSet, policy);
    const state = stateAfter('exemptions', move, before) as ExemptionRecord['state'];
    return this.audit.write(actor, before.areaCode, async (change) => {
      const set = { ...(await values({ before, cycle, ruleSet, policy, days }, change)), state };
      return view(await change.update(ExemptionEntity, 'exemptions', before, set, move), actor);
    });
  }
}

const VERIFIED = { zh: '核实', en: 'it was looked into' };
const DECIDED = { zh: '决定', en: 'it was decided' };

function mustSayWhatWasFound({ answers, found }: Omit<ExemptionVerification, 'version'>): void {
  if (found !== null && Object.keys(answers).length === 0) return;
  throw unmet(
    '不可抗力没有要逐项回答的条件，请在 found 里写明核实到的情况，没有保存。',
    'Force majeure has no conditions to answer: say in "found" what was found. Nothing was saved.',
    { found, answers: Object.keys(answers) },
  );
}

const namesNothing = (number: string) =>
  unmet(
    `认定 ${number} 须写明划掉哪些事件、不计哪些评分项，没有保存。`,
    `A grant of ${number} names the findings it strikes or the nodes it sets aside; nothing was saved.`,
    { number },
  );

const declineNotProposed = ({ number }: ExemptionEntity) =>
  unmet(
    `不予受理须两人办理：先由一位同志写明理由提出，再由另一位同志决定。${number} 还没有人提出，没有保存。`,
    `Not taking it up takes two people: one proposes it with the reason, another decides. Nobody has proposed it for ${number}; nothing was saved.`,
    { number, legal: ['accept', 'propose-decline'] },
  );

const declineProposed = ({ number }: ExemptionEntity) =>
  unmet(
    `${number} 已经有人提出不予受理，请由另一位同志决定；认为应当受理的，直接受理。没有重复提出。`,
    `Somebody proposed already not to take ${number} up: another person decides, or takes it up. It was not proposed twice.`,
    { number, legal: ['accept', 'decline'] },
  );

function doneAlready({ id, number, state }: ExemptionEntity, move: 'tell' | 'report', day: string): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `容错 ${number} 已于 ${day} ${move === 'tell' ? '反馈本人' : '报备'}，不必重复登记。`,
      en: `Exemption ${number} was ${move === 'tell' ? 'told to whom it is about' : 'reported upward'} on ${day}; there is nothing more to record.`,
    },
    { word: 'exemptions', id, state, move, legal: [] },
  );
}

function notTheirs({ id, number, isOwnMotion }: ExemptionEntity): DomainError {
  const [zh, en] = isOwnMotion ? ['县里依职权启动', 'begun by the county'] : ['本人申请', 'asked for by the cadre'];
  return new DomainError(
    'not-permitted',
    {
      zh: `容错 ${number} 由${zh}，只能由提出的一方撤回，没有保存。不成立的，请核实后不予认定。`,
      en: `Exemption ${number} was ${en}, and only that side takes it back; nothing was saved. Where it does not hold, look into it and refuse it.`,
    },
    { word: 'exemptions', id, isOwnMotion },
  );
}
