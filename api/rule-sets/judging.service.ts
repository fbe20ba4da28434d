import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import type {
  RuleSetCheck,
  RuleSetDiff,
  RuleSetDifference,
  RuleSetExamples,
  RuleSetTyped,
} from '../contract/records/rule-set.js';
import type { Actor } from '../http/access.js';
import { TaskEnded, Threads } from '../jobs/threads.js';
import type { Completeness } from '../rule-files/completeness.js';
import type { RuleSetSource } from '../rule-files/rule-set-source.js';
import { faultyRuleSet, tooHeavy } from './faulty-rule-set.js';
import { type RuleSetEntity, RuleSetsService } from './rule-sets.service.js';
import { unfinished } from './unfinished.js';

/** What the worker answers when a text is not sound. */
type Faulty = { faulty: Diagnostic[] };

/** Says what is wrong with a version of a measure. All of it is worked out in a thread, so that a heavy text delays nobody else. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly ruleSets: RuleSetsService,
    private readonly threads: Threads,
    private readonly clock: Clock,
  ) {}

  /** Every fault of its text, or of the one given instead, with places, and what the burden-reduction rules strike. */
  async check(id: string, { text }: RuleSetTyped = {}): Promise<RuleSetCheck> {
    const one = await this.ruleSets.entity(id);
    const source = await this.ruleSets.sourceToJudge(one, text);
    return this.run<RuleSetCheck>(one, 'check', { source, today: this.clock.today() });
  }

  /** Runs the worked examples beside the text. */
  async examples(id: string, typed: RuleSetTyped = {}): Promise<RuleSetExamples> {
    const one = await this.ruleSets.entity(id);
    const examples = typed.examples === undefined ? await this.ruleSets.examplesOf(one) : typed.examples;
    if (examples === null) return { passed: 0, failed: 0, diagnostics: [], results: [], coverage: null };
    const source = await this.ruleSets.sourceToJudge(one, typed.text);
    return this.run<RuleSetExamples>(one, 'examples', { source, examples });
  }

  /**
   * How a version, or the text given instead, differs from the one in force that it follows.
   * @throws DomainError rule-set-faulty when its form is not right
   */
  async diff(id: string, actor: Actor, { text }: RuleSetTyped = {}): Promise<RuleSetDiff> {
    const one = await this.ruleSets.visible(id, actor);
    const older = await this.ruleSets.olderThan(one, this.clock.today());
    if (!older) return { olderId: null, differences: [], differenceCount: 0 };
    const input: { older: RuleSetSource; newer: RuleSetSource } = {
      older: await this.ruleSets.sourceOf(older),
      newer: await this.ruleSets.sourceOf(one, text),
    };
    const answer = await this.run<Faulty | { differences: RuleSetDifference[]; differenceCount: number }>(
      one,
      'diff',
      input,
    );
    if ('faulty' in answer) throw faultyRuleSet(one, answer.faulty);
    return { olderId: older.id, ...answer };
  }

  /**
   * Everything a version needs before it is proposed or published: its form and meaning are right, it says its code and first day, it
   * has worked examples and all of them are green, and its departures from the national layer are signed.
   * @throws DomainError rule-set-faulty with the diagnostics, or needs-unmet with what is missing
   */
  async mustBeComplete(one: RuleSetEntity): Promise<void> {
    const source = await this.ruleSets.sourceToJudge(one);
    const examples = await this.ruleSets.examplesOf(one);
    const found = await this.run<Completeness>(one, 'completeness', { source, examples, today: this.clock.today() });
    if (found.faults.length > 0) throw faultyRuleSet(one, found.faults);
    if (found.missing.length > 0) throw unfinished(one, found.missing, { red: found.red });
  }

  private async run<T>(one: RuleSetEntity, task: string, input: unknown): Promise<T> {
    try {
      return await this.threads.run<T>(task, input, { seconds: 60 });
    } catch (error) {
      throw error instanceof TaskEnded ? tooHeavy(one) : error;
    }
  }
}
