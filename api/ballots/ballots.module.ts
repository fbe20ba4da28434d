import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { BallotsController } from './ballots.controller.js';
import { BallotsService } from './ballots.service.js';
import { CastingService } from './casting.service.js';
import { CountingService } from './counting.service.js';
import { DrawingService } from './drawing.service.js';
import { DrawsController } from './draws.controller.js';
import { ForgettingService } from './forgetting.service.js';
import { IssuingService } from './issuing.service.js';
import { PapersService } from './papers.service.js';
import { SheetsService } from './sheets.service.js';
import { TalliesService } from './tallies.service.js';

@Module({
  imports: [AreasModule, CadresModule, CyclesModule, RuleSetsModule],
  controllers: [BallotsController, DrawsController],
  providers: [
    BallotsService,
    CastingService,
    CountingService,
    DrawingService,
    ForgettingService,
    IssuingService,
    PapersService,
    SheetsService,
    TalliesService,
  ],
  exports: [BallotsService, CastingService, ForgettingService, TalliesService],
})
export class BallotsModule {}
