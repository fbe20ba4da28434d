import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import { reachOf } from '../contract/permissions.js';
import type { RuleSetDocument, RuleSetRecord } from '../contract/records/rule-set.js';
import type { RuleSetForms } from '../contract/records/rule-set-forms.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type CompiledRuleSet, compileRuleSet } from '../core/compile-rule-set.js';
import { Database } from '../db/database.js';
import { type Actor, covers, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf } from '../http/moves.js';
import type { SourceToJudge } from '../rule-files/judge-rule-set.js';
import { readRuleSetSource, type RuleSetSource } from '../rule-files/rule-set-source.js';
import { faultyRuleSet } from './faulty-rule-set.js';
import { formsOf } from './rule-set-forms.js';
import { RuleSetEntity } from './rule-set.entity.js';
import { type Glance, glanceAt } from './rule-set-glance.js';
import { type ImportReport, readRuleFolder, type RuleFile } from './rule-set-import.js';
import { keepText, keptText, sha256Of } from './rule-set-texts.js';

export type { RuleSetEntity } from './rule-set.entity.js';
export type { ImportReport } from './rule-set-import.js';
export { faultyRuleSet, tooHeavy } from './faulty-rule-set.js';

const LISTING: Listing<RuleSetEntity> = {
  permission: 'rule-sets.read',
  place: { area: 'areaCode' },
  filters: ['kind', 'code', 'effectiveFrom', 'areaCode', 'state', 'basedOnId'],
  search: ['code', 'title'],
  sorts: ['code', 'effectiveFrom', 'state', 'updatedAt', 'areaCode'],
  order: ['code', 'ASC'],
};

/** A rule set made ready: `hash` is of everything it was made from, and `source` what it was made from. */
export type ReadyRuleSet = {
  id: string;
  hash: string;
  ruleSet: RuleSet;
  compiled: CompiledRuleSet;
  source: RuleSetSource;
};

const KEPT_READY = 12;

/** The measures: those that come with the program, a county's own, and the drafts of those to come. */
@Injectable()
export class RuleSetsService implements OnModuleInit {
  /** By id, the one used last at the end. What is published never changes, and is made ready once. */
  readonly #published = new Map<string, Promise<ReadyRuleSet>>();

  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('rule-sets', view);
    this.places.register('rule-sets', (id) => this.db.read.findOneBy(RuleSetEntity, { id }));
    // The measure itself is assessed once a year, county by county: `529901-half-year`.
    this.places.register('entities', async (name) => {
      const [, areaCode, code] = /^(\d{6})-([a-z][a-z0-9-]*)$/.exec(name) ?? [];
      if (!areaCode || !code) return null;
      const isKnown = await this.db.read.existsBy(RuleSetEntity, { code, kind: 'ruleSet', state: 'published' });
      return isKnown ? { areaCode, entityKind: 'measure' } : null;
    });
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<RuleSetRecord>> {
    const page = await listOf(this.db.read, RuleSetEntity, LISTING, query, actor, (builder) => {
      const drafts = draftsSeenBy(actor);
      builder.andWhere(
        new Brackets((either) => {
          either.where(`r.state = 'published'`);
          if (drafts !== undefined) either.orWhere(`r.areaCode LIKE :drafts`, { drafts: `${drafts}%` });
        }),
      );
    });
    return { ...page, records: page.records.map((one) => view(one, actor)) };
  }

  async get(id: string, actor: Actor): Promise<RuleSetDocument> {
    const one = await this.visible(id, actor);
    return {
      ...view(one, actor),
      text: await keptText(this.db.read, one.sha256),
      examples: await this.examplesOf(one),
    };
  }

  /** What people choose from on its forms. @throws DomainError not-found; rule-set-faulty */
  async forms(id: string, actor: Actor): Promise<RuleSetForms> {
    await this.visible(id, actor);
    return formsOf((await this.compiledOf(id)).ruleSet);
  }

  /** A version that this actor may see: published, or a draft of the own area. @throws DomainError not-found */
  async visible(id: string, actor: Actor): Promise<RuleSetEntity> {
    const one = await this.entity(id);
    const drafts = draftsSeenBy(actor);
    if (one.state === 'published' || (drafts !== undefined && one.areaCode.startsWith(drafts))) return one;
    throw notFound('rule-sets', id);
  }

  /** @throws DomainError not-found */
  async entity(id: string): Promise<RuleSetEntity> {
    const one = await this.db.read.findOneBy(RuleSetEntity, { id });
    if (!one) throw notFound('rule-sets', id);
    return one;
  }

  /**
   * The published version of a measure in force on a day in an area: a county's own before its city's, its province's and the one that
   * comes with the program; of these the latest that has begun. Null when there is none.
   */
  async inForceOn(code: string, day: string, areaCode: string): Promise<RuleSetEntity | null> {
    return this.inForce('ruleSet', code, day, areaCode);
  }

  /**
   * A rule set made ready to score, with what it was made from.
   * @throws DomainError not-found; rule-set-faulty for a draft that cannot be made ready
   */
  async compiledOf(id: string): Promise<ReadyRuleSet> {
    const kept = this.#published.get(id);
    if (kept) {
      this.#published.delete(id);
      this.#published.set(id, kept);
      return kept;
    }
    const one = await this.entity(id);
    const ready = this.readyFrom(one);
    if (one.state !== 'published') return ready;
    this.#published.set(id, ready);
    ready.catch(() => this.#published.delete(id));
    if (this.#published.size > KEPT_READY) this.#published.delete([...this.#published.keys()][0]!);
    return ready;
  }

  private async readyFrom(one: RuleSetEntity): Promise<ReadyRuleSet> {
    const source = await this.sourceOf(one);
    const { value: ruleSet, diagnostics } = await readRuleSetSource(source);
    if (!ruleSet) throw faultyRuleSet(one, diagnostics);
    return { id: one.id, hash: hashOf(source), source, ruleSet, compiled: compileRuleSet(ruleSet) };
  }

  /** What a version is made from: its text, or the one given instead, and that of its template. */
  async sourceOf(one: RuleSetEntity, instead?: string): Promise<RuleSetSource> {
    const text = instead ?? (await keptText(this.db.read, one.sha256));
    const template = await this.templateOf(one, glanceAt(text));
    return template ? { text, template: await keptText(this.db.read, template.sha256) } : { text };
  }

  /** The same with the national layer in force on its first day, which `check` holds it against. */
  async sourceToJudge(one: RuleSetEntity, instead?: string): Promise<SourceToJudge> {
    const source = await this.sourceOf(one, instead);
    const { effectiveFrom } = glanceAt(source.text);
    const base = await this.inForce('baseLayer', undefined, effectiveFrom ?? UNDATED, one.areaCode);
    return base ? { ...source, base: await keptText(this.db.read, base.sha256) } : source;
  }

  /** The text of the worked examples beside a version. */
  async examplesOf({ examplesSha256 }: RuleSetEntity): Promise<string | null> {
    return examplesSha256 === null ? null : keptText(this.db.read, examplesSha256);
  }

  /**
   * The published version that this one follows: for a published one the version in force when it began, for a draft the one in force
   * on this day or, where it begins later, on its first day; where there is none, the one its draft was begun from.
   */
  async olderThan({ id, code, state, effectiveFrom, areaCode, basedOnId }: RuleSetEntity, today: string) {
    const begins = effectiveFrom ?? UNDATED;
    const day = state === 'published' || begins > today ? begins : today;
    const older = await this.inForce('ruleSet', code, day, areaCode, this.db.read, id);
    return older ?? (basedOnId === null ? null : this.entity(basedOnId));
  }

  /** The template a text states its changes of: fixed once published, else the one in force on its first day. */
  async templateOf(
    { state, templateId, areaCode }: Pick<RuleSetEntity, 'state' | 'templateId' | 'areaCode'>,
    { template, effectiveFrom }: Glance,
    manager = this.db.read,
  ): Promise<RuleSetEntity | null> {
    if (template === null) return null;
    if (state === 'published') return templateId === null ? null : this.entity(templateId);
    return this.inForce('ruleSet', template, effectiveFrom ?? UNDATED, areaCode, manager);
  }

  /**
   * Takes the rule files of a folder in as published versions, as they are. What is here already stays as it is, so importing again
   * changes nothing; a file that differs from what was published for the same day is told, never taken.
   */
  async importFolder(folder: string, actor: Actor): Promise<ImportReport> {
    const { files, faulty } = await readRuleFolder(folder);
    return this.audit.write(actor, '', async (change) => {
      const report: ImportReport = { imported: [], unchanged: [], changed: [], faulty };
      for (const rule of files) {
        const { code, title, effectiveFrom } = rule.says;
        const publishedAs = publishedKey('', rule.kind, code, effectiveFrom);
        const here = await change.read.findOneBy(RuleSetEntity, { publishedAs });
        if (here) {
          const part = partChanged(here, rule);
          if (part === null) report.unchanged.push(rule.file);
          else report.changed.push({ file: rule.file, code, effectiveFrom, part });
          continue;
        }
        const before = { state: 'draft', templateId: null, areaCode: '' } as const;
        const template = await this.templateOf(before, rule.says, change.read);
        await change.create(
          RuleSetEntity,
          'rule-sets',
          {
            kind: rule.kind,
            code,
            title,
            effectiveFrom,
            areaCode: '',
            state: 'published',
            sha256: await keepText(change.read, rule.text),
            examplesSha256: rule.examples === null ? null : await keepText(change.read, rule.examples),
            basedOnId: null,
            templateId: template?.id ?? null,
            proposedBy: actor.accountId,
            publishedBy: actor.accountId,
            returnReason: null,
            publishedAs,
          },
          'import',
        );
        report.imported.push(rule.file);
      }
      return report;
    });
  }

  private async inForce(
    kind: RuleSetRecord['kind'],
    code: string | undefined,
    day: string,
    areaCode: string,
    manager = this.db.read,
    except?: string,
  ): Promise<RuleSetEntity | null> {
    const above = [0, 2, 4, 6].map((length) => areaCode.slice(0, length));
    const published = await manager.findBy(RuleSetEntity, {
      kind,
      state: 'published',
      areaCode: In([...new Set(above)]),
      ...(code === undefined ? {} : { code }),
    });
    const begun = published.filter(
      ({ id, effectiveFrom }) => id !== except && (effectiveFrom === null || effectiveFrom <= day),
    );
    return begun.toSorted((a, b) => (closeness(a) < closeness(b) ? 1 : -1))[0] ?? null;
  }
}

/** A day after all others: a measure without a date is held against the newest. */
const UNDATED = '9998-12-31';

const hashOf = ({ text, template }: RuleSetSource): string =>
  template === undefined ? sha256Of(text) : sha256Of(`${sha256Of(text)} ${sha256Of(template)}`);

/** Sorts what stands closer to a place, and of that what began later, after the rest. */
const closeness = ({ areaCode, effectiveFrom }: RuleSetEntity): string =>
  `${String(areaCode.length).padStart(2, '0')} ${effectiveFrom ?? ''}`;

/** What no two published versions have in common. */
export function publishedKey(areaCode: string, kind: string, code: string, effectiveFrom: string | null): string {
  return `${areaCode}|${kind}|${code}|${effectiveFrom ?? ''}`;
}

function partChanged(
  { sha256, examplesSha256 }: RuleSetEntity,
  { text, examples }: RuleFile,
): 'text' | 'examples' | null {
  if (sha256 !== sha256Of(text)) return 'text';
  return examplesSha256 === (examples === null ? null : sha256Of(examples)) ? null : 'examples';
}

/** The area whose unpublished versions this actor may see; undefined for those who see none. */
function draftsSeenBy(actor: Actor): string | undefined {
  if (actor.role === 'system') return '';
  return reachOf(actor.role, 'rule-sets.update') === undefined ? undefined : actor.areaCode;
}

/** A version as it is answered, with what this actor can do with it now. */
export function view(one: RuleSetEntity, actor: Actor): RuleSetRecord {
  const { id, version, createdAt, updatedAt, kind, code, title, effectiveFrom, areaCode, state, sha256 } = one;
  const { examplesSha256, basedOnId, templateId, proposedBy, publishedBy, returnReason } = one;
  const what = { id, version, createdAt, updatedAt, kind, code, title, effectiveFrom, areaCode, state };
  const made = { sha256, examplesSha256, basedOnId, templateId, proposedBy, publishedBy, returnReason };
  const mayMove = actor.role === 'system' || covers(actor, 'area', one);
  const barred = one.proposedBy === actor.accountId ? ['publish'] : [];
  return { ...what, ...made, moves: mayMove ? movesOf('rule-sets', state, actor, barred) : [] };
}
