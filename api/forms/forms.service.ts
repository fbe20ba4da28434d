import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { type PermissionName, reachOf } from '../contract/permissions.js';
import type { FormFormat, FormId, FormLine } from '../contract/records/form.js';
import { CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { EXCEL, type SentDocument, WORD } from '../http/document.js';
import type { Language } from '../http/language.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { ReadingService } from '../spreadsheets/reading.service.js';
import { fillWord } from './fill-word.js';
import type { Ask } from './form.js';
import { FormTemplatesService } from './form-templates.service.js';
import { FORMS, formOf } from './forms.js';
import { formPage } from './page.js';
import type { Sheet } from './sheet.js';
import { SourcesService } from './sources.service.js';
import { wordTemplate } from './word-template.js';
import { cycleText } from './words.js';

/** Of what a form is asked for: the cycle, and the place, unit or record where it is of one. */
export type Wanted = { cycleId: string; of?: string; isBlank?: boolean; format: FormFormat };

/** The forms and letters of a half-year: filled in from the records as the person who prints may read them. */
@Injectable()
export class FormsService {
  constructor(
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly templates: FormTemplatesService,
    private readonly sources: SourcesService,
    private readonly reading: ReadingService,
  ) {}

  /** The forms that this account may print, in the order in which a half-year needs them. */
  async list(actor: Actor): Promise<FormLine[]> {
    const own = await this.templates.ownOf(actor.areaCode.slice(0, 6));
    return FORMS.filter(({ id }) => actor.role !== 'system' && reachOf(actor.role, permissionOf(id))).map(
      ({ id, title, of, hasExcel = false }) => ({ id, title, of, hasTemplate: own.has(id), hasExcel }),
    );
  }

  /** A form as a page or as a Word file. That it was printed is noted. */
  async print(id: FormId, { format, ...wanted }: Wanted, actor: Actor, language: Language): Promise<SentDocument> {
    const ask = await this.asked(wanted, actor, language);
    const sheet = await this.filled(id, ask);
    await this.audit.noteRead(actor, ask.cycle.areaCode, 'forms', id);
    if (format === 'excel') return this.asWorkbook(sheet);
    if (format === 'page') return { kind: 'page', html: formPage(sheet) };
    const template = (await this.templates.inUse(ask.cycle.areaCode, id)) ?? (await wordTemplate(sheet));
    return { kind: 'file', type: WORD, name: `${sheet.title}.docx`, bytes: fillWord(template, sheet) };
  }

  /** The table of a form as a workbook. @throws DomainError needs-unmet where it is none */
  private async asWorkbook({ form, title, under, body }: Sheet): Promise<SentDocument> {
    if (body.kind !== 'table' || !formOf(form).hasExcel) throw noWorkbook(title);
    const headings = body.columns.map((column) => ({ title: column.title, width: column.width * 1.6 }));
    const rows = body.rows.map((row) => body.columns.map(({ id }) => row[id] ?? ''));
    const bytes = await this.reading.table({ title, note: under.join('　'), headings, rows });
    return { kind: 'file', type: EXCEL, name: `${title}.xlsx`, bytes };
  }

  /** A form of one record: of the cycle that the record belongs to. @throws DomainError not-found */
  async printOf(
    id: FormId,
    word: keyof typeof CYCLE_OF,
    of: string,
    format: FormFormat,
    actor: Actor,
    language: Language,
  ): Promise<SentDocument> {
    const cycleId = await CYCLE_OF[word](of, actor, this.sources);
    return this.print(id, { cycleId, of, format }, actor, language);
  }

  /** The template in use, to be laid out otherwise and brought back; the shipped one follows the measure of the cycle. */
  async template(id: FormId, cycleId: string, actor: Actor, language: Language): Promise<SentDocument> {
    const ask = await this.asked({ cycleId, isBlank: true }, actor, language);
    const own = await this.templates.inUse(ask.cycle.areaCode, id);
    const bytes = own ?? (await wordTemplate(await this.laidOut(id, ask)));
    return { kind: 'file', type: WORD, name: `${formOf(id).title[language]}.docx`, bytes };
  }

  /** A form filled in. */
  async filled(id: FormId, ask: Ask): Promise<Sheet> {
    const form = formOf(id);
    const drawn = await form.draw(ask, this.sources);
    return { ...this.frame(id, ask), foot: [], ...drawn, under: [...(drawn.under ?? []), ...this.underOf(id, ask)] };
  }

  private frame(id: FormId, { language }: Ask): Omit<Sheet, 'body' | 'foot' | 'under'> {
    const { title, paper } = formOf(id);
    return { form: id, language, title: title[language], paper };
  }

  /** A letter says in its text what a table says in the line under its title. */
  private underOf(id: FormId, { county, cycle, ruleSet, language }: Ask): string[] {
    if (LETTERS.includes(id)) return [];
    return [[county, cycleText(cycle.code, language), ruleSet.title[language]].join('　')];
  }

  /** The layout of a form, whatever record would be in it. */
  private async laidOut(id: FormId, ask: Ask): Promise<Sheet> {
    const example = formOf(id).blank;
    return example ? { ...this.frame(id, ask), under: [], foot: [], ...example(ask) } : this.filled(id, ask);
  }

  private async asked(
    { cycleId, of, isBlank = false }: Omit<Wanted, 'format'>,
    actor: Actor,
    language: Language,
  ): Promise<Ask> {
    const cycle = await this.cycles.entity(cycleId);
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const county = (await this.sources.areas.namesOf([cycle.areaCode])).get(cycle.areaCode) ?? cycle.areaCode;
    const today = this.sources.calendar.todayIn(ruleSet.schedule?.timeZone);
    return { cycle, ruleSet, actor, language, county, today, of: of ?? cycle.areaCode, isBlank };
  }
}

function noWorkbook(title: string): DomainError {
  return new DomainError('needs-unmet', {
    zh: `《${title}》没有 Excel 格式，请选择打印或 Word。`,
    en: `"${title}" is no workbook; print it, or take it in Word.`,
  });
}

/** Of which cycle a record is. */
const CYCLE_OF = {
  result: async (id: string, _: Actor, { current }: SourcesService) => (await current.entity(id)).cycleId,
  notice: async (id: string, actor: Actor, { notices }: SourcesService) => (await notices.get(id, actor)).cycleId,
  adjustment: async (id: string, actor: Actor, { adjustments, current, cycles }: SourcesService) => {
    const { resultId, areaCode } = await adjustments.get(id, actor);
    if (resultId !== null) return (await current.entity(resultId)).cycleId;
    // What the county decided on its own motion belongs to no cycle: the letter is dated by its newest one.
    const newest = (await cycles.halvesOf(areaCode.slice(0, 6))).at(-1);
    if (!newest) throw notFound('cycles', areaCode);
    return newest.id;
  },
};

const LETTERS: readonly FormId[] = ['notice', 'public-notice', 'result-letter', 'feedback-letter', 'adjustment-letter'];

/** The line of the table of permissions that a form stands under. */
export const permissionOf = (id: FormId): PermissionName => `forms.${id}`;
