import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { Posting, PostingChange } from '../contract/records/posting.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersList } from '../http/answers.js';
import { PostingsService } from './postings.service.js';

@Controller('postings')
export class PostingsController {
  constructor(private readonly postings: PostingsService) {}

  /** Postings of the area; filtered by `changedSince`, who came, moved and left since that day. */
  @Get()
  @Can('cadres.read')
  @AnswersList('postings', Posting)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.postings.list(query, actor);
  }

  /** One posting. Reading somebody else's is noted. */
  @Get(':id')
  @Can('cadres.read', { params: { id: 'postings' } })
  @Answers(Posting)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.postings.get(id, actor);
  }

  /** Corrects a posting that was entered wrongly. */
  @Put(':id')
  @Can('cadres.post', {
    params: { id: 'postings' },
    within: { areaCode: 'area-code', 'villages.*': 'area-code' },
    refers: { teamId: 'teams' },
  })
  @Answers(Posting)
  correct(@Param('id') id: string, @Body({ schema: PostingChange }) body: PostingChange, @ByActor() actor: Actor) {
    return this.postings.correct(id, body, actor);
  }
}
