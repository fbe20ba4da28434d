import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { CyclePlanning, DryRun, DryRunQuery, WindowMove, WindowRecord } from '../contract/records/window.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersList } from '../http/answers.js';
import { WindowsService } from './windows.service.js';

@Controller('windows')
export class WindowsController {
  constructor(private readonly windows: WindowsService) {}

  /** From which day to which each step of the cycles is done. */
  @Get()
  @Can('windows.read')
  @AnswersList('windows', WindowRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.windows.list(query, actor);
  }

  /** The next two half-years day by day, as they would be planned now. */
  @Get('dry-run')
  @Can('windows.read', { refers: { '?areaCode': 'area-code' } })
  @Answers(DryRun)
  dryRun(@Query({ schema: DryRunQuery }) query: DryRunQuery) {
    return this.windows.dryRun(query);
  }

  /** Plans the windows of a cycle, or brings what is still ahead up to date with the calendar. */
  @Post('plan')
  @Can('windows.plan', { refers: { cycleId: 'cycles' } })
  @AnswersAll(WindowRecord)
  plan(@Body({ schema: CyclePlanning }) { cycleId }: CyclePlanning, @ByActor() actor: Actor) {
    return this.windows.plan(cycleId, actor);
  }

  /** Gives a window other days, with a reason. */
  @Post(':id/move')
  @Can('windows.move', { params: { id: 'windows' } })
  @Answers(WindowRecord)
  move(@Param('id') id: string, @Body({ schema: WindowMove }) body: WindowMove, @ByActor() actor: Actor) {
    return this.windows.move(id, body, actor);
  }
}
