import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ResultsModule } from '../results/results.module.js';
import { DecidingService } from './deciding.service.js';
import { FinishingController } from './finishing.controller.js';
import { FinishingService } from './finishing.service.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewsService } from './reviews.service.js';

/** What a cadre may ask for once told, what comes of it, and when a cycle is over. */
@Module({
  imports: [CyclesModule, NoticesModule, ResultsModule],
  controllers: [FinishingController, ReviewsController],
  providers: [DecidingService, FinishingService, ReviewsService],
  exports: [FinishingService, ReviewsService],
})
export class ReviewsModule {}
