import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PosterQuery } from '../contract/records/assigned-duty.js';
import { Public } from '../http/access.js';
import { AnswersPage } from '../http/answers.js';
import { notFound } from '../http/domain-error.js';
import { PosterService } from './poster.service.js';

/** The two lists of a place, as they hang on its boards: what may not be given to posted cadres, and what these may not do. */
@ApiExcludeController()
@Controller('lists')
export class PublicListController {
  constructor(private readonly posters: PosterService) {}

  /** What is posted in a county, township or village, for whoever comes by: no person is in it. */
  @Get(':areaCode')
  @Public('the lists are posted in public; nobody is named on them')
  @AnswersPage()
  page(@Param('areaCode') areaCode: string) {
    const query = PosterQuery.safeParse({ areaCode });
    if (!query.success) throw notFound('areas', areaCode.slice(0, 64));
    return this.posters.page(query.data, true);
  }
}
