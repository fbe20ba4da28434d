import { Module } from '@nestjs/common';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { FilingsController } from './filings.controller.js';
import { FilingsService } from './filings.service.js';

@Module({
  imports: [CadresModule, CalendarDaysModule],
  controllers: [FilingsController],
  providers: [FilingsService],
  exports: [FilingsService],
})
export class FilingsModule {}
