import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { BallotsModule } from '../ballots/ballots.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { MarksModule } from '../marks/marks.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { AcceptanceService } from './acceptance.service.js';
import { CommissionsController } from './commissions.controller.js';
import { CommissionsService } from './commissions.service.js';
import { DeclarationsController } from './declarations.controller.js';
import { DeclarationsService } from './declarations.service.js';
import { HouseholdListsController } from './household-lists.controller.js';
import { HouseholdListsService } from './household-lists.service.js';
import { OpenedListsService } from './opened-lists.service.js';

@Module({
  imports: [AreasModule, BallotsModule, CyclesModule, MarksModule, RuleSetsModule, SurveysModule],
  controllers: [CommissionsController, DeclarationsController, HouseholdListsController],
  providers: [AcceptanceService, CommissionsService, DeclarationsService, HouseholdListsService, OpenedListsService],
  exports: [AcceptanceService, CommissionsService, DeclarationsService, HouseholdListsService, OpenedListsService],
})
export class CommissionsModule {}
