import { Module } from '@nestjs/common';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { FilingsModule } from '../filings/filings.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { ExemptionDays } from './exemption-days.service.js';
import { ExemptionStepsService } from './exemption-steps.service.js';
import { ExemptionsController } from './exemptions.controller.js';
import { ExemptionsService } from './exemptions.service.js';

@Module({
  imports: [CadresModule, CalendarDaysModule, CyclesModule, FilingsModule, FindingsModule, RuleSetsModule],
  controllers: [ExemptionsController],
  providers: [ExemptionsService, ExemptionStepsService, ExemptionDays],
  exports: [ExemptionsService, ExemptionStepsService],
})
export class ExemptionsModule {}
