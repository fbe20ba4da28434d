import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { ResultsModule } from '../results/results.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { AdjustmentsController } from './adjustments.controller.js';
import { AdjustmentsService } from './adjustments.service.js';
import { CarryingOutService } from './carrying-out.service.js';
import { ChangedNeedsController } from './changed-needs.controller.js';
import { ChangedNeedsService } from './changed-needs.service.js';
import { HandoversController } from './handovers.controller.js';
import { HandoversService } from './handovers.service.js';
import { RecommendedService } from './recommended.service.js';

/** What follows an assessment: talks, rectifications, replacements and recalls, handovers, and what townships need now. */
@Module({
  imports: [AreasModule, CadresModule, CalendarDaysModule, CyclesModule, ResultsModule, RuleSetsModule],
  controllers: [AdjustmentsController, ChangedNeedsController, HandoversController],
  providers: [AdjustmentsService, CarryingOutService, ChangedNeedsService, HandoversService, RecommendedService],
  exports: [AdjustmentsService, CarryingOutService, ChangedNeedsService, HandoversService],
})
export class AdjustmentsModule {}
