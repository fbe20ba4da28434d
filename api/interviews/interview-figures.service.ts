import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InterviewQuestion } from '../contract/interview.js';
import type { InterviewRecord, InterviewsQuery, VillageInterviews } from '../contract/records/interview.js';
import { callBackRuleOf } from '../core/interviews/call-back-rule.js';
import { interviewFigures } from '../core/interviews/figures.js';
import { interviewQuestions } from '../core/interviews/questions.js';
import { together } from '../core/interviews/households.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { everything } from '../http/list-query.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { contradictions, FollowedFigures, type Follow } from '../surveys/followed.service.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { InterviewEntity } from './interview.entity.js';
import { InterviewsService } from './interviews.service.js';

const GROUP = 'thirdParty';

/** What interviews come to, village by village, and what to ask about them. Nothing is stored, dropped or changed here. */
@Injectable()
export class InterviewFiguresService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly surveys: SurveysService,
    private readonly followed: FollowedFigures,
    private readonly interviews: InterviewsService,
  ) {}

  onModuleInit(): void {
    this.followed.register(this.ofVillage);
  }

  /** The villages that this reader sees interviews of, each with its figures and how its survey stands to them. */
  async villages(query: InterviewsQuery, actor: Actor): Promise<VillageInterviews[]> {
    const cycle = await this.cycles.entity(query.cycleId);
    const asked = Object.fromEntries(await this.interviews.askedIn(cycle));
    const villages = together(await this.seen(query, actor), ({ areaCode }) => areaCode);
    const answers: VillageInterviews[] = [];
    for (const [areaCode, own] of [...villages].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      const figures = interviewFigures(own, asked);
      const survey = await this.surveys.ofVillage(query.cycleId, areaCode);
      answers.push({
        areaCode,
        interviews: own.length,
        figures,
        responseRatio: figures.called > 0 ? figures.answered / figures.called : null,
        calledBackRatio: figures.valid > 0 ? figures.calledBack / figures.valid : null,
        survey: survey && {
          id: survey.id,
          version: survey.version,
          state: survey.state,
          pool: survey.pool,
          isScheduled: survey.isScheduled,
          differsIn: contradictions(survey, figures).map(({ pointer }) => pointer.slice(1)),
        },
      });
    }
    return answers;
  }

  /** What to ask of the interviews that this reader sees. */
  async questions(query: InterviewsQuery, actor: Actor): Promise<InterviewQuestion[]> {
    const { ruleSetId } = await this.cycles.entity(query.cycleId);
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    return interviewQuestions(await this.seen(query, actor), callBackRuleOf(ruleSet, GROUP));
  }

  private readonly ofVillage: Follow = async ({ cycleId, areaCode }, read = this.db.read) => {
    const own = await read.findBy(InterviewEntity, { cycleId, areaCode });
    if (own.length === 0) return null;
    const cycle = await this.cycles.entity(cycleId);
    return interviewFigures(own, Object.fromEntries(await this.interviews.askedIn(cycle)));
  };

  private async seen({ cycleId, areaCode }: InterviewsQuery, actor: Actor): Promise<InterviewRecord[]> {
    const where = { cycleId, ...(areaCode !== undefined && { areaCode }) };
    return everything((query) => this.interviews.list(query, actor), where);
  }
}
