import type { LoggerService } from '@nestjs/common';
import type { Config } from '../config.js';

type Level = Exclude<Config['SIFANG_LOG'], 'silent'>;

const LEVELS: readonly Level[] = ['error', 'warn', 'info', 'debug'];
/** What the framework says while it puts the program together: of use only to who looks for a fault in that. */
const OF_THE_FRAME = new Set(['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver']);

/**
 * Writes one JSON object a line: time, level, where it comes from, and what. What people typed is never handed to it: no body, no
 * name, no address with an id or a code in it.
 */
export class Log implements LoggerService {
  readonly #upTo: number;

  constructor(
    level: Config['SIFANG_LOG'],
    private readonly write: (line: string) => void = (line) => process.stdout.write(line),
  ) {
    this.#upTo = level === 'silent' ? -1 : LEVELS.indexOf(level);
  }

  log(what: unknown, ...rest: unknown[]): void {
    const from = rest.at(-1);
    this.#say(typeof from === 'string' && OF_THE_FRAME.has(from) ? 'debug' : 'info', what, rest);
  }

  error(what: unknown, ...rest: unknown[]): void {
    this.#say('error', what, rest);
  }

  fatal(what: unknown, ...rest: unknown[]): void {
    this.#say('error', what, rest);
  }

  warn(what: unknown, ...rest: unknown[]): void {
    this.#say('warn', what, rest);
  }

  debug(what: unknown, ...rest: unknown[]): void {
    this.#say('debug', what, rest);
  }

  verbose(what: unknown, ...rest: unknown[]): void {
    this.#say('debug', what, rest);
  }

  /** Nest hands over the place it comes from as the last argument, and of an error its stack before that. */
  #say(level: Level, what: unknown, rest: readonly unknown[]): void {
    if (LEVELS.indexOf(level) > this.#upTo) return;
    const from = rest.at(-1);
    const stack = rest.length > 1 ? rest[0] : undefined;
    const said =
      typeof what === 'object' && what !== null && !(what instanceof Error) ? what : { message: String(what) };
    this.write(`${JSON.stringify({ time: new Date().toISOString(), level, from, ...said, stack })}\n`);
  }
}
