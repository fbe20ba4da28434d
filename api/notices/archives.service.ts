import { Injectable, type OnModuleInit, type StreamableFile } from '@nestjs/common';
import PizZip from 'pizzip';
import type { ArchiveQuery, FeedbackRecord } from '../contract/records/feedback.js';
import { CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { fileOf } from '../http/files.js';
import { everything } from '../http/list-query.js';
import { ResultsService } from '../results/results.service.js';
import { UnitsService } from '../units/units.service.js';
import { ArchiveParts } from './archive-parts.service.js';
import { FeedbackService } from './feedback.service.js';
import { noneToFile } from './refusals.js';
import { unitTable } from './unit-table.js';

/** The media type of an archive. */
export const ZIP = 'application/zip';

/** What a dispatching unit receives and files of a cycle, in one archive. */
@Injectable()
export class ArchivesService implements OnModuleInit {
  constructor(
    private readonly parts: ArchiveParts,
    private readonly cycles: CyclesService,
    private readonly units: UnitsService,
    private readonly feedback: FeedbackService,
    private readonly results: ResultsService,
  ) {}

  onModuleInit(): void {
    this.parts.register((of) => Promise.resolve([{ name: '结果.csv', content: unitTable(of) }]));
  }

  /**
   * The table of those of the unit's cadres who were told, and whatever else is registered with {@link ArchiveParts}.
   * @throws DomainError not-found, needs-unmet where nobody was told yet
   */
  async of({ cycleId, unitId }: ArchiveQuery, actor: Actor): Promise<StreamableFile> {
    const cycle = await this.cycles.entity(cycleId);
    const unit = await this.units.get(unitId);
    const where = { cycleId, unitId };
    const records = await everything((query) => this.feedback.list(query, actor), where, ['code', 'ASC']);
    const results = await everything((query) => this.results.list(query, actor), where);
    const byId = new Map(results.map((result) => [result.id, result]));
    const told = records.flatMap((one: FeedbackRecord) => {
      const result = byId.get(one.resultId);
      return result && result.state !== 'superseded' ? [{ result, feedback: one }] : [];
    });
    if (told.length === 0) throw noneToFile(unit, cycle);
    const archive = new PizZip();
    for (const { name, content } of await this.parts.of({ unit, cycle, told, actor })) archive.file(name, content);
    const content = archive.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    return fileOf(ZIP, { name: `${cycle.code} ${unit.name}.zip`, content });
  }
}
