import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { BallotsModule } from '../ballots/ballots.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { BallotFiles } from './ballot-files.js';
import { BallotPageController } from './ballot-page.controller.js';
import { CadreFilesController } from './cadre-files.controller.js';
import { CadreFilesService } from './cadre-files.service.js';
import { VotingService } from './voting.service.js';

@Module({
  imports: [AreasModule, BallotsModule, CadresModule],
  controllers: [BallotPageController, CadreFilesController],
  providers: [BallotFiles, CadreFilesService, VotingService],
})
export class BallotPageModule {}
