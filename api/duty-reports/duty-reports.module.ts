import { Module } from '@nestjs/common';
import { CadresModule } from '../cadres/cadres.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { DutyReportsController } from './duty-reports.controller.js';
import { DutyReportsService } from './duty-reports.service.js';
import { TaskListsController } from './task-lists.controller.js';
import { TaskListsService } from './task-lists.service.js';

/** The only two things asked of a cadre: a duty report, and what came of the agreed tasks. */
@Module({
  imports: [CadresModule, CyclesModule, RuleSetsModule],
  controllers: [DutyReportsController, TaskListsController],
  providers: [DutyReportsService, TaskListsService],
  exports: [DutyReportsService, TaskListsService],
})
export class DutyReportsModule {}
