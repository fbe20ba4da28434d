import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import type { FormId } from '../contract/records/form.js';
import { FormTemplateRecord, type NewFormTemplate } from '../contract/records/form-template.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { FormTemplateEntity } from './form-template.entity.js';
import { templateFault } from './template-faults.js';

const LISTING: Listing<FormTemplateEntity> = {
  permission: 'form-templates.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'form', 'isShipped'],
  sorts: ['createdAt', 'form', 'place'],
  order: ['place', 'DESC'],
};

/** The Word templates that a county set for its forms: the newest of each form holds, those before stay on record. */
@Injectable()
export class FormTemplatesService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.places.register('form-templates', (id) => this.db.read.findOneBy(FormTemplateEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<FormTemplateRecord>> {
    const page = await listOf(this.db.read, FormTemplateEntity, LISTING, query, actor);
    return { ...page, records: page.records.map(view) };
  }

  async get(id: string): Promise<FormTemplateRecord> {
    const template = await this.db.read.findOneBy(FormTemplateEntity, { id });
    if (!template) throw notFound('form-templates', id);
    return view(template);
  }

  /** Sets a county's template, or goes back to the shipped one. @throws InvalidInput for a file that cannot be a template, and why */
  async create({ areaCode, form, word }: NewFormTemplate, actor: Actor): Promise<FormTemplateRecord> {
    const file = word === null ? null : Buffer.from(word, 'base64');
    const fault = file && templateFault(file);
    if (fault) throw refused([{ pointer: '/word', ...fault }]);
    const hash = file && createHash('sha256').update(file).digest('hex');
    return this.audit.write(actor, areaCode, async (change) => {
      const place = (await change.read.countBy(FormTemplateEntity, { areaCode, form })) + 1;
      const values = { areaCode, form, place, isShipped: word === null, hash, word, setBy: actor.accountId };
      return view(await change.create(FormTemplateEntity, 'form-templates', values));
    });
  }

  /** The county's own template of a form; null where the shipped one holds. */
  async inUse(county: string, form: FormId): Promise<Buffer | null> {
    const [newest] = await this.db.read.find(FormTemplateEntity, {
      where: { areaCode: county, form },
      order: { place: 'DESC' },
      take: 1,
    });
    return newest?.word == null ? null : Buffer.from(newest.word, 'base64');
  }

  /** The forms for which a county has a template of its own. */
  async ownOf(county: string): Promise<Set<FormId>> {
    const all = await this.db.read.find(FormTemplateEntity, {
      where: { areaCode: county },
      order: { place: 'ASC' },
      select: { id: true, form: true, isShipped: true, place: true },
    });
    const newest = new Map(all.map(({ form, isShipped }) => [form, isShipped]));
    return new Set([...newest].filter(([, isShipped]) => !isShipped).map(([form]) => form));
  }
}

const view = (template: FormTemplateEntity): FormTemplateRecord => shown(FormTemplateRecord, template, { moves: [] });
