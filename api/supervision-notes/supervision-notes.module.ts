import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { SupervisionNotesController } from './supervision-notes.controller.js';
import { SupervisionNotesService } from './supervision-notes.service.js';

/** Evidence of the year that is never scored. */
@Module({
  imports: [AreasModule],
  controllers: [SupervisionNotesController],
  providers: [SupervisionNotesService],
})
export class SupervisionNotesModule {}
