import { Inject, Injectable } from '@nestjs/common';
import { SessionsService } from '../accounts/sessions.service.js';
import { AuditService } from '../audit/audit.service.js';
import { Clock, ShiftedClock } from '../clock.js';
import { CONFIG, type Config } from '../config.js';
import type { DemonstrationTime, NextDay } from '../contract/records/demonstration.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { refused } from '../http/fault.js';

/** A day that is typed wrongly would leave nothing of the half-year to be seen. */
const DAYS_AT_MOST = 366;
const DAY_MS = 86_400_000;

/** What only the demonstration can do: its days go by when somebody says so. Where records are real, days are real too. */
@Injectable()
export class DemonstrationService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * It is nine in the morning of this day, and everybody who is signed in stays so. The chain says who put the clock forward; started
   * again, the program goes on from its last line.
   * @throws DomainError out-of-state outside of the demonstration; InvalidInput for a day that is over, or over a year away
   */
  async forward({ day }: NextDay, actor: Actor): Promise<DemonstrationTime> {
    const { clock } = this;
    if (this.config.SIFANG_DEMO !== 'on' || !(clock instanceof ShiftedClock)) throw notHere();
    const before = clock.today();
    const by = Date.parse(`${day}T09:00:00.000+08:00`) - Date.parse(clock.now());
    if (day <= before || by > DAYS_AT_MOST * DAY_MS) throw notAhead(before);
    clock.putForward(by);
    try {
      await this.audit.write(actor, actor.areaCode, async (change) => {
        await this.sessions.outlast(change, by);
        change.note('forward', 'demonstration', day, { day: [before, day] });
      });
    } catch (error) {
      clock.putForward(-by);
      throw error;
    }
    return { day: clock.today(), now: clock.now() };
  }
}

function notHere(): DomainError {
  return new DomainError('out-of-state', {
    zh: '这里是正式数据，日期就是今天，不能往后拨。只有演示可以。',
    en: 'These are real records and the day is today’s; only the clock of a demonstration can be put forward.',
  });
}

function notAhead(today: string) {
  return refused([
    {
      pointer: '/day',
      zh: `演示的今天是 ${today}，只能往后，最多 ${DAYS_AT_MOST} 天`,
      en: `it is ${today} in the demonstration: choose a later day, at most ${DAYS_AT_MOST} days away`,
    },
  ]);
}
