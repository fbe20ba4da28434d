import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { FormTemplateRecord, NewFormTemplate, TemplateQuery } from '../contract/records/form-template.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { AnswersDocument } from '../http/document.js';
import { InLanguage, type Language } from '../http/language.js';
import { FormsService } from './forms.service.js';
import { FormTemplatesService } from './form-templates.service.js';

@Controller('form-templates')
export class FormTemplatesController {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly forms: FormsService,
  ) {}

  /** Which templates the county set. */
  @Get()
  @Can('form-templates.read')
  @AnswersList('form-templates', FormTemplateRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.templates.list(query, actor);
  }

  /** The template in use, to be laid out otherwise and brought back. */
  @Get('word')
  @Can('form-templates.read', { refers: { '?cycleId': 'cycles' } })
  @AnswersDocument()
  word(
    @Query({ schema: TemplateQuery }) query: TemplateQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.forms.template(query.form, query.cycleId, actor, language);
  }

  /** One of them. */
  @Get(':id')
  @Can('form-templates.read', { params: { id: 'form-templates' } })
  @Answers(FormTemplateRecord)
  get(@Param('id') id: string) {
    return this.templates.get(id);
  }

  /** Sets a template of the county's own, or goes back to the shipped one. */
  @Post()
  @Can('form-templates.create', { within: { areaCode: 'area-code' } })
  @AnswersCreated(FormTemplateRecord)
  create(@Body({ schema: NewFormTemplate }) body: NewFormTemplate, @ByActor() actor: Actor) {
    return this.templates.create(body, actor);
  }
}
