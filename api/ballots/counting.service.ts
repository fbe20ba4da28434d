import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService, type Change } from '../audit/audit.service.js';
import type { Title } from '../contract/fields.js';
import type { RaterGroup } from '../contract/rater-group.js';
import type { BallotCount, BoxFault, CountReport } from '../contract/records/ballot.js';
import { CyclesService } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { COUNTED_WHILE } from './attempts.js';
import { BallotEntity, CountedBallotEntity } from './ballot.entity.js';
import { BallotBoxEntity } from './ballot-box.entity.js';
import { BallotSlipEntity } from './ballot-slip.entity.js';
import { countBox } from './count-box.js';
import { forgetNames } from './drawing.service.js';
import { ForgettingService } from './forgetting.service.js';
import { PaperBallotEntity, PaperCountEntity } from './paper-ballot.entity.js';
import { TallyEntity } from './tally.entity.js';

type CountedVillage = CountReport['villages'][number];

/** Counting: once, at closing, village by village. */
@Injectable()
export class CountingService {
  constructor(
    private readonly audit: AuditService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly forgetting: ForgettingService,
  ) {}

  /**
   * Counts every open box of a closed cycle; called again, it counts the repeats, even where the cycle was assessed and sealed meanwhile:
   * the grades of those cadres are made up then. Each box is written anew in random order, the open
   * one is emptied, and the database forgets it: what could link a ballot to a moment is gone from the file.
   * @throws DomainError not-found, window-closed, or stale when somebody else is counting
   */
  async count({ cycleId, leavesOutPapers = false }: BallotCount, actor: Actor): Promise<CountReport> {
    const cycle = await this.cycles.mustBe(cycleId, ...COUNTED_WHILE(2));
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const report = await this.audit.write(actor, cycle.areaCode, async (change): Promise<CountReport> => {
      const state = await this.cycles.mustStillBe(change, cycleId, ...COUNTED_WHILE(2));
      // The inspector reads the chain and shall not read votes there.
      change.withhold(['tally', 'roll']);
      const order = { areaCode: 'ASC', group: 'ASC' } as const;
      const open = await change.read.find(BallotBoxEntity, { where: { cycleId, state: 'open' }, order });
      const boxes = open.filter(({ attempt }) => COUNTED_WHILE(attempt).includes(state));
      if (boxes.length === 0) await this.cycles.mustStillBe(change, cycleId, ...COUNTED_WHILE(1));
      if (!leavesOutPapers) await mustHaveNoPapers(change, boxes);
      const villages: CountedVillage[] = [];
      for (const box of boxes) villages.push(await this.countVillage(change, box, ruleSet.raterGroups[box.group]!));
      if (boxes.length > 0) await this.forgetting.due(change);
      return { cycleId, villages };
    });
    await this.forgetting.forget();
    return report;
  }

  private async countVillage(change: Change, box: BallotBoxEntity, rules: RaterGroup): Promise<CountedVillage> {
    const { id: boxId, cycleId, areaCode, group, attempt, issued } = box;
    // First of all no slip can be used any more: a casting under way comes before this, or finds its slip void.
    await change.read.update(BallotSlipEntity, { boxId, state: 'issued' }, { state: 'void' });
    const slips = await change.read.findBy(BallotSlipEntity, { boxId });
    const ballots = await change.read.findBy(BallotEntity, { boxId });
    const answers = inRandomOrder(ballots.map((ballot) => ballot.answers));
    const returned = returnedTo(box, ballots);
    const { tallies, fault } = countBox(box, slips, answers, rules, returned);
    await change.keep(
      CountedBallotEntity,
      answers.map((one) => ({ id: randomUUID(), boxId, answers: one })),
    );
    for (const table of [BallotEntity, PaperBallotEntity, PaperCountEntity]) await change.read.delete(table, { boxId });
    await change.createAll(
      TallyEntity,
      'tallies',
      tallies.map(({ code, tally, fault: why }) => ({
        cycleId,
        areaCode,
        group,
        attempt,
        entityKind: 'cadre' as const,
        entityCode: code,
        source: 'box' as const,
        fault: why,
        tally,
      })),
      'count',
    );
    const [helped, onPaper] = [many(ballots, 'isHelped'), many(ballots, 'isOnPaper')];
    await change.update(BallotBoxEntity, 'ballots', box, { state: 'counted', fault, helped, onPaper }, 'count');
    // Whoever votes again is called again.
    if (fault === null) await forgetNames(change, box);
    // Casting leaves no line, so this one tells how many there were: one a village, on the day of the count. A line for each day of the
    // vote would need a counter that every casting changes, and the log of that counter would be the order of the ballots; where one
    // person votes on a day, the day alone would name the ballot.
    const cast = slips.filter(({ state }) => state === 'cast').length;
    change.note('turnout', 'ballots', boxId, { issued: [null, issued], cast: [null, cast] });
    const isRepeatDue = fault !== null;
    return { id: boxId, areaCode, group, attempt, issued, cast, fault, isRepeatDue, message: said(fault, attempt) };
  }
}

/** As many as two people counted in the paper box, and those cast on phones; where nobody counted, as many as lie in the box. */
function returnedTo({ returnedPapers }: BallotBoxEntity, ballots: readonly BallotEntity[]): number {
  const onPaper = many(ballots, 'isOnPaper');
  return ballots.length - onPaper + Math.max(onPaper, returnedPapers ?? 0);
}

/** @throws DomainError needs-unmet naming the villages whose paper ballots wait for a second person */
async function mustHaveNoPapers(change: Change, boxes: readonly BallotBoxEntity[]): Promise<void> {
  const waiting = await change.read.findBy(PaperBallotEntity, { boxId: In(boxes.map(({ id }) => id)) });
  const villages = boxes.flatMap(({ id, areaCode }) => {
    const slips = new Set(waiting.filter(({ boxId }) => boxId === id).map(({ slipId }) => slipId));
    return slips.size === 0 ? [] : [{ areaCode, papers: slips.size }];
  });
  if (villages.length === 0) return;
  const list = (mark: string) => villages.map(({ areaCode, papers }) => `${areaCode} (${papers})`).join(mark);
  throw new DomainError(
    'needs-unmet',
    {
      zh: `还有纸质票没有录完或两人录得不一致，没有计票：${list('、')}。请补录、核对；确实不计的，请选“不计这些纸质票”再计。`,
      en: `Paper ballots wait for a second person or were read differently; nothing was counted: ${list(', ')}. Finish them, or count and leave them out.`,
    },
    { villages },
  );
}

const many = (ballots: readonly BallotEntity[], what: 'isHelped' | 'isOnPaper') =>
  ballots.filter((ballot) => ballot[what]).length;

/** Fisher and Yates, with the randomness of keys. */
function inRandomOrder<T>(ordered: readonly T[]): T[] {
  const mixed = [...ordered];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

const WHY: Readonly<Record<BoxFault, Title>> = {
  returnedOverIssued: {
    zh: '收回票数多于发出票数，本村测评无效',
    en: 'more ballots came back than were issued: the vote is void',
  },
  belowQuorum: {
    zh: '有效票没有达到规定的数量或构成，本次不计',
    en: 'too few ballots count, or a stratum is missing: the vote does not count',
  },
  strayBallots: {
    zh: '票箱里的票与用掉的票码数对不上，本村测评无效，请技术人员和纪检人员查明',
    en: 'the box holds another number of ballots than codes were used: the vote is void; have it looked into',
  },
};

function said(fault: BoxFault | null, attempt: number): Title {
  if (fault === null) return { zh: '已计票，有效。', en: 'Counted; it stands.' };
  const { zh, en } = WHY[fault];
  return {
    zh: `${zh}。须重新测评：请印发第 ${attempt + 1} 次票，投票后再计票。`,
    en: `${en[0]!.toUpperCase()}${en.slice(1)}. A repeat is due: issue vote ${attempt + 1}, and count again when it is cast.`,
  };
}
