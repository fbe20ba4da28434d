import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { AcceptanceFigures } from '../contract/records/acceptance.js';
import {
  AcceptedWork,
  CommissionRecord,
  MoreVillages,
  NewCommission,
  NewReceipt,
  OtherDays,
  ReleasedVillage,
} from '../contract/records/commission.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { AcceptanceService } from './acceptance.service.js';
import { CommissionsService } from './commissions.service.js';
import { OpenedListsService } from './opened-lists.service.js';

const ONE = { params: { id: 'commissions' } };

@Controller('commissions')
export class CommissionsController {
  constructor(
    private readonly commissions: CommissionsService,
    private readonly acceptance: AcceptanceService,
    private readonly opened: OpenedListsService,
  ) {}

  /** The commissions of a county; an assessor sees the own. */
  @Get()
  @Can('commissions.read')
  @AnswersList('commissions', CommissionRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.commissions.list(query, actor);
  }

  /** One commission. */
  @Get(':id')
  @Can('commissions.read', ONE)
  @Answers(CommissionRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.commissions.get(id, actor);
  }

  /** The counts of every village, and what is missing. */
  @Get(':id/figures')
  @Can('commissions.read', ONE)
  @Answers(AcceptanceFigures)
  figures(@Param('id') id: string) {
    return this.acceptance.figures(id);
  }

  /** Commissions a firm for villages of a cycle. */
  @Post()
  @Can('commissions.create', {
    within: { cycleId: 'cycles', 'villages.*': 'area-code', 'accountIds.*': 'accounts' },
  })
  @AnswersCreated(CommissionRecord)
  create(@Body({ schema: NewCommission }) body: NewCommission, @ByActor() actor: Actor) {
    return this.commissions.create(body, actor);
  }

  /** Names villages that were drawn late. */
  @Post(':id/add')
  @Can('commissions.update', { ...ONE, within: { 'villages.*': 'area-code' } })
  @Answers(CommissionRecord)
  add(@Param('id') id: string, @Body({ schema: MoreVillages }) body: MoreVillages, @ByActor() actor: Actor) {
    return this.commissions.add(id, body, actor);
  }

  /** Takes a village out, with the reason. */
  @Post(':id/release')
  @Can('commissions.update', { ...ONE, within: { areaCode: 'area-code' } })
  @Answers(CommissionRecord)
  release(@Param('id') id: string, @Body({ schema: ReleasedVillage }) body: ReleasedVillage, @ByActor() actor: Actor) {
    return this.commissions.release(id, body, actor);
  }

  /** Sets other last days, with the reason. */
  @Post(':id/extend')
  @Can('commissions.update', ONE)
  @Answers(CommissionRecord)
  extend(@Param('id') id: string, @Body({ schema: OtherDays }) body: OtherDays, @ByActor() actor: Actor) {
    return this.commissions.extend(id, body, actor);
  }

  /** Ends it for good, with the reason. */
  @Post(':id/end')
  @Can('commissions.update', ONE)
  @Answers(CommissionRecord)
  end(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.commissions.end(id, body, actor);
  }

  /** Delivers it to the county. */
  @Post(':id/deliver')
  @Can('commissions.deliver', ONE)
  @Answers(CommissionRecord)
  deliver(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.acceptance.deliver(id, body, actor);
  }

  /** The county accepts what was delivered. */
  @Post(':id/accept')
  @Can('commissions.accept', ONE)
  @Answers(CommissionRecord)
  accept(@Param('id') id: string, @Body({ schema: AcceptedWork }) body: AcceptedWork, @ByActor() actor: Actor) {
    return this.acceptance.accept(id, body, actor);
  }

  /** The county sends it back, with the reason. */
  @Post(':id/return')
  @Can('commissions.accept', ONE)
  @Answers(CommissionRecord)
  return(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.commissions.return(id, body, actor);
  }

  /** The receipt that every copy of the lists was destroyed. */
  @Post(':id/destroy')
  @Can('commissions.destroy', ONE)
  @Answers(CommissionRecord)
  destroy(@Param('id') id: string, @Body({ schema: NewReceipt }) body: NewReceipt, @ByActor() actor: Actor) {
    return this.opened.destroy(id, body, actor);
  }
}
