import type { AuditEvent } from '../contract/records/audit-event.js';
import type { Title } from '../contract/fields.js';
import type { QuestionRow } from '../contract/records/question.js';
import { rowOf } from './row.js';

/** Windows of a cycle that were moved after it was opened. */
export function windowsMoved(
  planned: readonly AuditEvent[],
  moved: readonly AuditEvent[],
  cycle: { id: string; openedAt: string | null },
): QuestionRow[] {
  if (cycle.openedAt === null) return [];
  const titles = new Map(
    planned
      .filter(({ change }) => change['cycleId']?.[1] === cycle.id)
      .map(({ recordId, change }) => [recordId, change['title']?.[1] as Title]),
  );
  return moved
    .filter(({ recordId, at }) => titles.has(recordId) && at > cycle.openedAt!)
    .map(({ recordId, change, accountId, at }) =>
      rowOf({
        word: 'cycles',
        recordId: cycle.id,
        text: titles.get(recordId) ?? null,
        from: days(change, 0),
        to: days(change, 1),
        reason: (change['movedReason']?.[1] as string | undefined) ?? null,
        accountId,
        at,
      }),
    );
}

/** The days that changed, as they were (0) or became (1). */
function days(change: AuditEvent['change'], at: 0 | 1): Title | null {
  const said = [change['fromOn']?.[at], change['toOn']?.[at]].filter((day) => typeof day === 'string');
  return said.length === 0 ? null : { zh: said.join(' 至 '), en: said.join(' to ') };
}

/** Who read whose files: a line for each person and word, with how many files of how many openings. */
export function filesRead(reads: readonly AuditEvent[]): QuestionRow[] {
  const groups = new Map<string, AuditEvent[]>();
  for (const event of reads) {
    const key = `${event.accountId} ${event.word}`;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()]
    .map((events) => {
      const { accountId, word } = events[0]!;
      const files = new Set(events.flatMap(filesOf)).size;
      const at = events.map((event) => event.at).reduce((a, b) => (a > b ? a : b));
      const text = { zh: `打开 ${events.length} 次`, en: `opened ${events.length} times` };
      return rowOf({ word, accountId, at, text, count: files });
    })
    .toSorted((a, b) => b.count! - a.count!);
}

const filesOf = ({ recordId, change }: AuditEvent): string[] =>
  (change['ids']?.[1] as string[] | undefined) ?? [recordId];
