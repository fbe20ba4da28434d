import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { TeamsModule } from '../teams/teams.module.js';
import { UnitsModule } from '../units/units.module.js';
import { CadresController } from './cadres.controller.js';
import { CadresService } from './cadres.service.js';
import { ClosedDays } from './closed-days.js';
import { LeavesController } from './leaves.controller.js';
import { LeavesService } from './leaves.service.js';
import { PostingsController } from './postings.controller.js';
import { PostingsService } from './postings.service.js';
import { RosterService } from './roster.service.js';

@Module({
  imports: [AreasModule, CyclesModule, UnitsModule, TeamsModule],
  controllers: [CadresController, PostingsController, LeavesController],
  providers: [CadresService, PostingsService, LeavesService, RosterService, ClosedDays],
  exports: [CadresService, RosterService],
})
export class CadresModule {}
