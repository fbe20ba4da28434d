import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

/** Names of address ranges. */
const RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** How many proxies stand before the service, or which: names of ranges, addresses, subnets. */
const Proxies = z
  .string()
  .refine(
    (text) => /^\d$/.test(text) || text.split(',').every(isAddress),
    'how many proxies there are (0 to 9), or their addresses, with commas between: loopback,10.0.0.0/8',
  )
  .transform((text) => (/^\d$/.test(text) ? Number(text) : text.split(',')));

function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  const isSubnet = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return RANGES.has(text) || (isIP(address) > 0 && isSubnet && more.length === 0);
}

/** What the environment may say. Everything has a default: `npm start` needs nothing set. */
export const Config = z.object({
  /** Where the service listens. */
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** A PostgreSQL address; without it records are kept in an SQLite file in `SIFANG_DATA`. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL starts with postgres:// or postgresql://')
    .optional(),
  /** The folder of the embedded database. */
  SIFANG_DATA: z.string().min(1).default('data'),
  /** `on` fills an empty database with the demonstration county and shows its clock; `off` starts empty. */
  SIFANG_DEMO: z.enum(['on', 'off']).default('on'),
  /**
   * `on` opens, reminds, closes and assesses cycles on the days of their time tables; `off` leaves all of it to people. Without it the
   * schedule is on, and off in the demonstration.
   */
  SIFANG_SCHEDULE: z.enum(['on', 'off']).optional(),
  /** The address people type, where it is not the one the service listens on (behind a proxy): cookies and the Origin check follow it. */
  SIFANG_ORIGIN: z.url().optional(),
  /**
   * The address that slips carry, where a villager's phone reaches the service under another than the offices do: people reach the page of
   * the ballot (`/b`) through it.
   */
  SIFANG_BALLOT_ORIGIN: z.url().optional(),
  /** Whose word the service takes for where a request comes from, where `SIFANG_ORIGIN` is set: those between it and the people. */
  SIFANG_PROXIES: Proxies.default(['loopback']),
  /** Who may read `/metrics`: this machine, or whoever reaches the address. */
  SIFANG_METRICS: z.enum(['loopback', 'any']).default('loopback'),
  /** How many threads share the cycles of a preview. One core is left to the thread that checks the draft meanwhile. */
  SIFANG_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(Math.min(2, Math.max(1, availableParallelism() - 1))),
  /** How much memory the cohorts they keep warm may take in all, in megabytes. */
  SIFANG_WARM_MB: z.coerce.number().int().min(0).max(65_536).default(256),
  SIFANG_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type Config = z.infer<typeof Config>;

/** The injection token of the one {@link Config}. */
export const CONFIG = Symbol('config');

/**
 * Reads the environment; nothing else does.
 * @throws Error that names every variable that is wrong and what it may be
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const read = Config.safeParse(environment);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`环境变量有误 (wrong environment variables):\n${faults.join('\n')}`);
}
