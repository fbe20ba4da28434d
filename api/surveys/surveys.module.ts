import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { FollowedFigures } from './followed.service.js';
import { SurveysController } from './surveys.controller.js';
import { SurveysService } from './surveys.service.js';

@Module({
  imports: [AreasModule, CyclesModule, RuleSetsModule],
  controllers: [SurveysController],
  providers: [FollowedFigures, SurveysService],
  exports: [FollowedFigures, SurveysService],
})
export class SurveysModule {}
