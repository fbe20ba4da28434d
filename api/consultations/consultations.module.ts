import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { ResultsModule } from '../results/results.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { UnitsModule } from '../units/units.module.js';
import { ConsultationsController, ConsultController } from './consultations.controller.js';
import { ConsultationsService } from './consultations.service.js';

@Module({
  imports: [AreasModule, CadresModule, CalendarDaysModule, CyclesModule, ResultsModule, RuleSetsModule, UnitsModule],
  controllers: [ConsultationsController, ConsultController],
  providers: [ConsultationsService],
  exports: [ConsultationsService],
})
export class ConsultationsModule {}
