import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { InterviewFiguresService } from './interview-figures.service.js';
import { InterviewsController } from './interviews.controller.js';
import { InterviewsService } from './interviews.service.js';

/** What assessors heard, household by household. */
@Module({
  imports: [AreasModule, CyclesModule, RuleSetsModule, SurveysModule],
  controllers: [InterviewsController],
  providers: [InterviewFiguresService, InterviewsService],
  exports: [InterviewFiguresService, InterviewsService],
})
export class InterviewsModule {}
