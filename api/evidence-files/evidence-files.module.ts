import { Module } from '@nestjs/common';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { EvidenceFilesController } from './evidence-files.controller.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { EvidenceFolder } from './evidence-folder.js';

@Module({
  imports: [CalendarDaysModule, FindingsModule],
  controllers: [EvidenceFilesController],
  providers: [EvidenceFilesService, EvidenceFolder],
})
export class EvidenceFilesModule {}
