import type { Response } from 'supertest';
import { Problem, PROBLEMS } from '../../../api/contract/problem.js';
import { legalFrom } from './replayed.js';

/** A refusal is a problem of the closed list with its status, never a fault of the program; an illegal move names the legal ones. */
export function wronglyRefused({ status, body }: Response): string[] {
  const read = Problem.safeParse(body);
  if (!read.success) return [`${status} without a problem: ${JSON.stringify(body).slice(0, 200)}`];
  const { code, details, message } = read.data;
  if (status >= 500 || PROBLEMS[code] !== status) return [`${status} ${code}: ${message}`];
  if (code !== 'out-of-state') return [];
  // Of the moves of the table, a record may forbid one for a reason of its own.
  const named = (details?.['legal'] as string[] | undefined) ?? [];
  const legal = legalFrom(String(details?.['word']), String(details?.['state']));
  const isClear = named.every((move) => legal.includes(move)) && (named.length > 0 || legal.length === 0);
  return isClear ? [] : [`legal are ${legal}, named were ${named}: ${message}`];
}

/** What a request that was refused changed all the same. */
export function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(before)
    .filter((table) => before[table] !== after[table])
    .map((table) => `refused, and ${table} went from ${before[table]} to ${after[table]}`);
}
