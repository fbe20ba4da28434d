import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { Account, Activation, ActivationSlip, NewAccount } from '../contract/records/account.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can, Public } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { AccountsService } from './accounts.service.js';

@Controller('accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  /** The accounts of the area. */
  @Get()
  @Can('accounts.read')
  @AnswersList('accounts', Account)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.accounts.list(query, actor);
  }

  /** One account. */
  @Get(':id')
  @Can('accounts.read', { params: { id: 'accounts' } })
  @Answers(Account)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.accounts.get(id, actor);
  }

  /** Makes an account; what an operator makes, an inspector's and a case handler's wait for a second person. */
  @Post()
  @Can('accounts.create', {
    within: { areaCode: 'area-code' },
    refers: { cadreId: 'cadres', unitId: 'units' },
  })
  @AnswersCreated(Account)
  create(@Body({ schema: NewAccount }) body: NewAccount, @ByActor() actor: Actor) {
    return this.accounts.create(body, actor);
  }

  /** The second person's word on an account, or on a new slip for one in use. */
  @Post(':id/approve')
  @Can('accounts.approve', { params: { id: 'accounts' } })
  @Answers(Account)
  approve(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.accounts.approve(id, body.version, actor);
  }

  /** Prints an activation slip: code and second secret, shown once. */
  @Post(':id/slip')
  @Can('accounts.slip', { params: { id: 'accounts' } })
  @AnswersCreated(ActivationSlip)
  slip(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.accounts.slip(id, actor);
  }

  /** Closes an account for good. */
  @Post(':id/close')
  @Can('accounts.close', { params: { id: 'accounts' } })
  @Answers(Account)
  close(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.accounts.close(id, body, actor);
  }

  /** Activates an account with both secrets of its slip and a password of one's own. */
  @Post('activate')
  @Public('who activates has no session yet; the two secrets of the slip let in')
  @Answers(Account)
  activate(@Body({ schema: Activation }) body: Activation) {
    return this.accounts.activate(body);
  }
}
