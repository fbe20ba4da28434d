import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import {
  NewRuleSet,
  RuleSetChange,
  RuleSetCheck,
  RuleSetDiff,
  RuleSetDocument,
  RuleSetExamples,
  RuleSetRecord,
  RuleSetTyped,
} from '../contract/records/rule-set.js';
import { RuleSetForms } from '../contract/records/rule-set-forms.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { DraftsService } from './drafts.service.js';
import { JudgingService } from './judging.service.js';
import { RuleSetsService } from './rule-sets.service.js';

@Controller('rule-sets')
export class RuleSetsController {
  constructor(
    private readonly ruleSets: RuleSetsService,
    private readonly drafts: DraftsService,
    private readonly judging: JudgingService,
  ) {}

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

  /** How a version differs from the published one it follows, line by line with clauses. */
  @Get(':id/diff')
  @Can('rule-sets.read', { params: { id: 'rule-sets' } })
  @Answers(RuleSetDiff)
  diff(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.judging.diff(id, actor);
  }

  /** The same for a text while it is typed. */
  @Post(':id/diff')
  @Can('rule-sets.check', { params: { id: 'rule-sets' } })
  @Answers(RuleSetDiff)
  diffTyped(@Param('id') id: string, @Body({ schema: RuleSetTyped }) body: RuleSetTyped, @ByActor() actor: Actor) {
    return this.judging.diff(id, actor, body);
  }

  /** What people choose from on the forms of a measure: duties, conduct, exemptions, tasks, clocks. */
  @Get(':id/forms')
  @Can('rule-sets.read', { params: { id: 'rule-sets' } })
  @Answers(RuleSetForms)
  forms(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.ruleSets.forms(id, actor);
  }

  /** Begins a draft, from another version or from a text. */
  @Post()
  @Can('rule-sets.create', { within: { areaCode: 'area-code' }, refers: { basedOnId: 'rule-sets' } })
  @AnswersCreated(RuleSetRecord)
  create(@Body({ schema: NewRuleSet }) body: NewRuleSet, @ByActor() actor: Actor) {
    return this.drafts.create(body, actor);
  }

  /** Saves the text of a draft as it is, finished or not. */
  @Put(':id')
  @Can('rule-sets.update', { params: { id: 'rule-sets' } })
  @Answers(RuleSetRecord)
  update(@Param('id') id: string, @Body({ schema: RuleSetChange }) body: RuleSetChange, @ByActor() actor: Actor) {
    return this.drafts.update(id, body, actor);
  }

  /** Every fault of a version, or of a text while it is typed, with places, and what the burden-reduction rules say of it. */
  @Post(':id/check')
  @Can('rule-sets.check', { params: { id: 'rule-sets' } })
  @Answers(RuleSetCheck)
  check(@Param('id') id: string, @Body({ schema: RuleSetTyped }) body: RuleSetTyped) {
    return this.judging.check(id, body);
  }

  /** Runs the worked examples beside a version, or those that are being typed. */
  @Post(':id/examples')
  @Can('rule-sets.check', { params: { id: 'rule-sets' } })
  @Answers(RuleSetExamples)
  examples(@Param('id') id: string, @Body({ schema: RuleSetTyped }) body: RuleSetTyped) {
    return this.judging.examples(id, body);
  }

  /** Hands a draft to the person who publishes it. */
  @Post(':id/propose')
  @Can('rule-sets.propose', { params: { id: 'rule-sets' } })
  @Answers(RuleSetRecord)
  propose(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.drafts.propose(id, body, actor);
  }

  /** Puts a proposed version in force, by a second person. It never changes again. */
  @Post(':id/publish')
  @Can('rule-sets.publish', { params: { id: 'rule-sets' } })
  @Answers(RuleSetRecord)
  publish(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.drafts.publish(id, body, actor);
  }

  /** Gives a proposed version back, with the reason. */
  @Post(':id/return')
  @Can('rule-sets.return', { params: { id: 'rule-sets' } })
  @Answers(RuleSetRecord)
  return(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.drafts.return(id, body, actor);
  }

  /** Lays a draft aside for good. */
  @Post(':id/discard')
  @Can('rule-sets.discard', { params: { id: 'rule-sets' } })
  @Answers(RuleSetRecord)
  discard(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.drafts.discard(id, body, actor);
  }
}
