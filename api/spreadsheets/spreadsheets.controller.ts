import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  ExportQuery,
  SheetImport,
  SheetQuery,
  SpreadsheetRecord,
  TemplateQuery,
} from '../contract/records/spreadsheet.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { AnswersFile, fileOf, TakesFile } from '../http/files.js';
import { InLanguage, type Language } from '../http/language.js';
import { ExportsService } from './exports.service.js';
import { ReceivedFile, XLSX } from './received-file.js';
import { noFile } from './refusals.js';
import { SpreadsheetsService } from './spreadsheets.service.js';

@Controller('spreadsheets')
export class SpreadsheetsController {
  constructor(
    private readonly spreadsheets: SpreadsheetsService,
    private readonly exports: ExportsService,
  ) {}

  /** The files one handed in. */
  @Get()
  @Can('spreadsheets.read')
  @AnswersList('spreadsheets', SpreadsheetRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor, @InLanguage() language: Language) {
    return this.spreadsheets.list(query, actor, language);
  }

  /** A template to fill in, with what is known filled in already. */
  @Get('template')
  @Can('spreadsheets.template', { refers: { '?cycleId': 'cycles' } })
  @AnswersFile(XLSX)
  async template(
    @Query({ schema: TemplateQuery }) query: TemplateQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return fileOf(XLSX, await this.spreadsheets.template(query, actor, language));
  }

  /** The results of an assessed cycle as a workbook: the summary, everybody by points, or the figures that are filed. */
  @Get('export')
  @Can('spreadsheets.export', { refers: { '?cycleId': 'cycles' } })
  @AnswersFile(XLSX)
  async export(
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return fileOf(XLSX, await this.exports.export(query, actor, language));
  }

  /** One file: how far it is, and what is wrong in it, cell by cell. */
  @Get(':id')
  @Can('spreadsheets.read', { params: { id: 'spreadsheets' } })
  @Answers(SpreadsheetRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor, @InLanguage() language: Language) {
    return this.spreadsheets.get(id, actor, language);
  }

  /** The file again, with what is wrong written beside its cells. */
  @Get(':id/marked')
  @Can('spreadsheets.read', { params: { id: 'spreadsheets' } })
  @AnswersFile(XLSX)
  async marked(@Param('id') id: string, @InLanguage() language: Language) {
    return fileOf(XLSX, await this.spreadsheets.marked(id, language));
  }

  /** Hands in a filled sheet. It is looked through, and nothing is imported yet. */
  @Post()
  @Can('spreadsheets.create', { refers: { '?cycleId': 'cycles' } })
  @TakesFile(XLSX)
  @AnswersCreated(SpreadsheetRecord)
  create(
    @Query({ schema: SheetQuery }) query: SheetQuery,
    @Body() file: unknown,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    if (!(file instanceof ReceivedFile)) throw noFile();
    return this.spreadsheets.receive(query, file, actor, language);
  }

  /** Imports a file that was looked through: all of it, or the rows in which nothing is wrong. */
  @Post(':id/import')
  @Can('spreadsheets.import', { params: { id: 'spreadsheets' } })
  @Answers(SpreadsheetRecord)
  import(
    @Param('id') id: string,
    @Body({ schema: SheetImport }) body: SheetImport,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.spreadsheets.import(id, body, actor, language);
  }
}
