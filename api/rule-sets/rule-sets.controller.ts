import { Controller, Get, Param, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { RuleSetDocument, RuleSetRecord } from '../contract/records/rule-set.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersList } from '../http/answers.js';
import { RuleSetsService } from './rule-sets.service.js';

@Controller('rule-sets')
export class RuleSetsController {
  constructor(private readonly ruleSets: RuleSetsService) {}

  /** Published measures, and the drafts of those who may change them; without their texts. */
  @Get()
  @Can('rule-sets.read')
  @AnswersList('rule-sets', RuleSetRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.ruleSets.list(query, actor);
  }

  /** One version of a measure with its text and its worked examples. */
  @Get(':id')
  @Can('rule-sets.read', { params: { id: 'rule-sets' } })
  @Answers(RuleSetDocument)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.ruleSets.get(id, actor);
  }
}
