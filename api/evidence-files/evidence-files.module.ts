import { Module } from '@nestjs/common';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { ExemptionsModule } from '../exemptions/exemptions.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { EvidenceFilesController } from './evidence-files.controller.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { EvidenceFolder } from './evidence-folder.js';
import { SupportedService } from './supported.service.js';

@Module({
  imports: [CalendarDaysModule, ExemptionsModule, FindingsModule, ReviewsModule],
  controllers: [EvidenceFilesController],
  providers: [EvidenceFilesService, EvidenceFolder, SupportedService],
})
export class EvidenceFilesModule {}
