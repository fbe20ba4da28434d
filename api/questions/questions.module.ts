import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { ExemptionsModule } from '../exemptions/exemptions.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { ResultsModule } from '../results/results.module.js';
import { InterviewsModule } from '../interviews/interviews.module.js';
import { QuestionsController } from './questions.controller.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { QuestionsService } from './questions.service.js';
import { SealsService } from './seals.service.js';

/** What an inspector asks of every half-year. Reads what others keep, and keeps nothing. */
@Module({
  imports: [
    AccountsModule,
    CyclesModule,
    ExemptionsModule,
    FindingsModule,
    InterviewsModule,
    ResultsModule,
    RuleSetsModule,
  ],
  controllers: [QuestionsController],
  providers: [QuestionsService, SealsService],
})
export class QuestionsModule {}
