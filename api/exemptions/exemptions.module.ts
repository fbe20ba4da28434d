import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { ExemptionsController } from './exemptions.controller.js';
import { ExemptionsService } from './exemptions.service.js';

@Module({
  imports: [CyclesModule, FindingsModule, RuleSetsModule],
  controllers: [ExemptionsController],
  providers: [ExemptionsService],
  exports: [ExemptionsService],
})
export class ExemptionsModule {}
