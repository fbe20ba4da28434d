import { Controller, Get, Query } from '@nestjs/common';
import { RollUp, RollUpQuery } from '../contract/records/roll-up.js';
import { Can } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { RollUpsService } from './roll-ups.service.js';

@Controller('roll-ups')
export class RollUpsController {
  constructor(private readonly rollUps: RollUpsService) {}

  /** A cycle of every county of a place: counts and shares without names, small counts hidden. */
  @Get()
  @Can('roll-ups.read', { refers: { '?areaCode': 'area-code' } })
  @Answers(RollUp)
  table(@Query({ schema: RollUpQuery }) query: RollUpQuery) {
    return this.rollUps.table(query);
  }
}
