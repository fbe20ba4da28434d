import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';

/** The split of the townships among the people of the organisation department. */
@Module({
  imports: [AreasModule],
  controllers: [AssignmentsController],
  providers: [AssignmentsService],
  exports: [AssignmentsService],
})
export class AssignmentsModule {}
