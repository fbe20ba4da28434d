import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import {
  NewTaskList,
  TaskListOverruling,
  TaskListRecord,
  TaskListRevision,
  TaskListTicks,
  TaskListVersion,
} from '../contract/records/task-list.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { TaskListsService } from './task-lists.service.js';

const THE_LIST = { params: { id: 'task-lists' } } as const;

@Controller('task-lists')
export class TaskListsController {
  constructor(private readonly lists: TaskListsService) {}

  /** The task lists of the area, or the own one; assessors see the agreed tasks of their villages. */
  @Get()
  @Can('task-lists.read')
  @AnswersList('task-lists', TaskListRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.lists.list(query, actor);
  }

  /** One task list. Reading somebody else's is noted. */
  @Get(':id')
  @Can('task-lists.read', THE_LIST)
  @Answers(TaskListRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.lists.get(id, actor);
  }

  /** Every version, the first first: the original of what was changed is kept. */
  @Get(':id/versions')
  @Can('task-lists.versions', THE_LIST)
  @AnswersAll(TaskListVersion)
  versions(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.lists.versions(id, actor);
  }

  /** One side proposes the tasks of a cadre. */
  @Post()
  @Can('task-lists.create', { within: { cadreId: 'cadres' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(TaskListRecord)
  create(@Body({ schema: NewTaskList }) body: NewTaskList, @ByActor() actor: Actor) {
    return this.lists.create(body, actor);
  }

  /** The other side signs what was proposed. */
  @Post(':id/sign')
  @Can('task-lists.sign', THE_LIST)
  @Answers(TaskListRecord)
  sign(@Param('id') id: string, @Body({ schema: AtVersion }) { version }: AtVersion, @ByActor() actor: Actor) {
    return this.lists.move(id, { move: 'sign' }, version, actor);
  }

  /** Either side proposes others, with the reason; what was agreed holds until the other signs. */
  @Post(':id/revise')
  @Can('task-lists.revise', THE_LIST)
  @Answers(TaskListRecord)
  revise(@Param('id') id: string, @Body({ schema: TaskListRevision }) body: TaskListRevision, @ByActor() actor: Actor) {
    return this.lists.move(id, { move: 'revise', tasks: body.tasks, reason: body.reason }, body.version, actor);
  }

  /** Leaves it at what was agreed, with the reason. */
  @Post(':id/decline')
  @Can('task-lists.decline', THE_LIST)
  @Answers(TaskListRecord)
  decline(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.lists.move(id, { move: 'decline', reason: body.reason }, body.version, actor);
  }

  /** The cadre ticks what came of each task. */
  @Post(':id/tick')
  @Can('task-lists.tick', THE_LIST)
  @Answers(TaskListRecord)
  tick(@Param('id') id: string, @Body({ schema: TaskListTicks }) body: TaskListTicks, @ByActor() actor: Actor) {
    return this.lists.move(id, { move: 'tick', outcomes: body.outcomes }, body.version, actor);
  }

  /** The township confirms what the cadre ticked: this is what is scored. */
  @Post(':id/confirm')
  @Can('task-lists.confirm', THE_LIST)
  @Answers(TaskListRecord)
  confirm(@Param('id') id: string, @Body({ schema: AtVersion }) { version }: AtVersion, @ByActor() actor: Actor) {
    return this.lists.move(id, { move: 'confirm' }, version, actor);
  }

  /** The township says otherwise, with the reason; a second person of it confirms. */
  @Post(':id/overrule')
  @Can('task-lists.overrule', THE_LIST)
  @Answers(TaskListRecord)
  overrule(
    @Param('id') id: string,
    @Body({ schema: TaskListOverruling }) body: TaskListOverruling,
    @ByActor() actor: Actor,
  ) {
    return this.lists.move(id, { move: 'overrule', outcomes: body.outcomes, reason: body.reason }, body.version, actor);
  }

  /** The second person of the township confirms what the first said instead of the ticks. */
  @Post(':id/countersign')
  @Can('task-lists.countersign', THE_LIST)
  @Answers(TaskListRecord)
  countersign(@Param('id') id: string, @Body({ schema: AtVersion }) { version }: AtVersion, @ByActor() actor: Actor) {
    return this.lists.move(id, { move: 'countersign' }, version, actor);
  }

  /** Gives it back to be ticked anew, with the reason. */
  @Post(':id/return')
  @Can('task-lists.return', THE_LIST)
  @Answers(TaskListRecord)
  return(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.lists.move(id, { move: 'return', reason: body.reason }, body.version, actor);
  }
}
