import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SealCheck } from '../contract/records/question.js';
import { verifyExport } from '../core/verify-export.js';
import { CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { ExportingService } from '../results/exporting.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';

/** Checks a sealed cycle as anybody does with its export: everything is scored again, and every seal compared. */
@Injectable()
export class SealsService {
  constructor(
    private readonly cycles: CyclesService,
    private readonly exporting: ExportingService,
    private readonly ruleSets: RuleSetsService,
  ) {}

  /** What the check of a sealed cycle found; the export it reads is noted. @throws DomainError window-closed */
  async check(cycleId: string, actor: Actor): Promise<SealCheck> {
    const { ruleSetId, seal } = await this.cycles.entity(cycleId);
    const given = await this.exporting.export(cycleId, actor);
    const { compiled } = await this.ruleSets.compiledOf(ruleSetId);
    const { results, recomputed, faults: found } = await verifyExport(given, compiled, sha256);
    // What is hidden from the reader is no fault of the seal; `isWhole` tells of it.
    const faults = found.filter(({ part }) => part !== 'notWhole');
    return { cycleId, seal, isWhole: given.isWhole, results, recomputed, faults: faults.map(({ text }) => text) };
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
