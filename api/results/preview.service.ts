import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { CyclePreview, Preview, PreviewRequest } from '../contract/records/preview.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { TaskEnded } from '../jobs/threads.js';
import { faultyRuleSet, type RuleSetEntity, RuleSetsService, tooHeavy } from '../rule-sets/rule-sets.service.js';
import { cohortPieces } from './scoring-cohort-text.js';
import { ResultsService } from './results.service.js';
import { ScoringService } from './scoring.service.js';
import type { CycleToPreview, PreviewAnswer, PreviewTask } from './scoring-tasks.js';

/** Records that no cohort is made from: what is done with them leaves cohorts warm. */
const NOT_IN_A_COHORT = ['rule-sets', 'accounts', 'sessions', 'results', 'audit'];

type Done = Extract<PreviewAnswer, { state: 'done' }>;
type Begun = { flag: SharedArrayBuffer };

/** Whom a draft of a measure would move, before anybody decides on it. */
@Injectable()
export class PreviewService {
  /** The preview under way of each person. */
  readonly #under = new Map<string, Begun>();

  constructor(
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly results: ResultsService,
    private readonly scoring: ScoringService,
  ) {}

  /**
   * Scores cycles with a draft, or with a text that is not saved yet, beside the measure each is assessed by. A newer preview of the
   * same person ends this one.
   * @throws DomainError rule-set-faulty, window-closed for a cycle that has not begun, superseded
   */
  async preview(id: string, { cycleIds, text }: PreviewRequest, actor: Actor): Promise<Preview> {
    const begun = this.begin(actor);
    try {
      const one = await this.ruleSets.visible(id, actor);
      const cycles = await Promise.all(
        [...new Set(cycleIds)].map((cycle) => this.cycles.mustBe(cycle, 'open', 'closed', 'assessed', 'sealed')),
      );
      const ready = await Promise.all(cycles.map(({ ruleSetId }) => this.ruleSets.compiledOf(ruleSetId)));
      const olderIds = new Map(ready.map(({ hash, id: olderId }) => [hash, olderId]));
      const task: PreviewTask = {
        flag: begun.flag,
        draft: await this.ruleSets.sourceToJudge(one, text),
        baselines: Object.fromEntries(ready.map(({ hash, source }) => [hash, source])),
        isCompared: true,
        cycles: await Promise.all(cycles.map(async (cycle, i) => this.toPreview(cycle, ready[i]!.hash, actor))),
      };
      const done = await this.scored(one, task, cycles, ready, begun, actor);
      const comparisons = Object.entries(done.comparisons).map(([hash, lines]) => ({
        olderId: olderIds.get(hash)!,
        ...lines,
      }));
      return { ruleSetId: id, cycles: inOrder(done.cycles, cycles), comparisons };
    } finally {
      if (this.#under.get(actor.accountId) === begun) this.#under.delete(actor.accountId);
    }
  }

  /** What is warm is scored at once; the rest is put together, sent and scored, one cycle after another. */
  private async scored(
    one: RuleSetEntity,
    task: PreviewTask,
    cycles: readonly CycleEntity[],
    ready: readonly { ruleSet: RuleSet }[],
    begun: Begun,
    actor: Actor,
  ): Promise<Done> {
    const done = await this.ask(one, actor, task);
    for (const cycleId of done.cold) {
      if (isSuperseded(begun)) throw superseded(one.id);
      const i = cycles.findIndex((cycle) => cycle.id === cycleId);
      const cohort = await cohortPieces(await this.results.cohortOf(cycleId), hiddenFrom(actor, ready[i]!.ruleSet));
      const cycle: CycleToPreview = { ...task.cycles[i]!, cohort };
      const warmed = await this.ask(one, actor, { ...task, isCompared: false, cycles: [cycle] });
      done.cycles.push(...warmed.cycles);
    }
    return done;
  }

  private async ask(one: RuleSetEntity, actor: Actor, task: PreviewTask): Promise<Done> {
    const answer = await this.scoring.preview(actor.areaCode.slice(0, 6), task).catch((error: unknown) => {
      throw error instanceof TaskEnded ? tooHeavy(one) : error;
    });
    if (answer.state === 'superseded') throw superseded(one.id);
    if (answer.state === 'faulty') throw faultyRuleSet(one, answer.diagnostics);
    return answer;
  }

  private async toPreview(
    { id, ruleSetId, areaCode }: CycleEntity,
    baseline: string,
    { role }: Actor,
  ): Promise<CycleToPreview> {
    const last = await this.audit.lastChange(areaCode, NOT_IN_A_COHORT);
    // What is hidden from one role is not hidden from another.
    return { cycleId: id, ruleSetId, version: `${last} ${role}`, baseline };
  }

  /** Ends the preview this person began before: nobody waits for it any more. */
  private begin({ accountId }: Actor): Begun {
    const before = this.#under.get(accountId);
    if (before) Atomics.store(new Int32Array(before.flag), 0, 1);
    const begun = { flag: new SharedArrayBuffer(4) };
    this.#under.set(accountId, begun);
    return begun;
  }
}

const isSuperseded = ({ flag }: Begun): boolean => Atomics.load(new Int32Array(flag), 0) !== 0;

/** Recorded facts that the measure shows only to others: what a draft makes of them would tell who has them. */
function hiddenFrom({ role }: Actor, { entities }: RuleSet): Set<string> {
  const facts = Object.values(entities).flatMap((rules) => Object.entries(rules?.facts ?? {}));
  const isHidden = (visibleTo: readonly string[] | undefined) => visibleTo !== undefined && !visibleTo.includes(role);
  return new Set(facts.filter(([, { visibleTo }]) => isHidden(visibleTo)).map(([fact]) => fact));
}

function inOrder(previews: readonly CyclePreview[], cycles: readonly CycleEntity[]): CyclePreview[] {
  return cycles.flatMap(({ id }) => previews.filter(({ cycleId }) => cycleId === id));
}

function superseded(id: string): DomainError {
  return new DomainError(
    'superseded',
    {
      zh: '您又发起了一次试算，这一次已停止。请看最新一次的结果。',
      en: 'You began another preview, and this one was ended. Look at the answer of the newest.',
    },
    { word: 'rule-sets', id },
  );
}
