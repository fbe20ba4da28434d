import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import { reachOf } from '../contract/permissions.js';
import type { RuleSetDocument, RuleSetRecord } from '../contract/records/rule-set.js';
import type { RuleSet } from '../contract/rule-set.js';
import { type CompiledRuleSet, compileRuleSet } from '../core/compile-rule-set.js';
import { Database } from '../db/database.js';
import { type Actor, covers, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf } from '../http/moves.js';
import { readRuleSetSource, type RuleSetSource } from '../rule-files/rule-set-source.js';
import { RuleSetEntity } from './rule-set.entity.js';
import { type ImportReport, readRuleFolder, type RuleFile } from './rule-set-import.js';
import { keepText, keptText, sha256Of } from './rule-set-texts.js';

export type { RuleSetEntity } from './rule-set.entity.js';
export type { ImportReport } from './rule-set-import.js';

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
  /** By hash, the one used last at the end. */
  readonly #ready = new Map<string, Promise<Pick<ReadyRuleSet, 'ruleSet' | 'compiled'>>>();

  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.places.register('rule-sets', (id) => this.db.read.findOneBy(RuleSetEntity, { id }));
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
    const one = await this.entity(id);
    const drafts = draftsSeenBy(actor);
    if (one.state !== 'published' && (drafts === undefined || !one.areaCode.startsWith(drafts)))
      throw notFound('rule-sets', id);
    const examples = one.examplesSha256 === null ? null : await keptText(this.db.read, one.examplesSha256);
    return { ...view(one, actor), text: await keptText(this.db.read, one.sha256), examples };
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
   * A rule set made ready to score, with what it was made from; kept by the hash of that.
   * @throws DomainError not-found; rule-set-faulty for a draft that cannot be made ready
   */
  async compiledOf(id: string): Promise<ReadyRuleSet> {
    const one = await this.entity(id);
    const source = await this.sourceOf(one);
    const hash = hashOf(source);
    const ready = this.#ready.get(hash) ?? readyFrom(source, one);
    this.#ready.delete(hash);
    this.#ready.set(hash, ready);
    ready.catch(() => this.#ready.delete(hash));
    if (this.#ready.size > KEPT_READY) this.#ready.delete([...this.#ready.keys()][0]!);
    return { id, hash, source, ...(await ready) };
  }

  /** The text of a rule set, with that of its template. */
  private async sourceOf({ sha256, templateId }: RuleSetEntity): Promise<RuleSetSource> {
    const text = await keptText(this.db.read, sha256);
    if (templateId === null) return { text };
    const template = await this.entity(templateId);
    return { text, template: await keptText(this.db.read, template.sha256) };
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
        const template = rule.says.template === null ? null : await this.templateOf(rule.says, '', change.read);
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

  /** The template that a text names, in force on its first day. */
  private templateOf(says: RuleFile['says'], areaCode: string, manager = this.db.read): Promise<RuleSetEntity | null> {
    return this.inForce('ruleSet', says.template!, says.effectiveFrom ?? UNDATED, areaCode, manager);
  }

  private async inForce(
    kind: RuleSetRecord['kind'],
    code: string | undefined,
    day: string,
    areaCode: string,
    manager = this.db.read,
  ): Promise<RuleSetEntity | null> {
    const above = [0, 2, 4, 6].map((length) => areaCode.slice(0, length));
    const published = await manager.findBy(RuleSetEntity, {
      kind,
      state: 'published',
      areaCode: In([...new Set(above)]),
      ...(code === undefined ? {} : { code }),
    });
    const begun = published.filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day);
    const order = ({ areaCode: area, effectiveFrom }: RuleSetEntity) =>
      `${String(area.length).padStart(2, '0')} ${effectiveFrom ?? ''}`;
    return begun.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0] ?? null;
  }
}

/** A day after all others: a measure without a date is held against the newest. */
const UNDATED = '9998-12-31';

const hashOf = ({ text, template }: RuleSetSource): string =>
  template === undefined ? sha256Of(text) : sha256Of(`${sha256Of(text)} ${sha256Of(template)}`);

async function readyFrom(
  source: RuleSetSource,
  one: RuleSetEntity,
): Promise<Pick<ReadyRuleSet, 'ruleSet' | 'compiled'>> {
  const { value: ruleSet, diagnostics } = await readRuleSetSource(source);
  if (!ruleSet) throw faulty(one, diagnostics.length);
  return { ruleSet, compiled: compileRuleSet(ruleSet) };
}

function faulty({ id, code }: RuleSetEntity, errors: number): DomainError {
  return new DomainError(
    'rule-set-faulty',
    {
      zh: `规则集“${code}”有 ${errors} 处错误，不能使用。请先检查（check）并改正。`,
      en: `The rule set "${code}" has ${errors} errors and cannot be used. Check it and correct them first.`,
    },
    { word: 'rule-sets', id, errors },
  );
}

function publishedKey(areaCode: string, kind: string, code: string, effectiveFrom: string | null): string {
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

function view(one: RuleSetEntity, actor: Actor): RuleSetRecord {
  const { id, version, createdAt, updatedAt, kind, code, title, effectiveFrom, areaCode, state, sha256 } = one;
  const { examplesSha256, basedOnId, templateId, proposedBy, publishedBy, returnReason } = one;
  const mayMove = covers(actor, 'area', one) || actor.role === 'system';
  const barred = one.proposedBy === actor.accountId ? ['publish'] : [];
  const moves = mayMove ? movesOf('rule-sets', state, actor, barred) : [];
  return {
    ...{ id, version, createdAt, updatedAt, moves, kind, code, title, effectiveFrom, areaCode, state, sha256 },
    ...{ examplesSha256, basedOnId, templateId, proposedBy, publishedBy, returnReason },
  };
}
