import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import { CLOSED_STATES } from '../contract/records/cycle.js';
import type { BurdenRequest, BurdenTrial, SteppedTrace, StepsRequest } from '../contract/records/trial.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import type { Language } from '../http/language.js';
import { TaskEnded, type TaskOptions, Threads } from '../jobs/threads.js';
import { faultyRuleSet, type RuleSetEntity, RuleSetsService, tooHeavy } from '../rule-sets/rule-sets.service.js';
import { NOT_IN_A_COHORT } from './cohorts.service.js';
import { hiddenFrom } from './hidden-facts.js';
import { ResultsService } from './results.service.js';
import { cohortPieces } from './scoring-cohort-text.js';

import type { BurdenAnswer, BurdenTask, StepsAnswer, StepsTask } from './trial-tasks.js';

/** What a draft costs people, and how somebody comes to a grade by it, before anybody decides on it. */
@Injectable()
export class TrialService {
  /** Who is linked to whom in the county of a cycle, as of one change of its records: all that a burden is counted from. */
  #counted?: { key: string; pieces: Uint8Array[] };

  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly places: Places,
    private readonly results: ResultsService,
    private readonly ruleSets: RuleSetsService,
    private readonly threads: Threads,
  ) {}

  /** Fields, ballots and minutes a version asks of each side, beside the version in force. @throws DomainError rule-set-faulty */
  async burden(id: string, { cycleId, text }: BurdenRequest, actor: Actor): Promise<BurdenTrial> {
    const one = await this.ruleSets.visible(id, actor);
    const older = await this.ruleSets.olderThan(one, this.clock.today());
    const cohort = await this.countedIn(cycleId);
    const task: BurdenTask = {
      older: older && (await this.ruleSets.sourceOf(older)),
      newer: await this.ruleSets.sourceOf(one, text),
      cohort,
    };
    const answer = await this.run<BurdenAnswer>(one, 'burdenTrial', task, { transfer: cohort });
    if (answer.state === 'faulty') throw faultyRuleSet(one, answer.diagnostics);
    return { cycleId, olderId: older?.id ?? null, before: answer.before, after: answer.after };
  }

  /**
   * Scores somebody of a closed cycle, or of a worked example, and tells every step. That a person's file was read is noted.
   * @throws DomainError rule-set-faulty, not-found, out-of-state
   */
  async steps(id: string, { of, text }: StepsRequest, actor: Actor, language: Language): Promise<SteppedTrace> {
    const one = await this.ruleSets.visible(id, actor);
    const draft = await this.ruleSets.sourceToJudge(one, text);
    const common = { draft, viewer: viewerOf(actor), language };
    const answer =
      of.kind === 'example'
        ? await this.ofExample(one, { ...common, index: of.index, examples: of.examples })
        : await this.ofCadre(one, of, common, actor);
    if (answer.state === 'faulty') throw faultyRuleSet(one, answer.diagnostics);
    if (answer.state === 'nobody')
      throw of.kind === 'example' ? noSuchExample(one, of.index) : notFound('cadres', of.code);
    return answer.trace;
  }

  private async ofExample(
    one: RuleSetEntity,
    { examples, ...task }: Omit<Extract<StepsTask, { index: number }>, 'examples'> & { examples: string | undefined },
  ): Promise<StepsAnswer> {
    const beside = examples ?? (await this.ruleSets.examplesOf(one));
    return beside === null ? { state: 'nobody' } : this.run(one, 'stepsTrial', { ...task, examples: beside });
  }

  private async ofCadre(
    one: RuleSetEntity,
    { cycleId, code }: { cycleId: string; code: string },
    common: Pick<StepsTask, 'draft' | 'viewer' | 'language'>,
    actor: Actor,
  ): Promise<StepsAnswer> {
    const { ruleSetId } = await this.cycles.mustBe(cycleId, ...CLOSED_STATES);
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    const cohort = await cohortPieces(await this.results.cohortOf(cycleId), hiddenFrom(actor, ruleSet));
    const answer = await this.run<StepsAnswer>(one, 'stepsTrial', { ...common, cohort, code }, { transfer: cohort });
    const place = await this.places.of('entities', code);
    if (answer.state === 'done' && place?.cadreId)
      await this.audit.noteRead(actor, place.areaCode, 'cadres', place.cadreId);
    return answer;
  }

  /** Kinds, codes and links of a cycle's county, as pieces to hand over. */
  private async countedIn(cycleId: string): Promise<ArrayBuffer[]> {
    const { areaCode } = await this.cycles.entity(cycleId);
    const key = `${cycleId} ${await this.audit.lastChange(areaCode, NOT_IN_A_COHORT)}`;
    if (this.#counted?.key !== key) {
      const { entities, ...header } = await this.results.cohortOf(cycleId);
      const linked = entities.map(({ kind, code, links }) => ({ kind, code, ...(links ? { links } : {}) }));
      const pieces = await cohortPieces({ ...header, entities: linked });
      this.#counted = { key, pieces: pieces.map((piece) => new Uint8Array(piece)) };
    }
    return this.#counted.pieces.map((piece) => piece.slice().buffer);
  }

  private async run<T>(one: RuleSetEntity, task: string, input: unknown, options: TaskOptions = {}): Promise<T> {
    try {
      return await this.threads.run<T>(task, input, { seconds: 60, ...options });
    } catch (error) {
      throw error instanceof TaskEnded ? tooHeavy(one) : error;
    }
  }
}

/** The system sees what the county does. */
const viewerOf = ({ role }: Actor): StepsTask['viewer'] => (role === 'system' ? 'countyOrganisation' : role);

function noSuchExample({ id, code }: RuleSetEntity, index: number): DomainError {
  return new DomainError(
    'not-found',
    {
      zh: `办法“${code}”没有第 ${index + 1} 个算例，或者它算的是名额，没有人可以逐步看。请另选一个例子。`,
      en: `The measure "${code}" has no example ${index + 1}, or it is about seats and has nobody to step through. Choose another one.`,
    },
    { word: 'rule-sets', id },
  );
}
