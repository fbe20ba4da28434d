import { type INestApplicationContext, Logger } from '@nestjs/common';
import { ScheduleService } from './schedule.service.js';

const EVERY_MS = 60_000;

/**
 * Lets the schedule look at its clock at once and then every minute. What it misses meanwhile it does at the next look.
 * @returns stops it, and waits for what is under way
 */
export function keepSchedule(app: INestApplicationContext): () => Promise<void> {
  const schedule = app.get(ScheduleService, { strict: false });
  let isEnded = false;
  let look: Promise<void> | undefined;
  const lookOnce = () => {
    look ??= schedule
      .tick(() => isEnded)
      .then(
        () => undefined,
        (error: Error) => new Logger('schedule').error({ message: 'could not look', fault: error.message }),
      )
      .finally(() => {
        look = undefined;
      });
  };
  lookOnce();
  // Alone it keeps no program running.
  const timer = setInterval(lookOnce, EVERY_MS).unref();
  return async () => {
    isEnded = true;
    clearInterval(timer);
    await look;
  };
}
