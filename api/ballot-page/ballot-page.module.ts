import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { BallotsModule } from '../ballots/ballots.module.js';
import { BallotFiles } from './ballot-files.js';
import { BallotPageController } from './ballot-page.controller.js';
import { VotingService } from './voting.service.js';

@Module({
  imports: [AreasModule, BallotsModule],
  controllers: [BallotPageController],
  providers: [BallotFiles, VotingService],
})
export class BallotPageModule {}
