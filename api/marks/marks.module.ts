import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DutyReportsModule } from '../duty-reports/duty-reports.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { CountersigningService } from './countersigning.service.js';
import { MarksController } from './marks.controller.js';
import { MarksService } from './marks.service.js';
import { ProgressService } from './progress.service.js';
import { SheetService } from './sheet.service.js';

/** What raters enter, side by side. */
@Module({
  imports: [AreasModule, CadresModule, CyclesModule, DutyReportsModule, RuleSetsModule, SurveysModule],
  controllers: [MarksController],
  providers: [CountersigningService, MarksService, ProgressService, SheetService],
  exports: [MarksService, ProgressService, SheetService],
})
export class MarksModule {}
