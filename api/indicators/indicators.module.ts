import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { FiguresController } from './figures.controller.js';
import { FiguresService } from './figures.service.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsService } from './indicators.service.js';

/** What the county's bureaus report: indicators say what a figure means, figures what it is. */
@Module({
  imports: [CyclesModule, RuleSetsModule],
  controllers: [IndicatorsController, FiguresController],
  providers: [IndicatorsService, FiguresService],
  exports: [IndicatorsService, FiguresService],
})
export class IndicatorsModule {}
