import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { AtVersion, WithReason } from '../contract/records/record.js';
import type { NewRuleSet, RuleSetChange, RuleSetRecord } from '../contract/records/rule-set.js';
import { isDuplicate } from '../db/duplicate.js';
import type { Actor } from '../http/access.js';
import { mustBeAnother, stateAfter } from '../http/moves.js';
import { JudgingService } from './judging.service.js';
import { RuleSetEntity } from './rule-set.entity.js';
import { glanceAt } from './rule-set-glance.js';
import { keepText } from './rule-set-texts.js';
import { publishedKey, RuleSetsService, view } from './rule-sets.service.js';
import { alreadyPublished, notADraft } from './unfinished.js';

/** What a move writes beside the state. */
type MoveValues = Partial<
  Pick<RuleSetEntity, 'proposedBy' | 'publishedBy' | 'publishedAs' | 'templateId' | 'returnReason'>
>;

const BLANK = {
  kind: 'ruleSet',
  state: 'draft',
  templateId: null,
  proposedBy: null,
  publishedBy: null,
  returnReason: null,
  publishedAs: null,
} as const;

/** A new version of a measure on its way: written by some, published by another, and from then on as it is. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly audit: AuditService,
    private readonly ruleSets: RuleSetsService,
    private readonly judging: JudgingService,
  ) {}

  /** Begins a draft from another version, from a text, or from a text that follows another version. Half-finished text is kept. */
  async create({ areaCode, basedOnId, text, examples }: NewRuleSet, actor: Actor): Promise<RuleSetRecord> {
    const before = basedOnId === null ? null : await this.ruleSets.visible(basedOnId, actor);
    const begun = text ?? (await this.ruleSets.sourceOf(before!)).text;
    const beside = examples === undefined && before ? await this.ruleSets.examplesOf(before) : (examples ?? null);
    const { code, title, effectiveFrom } = glanceAt(begun);
    return this.audit.write(actor, areaCode, async (change) => {
      const sha256 = await keepText(change.read, begun);
      const examplesSha256 = await keptUnder(change.read, beside);
      const said = { code, title, effectiveFrom, areaCode, sha256, examplesSha256, basedOnId };
      const values = { ...BLANK, ...said };
      return view(await change.create(RuleSetEntity, 'rule-sets', values), actor);
    });
  }

  /** Saves the text of a draft as it was written, whether it can be read or not; what was read of it last stays its name. */
  async update(id: string, { text, examples, version }: RuleSetChange, actor: Actor): Promise<RuleSetRecord> {
    const before = await this.ruleSets.entity(id);
    if (before.state !== 'draft') throw notADraft(before);
    mustBeCurrent('rule-sets', before, version);
    const says = glanceAt(text);
    return this.audit.write(actor, before.areaCode, async (change) => {
      const values = {
        code: says.code || before.code,
        title: says.title ?? before.title,
        effectiveFrom: says.effectiveFrom ?? before.effectiveFrom,
        sha256: await keepText(change.read, text),
        examplesSha256: examples === undefined ? before.examplesSha256 : await keptUnder(change.read, examples),
      };
      return view(await change.update(RuleSetEntity, 'rule-sets', before, values), actor);
    });
  }

  /** Hands a draft to the person who will publish it. @throws DomainError rule-set-faulty, needs-unmet */
  async propose(id: string, { version }: AtVersion, actor: Actor): Promise<RuleSetRecord> {
    const before = await this.moving(id, 'propose', version);
    await this.judging.mustBeComplete(before);
    const values = { proposedBy: actor.accountId, returnReason: null };
    return this.move(before, 'propose', values, actor);
  }

  /** Puts a proposed version in force, by another person than who proposed it. It never changes again. */
  async publish(id: string, { version }: AtVersion, actor: Actor): Promise<RuleSetRecord> {
    const before = await this.moving(id, 'publish', version);
    mustBeAnother(actor, before.proposedBy, id);
    // The national layer may be another one than when it was proposed.
    await this.judging.mustBeComplete(before);
    const { text } = await this.ruleSets.sourceOf(before);
    const template = await this.ruleSets.templateOf(before, glanceAt(text));
    const { areaCode, kind, code, effectiveFrom } = before;
    const values = {
      publishedBy: actor.accountId,
      templateId: template?.id ?? null,
      publishedAs: publishedKey(areaCode, kind, code, effectiveFrom),
    };
    try {
      return await this.move(before, 'publish', values, actor);
    } catch (error) {
      throw isDuplicate(error) ? alreadyPublished(before) : error;
    }
  }

  /** Gives a proposed version back to those who write it. */
  async return(id: string, { reason, version }: WithReason, actor: Actor): Promise<RuleSetRecord> {
    const before = await this.moving(id, 'return', version);
    return this.move(before, 'return', { proposedBy: null, returnReason: reason }, actor);
  }

  /** Lays a draft aside for good. */
  async discard(id: string, { version }: AtVersion, actor: Actor): Promise<RuleSetRecord> {
    return this.move(await this.moving(id, 'discard', version), 'discard', {}, actor);
  }

  /** The version as it is before a move. @throws DomainError out-of-state, stale */
  private async moving(id: string, move: string, version: number | undefined): Promise<RuleSetEntity> {
    const before = await this.ruleSets.entity(id);
    stateAfter('rule-sets', move, before);
    mustBeCurrent('rule-sets', before, version);
    return before;
  }

  private move(before: RuleSetEntity, move: string, values: MoveValues, actor: Actor): Promise<RuleSetRecord> {
    const state = stateAfter('rule-sets', move, before) as RuleSetRecord['state'];
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(RuleSetEntity, 'rule-sets', before, { ...values, state }, move), actor),
    );
  }
}

/** Where a text is kept that need not be there. */
const keptUnder = async (manager: EntityManager, text: string | null): Promise<string | null> =>
  text === null ? null : keepText(manager, text);
