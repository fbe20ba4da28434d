import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '../adjustments/adjustments.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { AssignedDutiesModule } from '../assigned-duties/assigned-duties.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { ResultsModule } from '../results/results.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { RollUpsController } from './roll-ups.controller.js';
import { RollUpsService } from './roll-ups.service.js';

/** What counties came to, for the province and the city. */
@Module({
  imports: [
    AdjustmentsModule,
    AreasModule,
    AssignedDutiesModule,
    CadresModule,
    CyclesModule,
    ResultsModule,
    ReviewsModule,
    RuleSetsModule,
    SurveysModule,
  ],
  controllers: [RollUpsController],
  providers: [RollUpsService],
  exports: [RollUpsService],
})
export class RollUpsModule {}
