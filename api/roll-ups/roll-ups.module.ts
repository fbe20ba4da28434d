import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { ResultsModule } from '../results/results.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { RollUpsController } from './roll-ups.controller.js';
import { RollUpsService } from './roll-ups.service.js';

/** What counties came to, for the province and the city. */
@Module({
  imports: [AreasModule, CadresModule, CyclesModule, ResultsModule, RuleSetsModule, SurveysModule],
  controllers: [RollUpsController],
  providers: [RollUpsService],
})
export class RollUpsModule {}
