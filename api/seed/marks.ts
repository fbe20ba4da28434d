import type { INestApplicationContext } from '@nestjs/common';
import type { Entity } from '../contract/entity.js';
import { MarksService } from '../marks/marks.service.js';
import type { Pair } from './people.js';

/** The sentence that the two ends of the scale ask for. */
const SENTENCES: Readonly<Record<string, string>> = {
  outstanding: '成果看得见，村里已能自己接着干。',
  poor: '提醒过两次，仍未改正。',
};

/** How far a sheet has come. */
export type SheetState = 'draft' | 'submitted' | 'countersigned';

/** Enters the marks that one group gave these entities; a second person of the same office countersigns. */
export async function enterMarks(
  app: INestApplicationContext,
  cycleId: string,
  group: string,
  entities: readonly Entity[],
  [enters, signs]: Pair,
  upTo: SheetState = 'countersigned',
): Promise<void> {
  const rows = sheetOf(group, entities);
  if (rows.length === 0) return;
  const marks = app.get(MarksService, { strict: false });
  const made = await marks.createMany({ cycleId, marks: rows }, enters);
  if (upTo === 'draft') return;
  const sheet = { cycleId, ids: made.marks.map(({ id }) => id) };
  await marks.moveMany(sheet, { move: 'submit', meetingOn: null }, enters);
  if (upTo === 'countersigned') await marks.moveMany(sheet, { move: 'countersign' }, signs);
}

/** The marks of one group about these entities, with the sentence that the ends of the scale ask for. */
export function sheetOf(group: string, entities: readonly Entity[]) {
  return entities.flatMap(({ kind: entityKind, code: entityCode, marks = [] }) =>
    marks
      .filter((mark) => mark.group === group)
      .map(({ item, values }) => ({ group, entityKind, entityCode, item, values, sentence: sentenceOf(values) })),
  );
}

function sentenceOf(values: readonly (string | number)[]): string | null {
  return values.map((value) => SENTENCES[String(value)]).find((sentence) => sentence !== undefined) ?? null;
}
