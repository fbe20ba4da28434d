import { type EntityManager, In } from 'typeorm';
import type { NewFigures } from '../contract/records/figure.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { Actor, Places } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { mustEnter, rolesKept, whoEnters } from './confidential.js';
import { declaredFact } from './declared-fact.js';
import { type Fault, refused } from '../http/fault.js';
import { FigureEntity } from './figure.entity.js';
import type { IndicatorEntity } from './indicator.entity.js';
import { valueFaults } from './value-fault.js';

type Row = NewFigures['figures'][number];
type NewRow = Omit<FigureEntity, 'id' | 'version' | 'createdAt' | 'updatedAt'>;
type Read = {
  manager: EntityManager;
  places: Places;
  indicatorOf: (entityKind: string, fact: string) => IndicatorEntity | undefined;
};

/**
 * Rows as somebody typed them, read against the measure and the county's indicators.
 * @param pointer where the rows stand in the body; null for a single one
 * @throws InvalidInput that locates every row that is wrong; DomainError not-permitted
 */
export async function judgeRows(
  rows: readonly Row[],
  pointer: string | null,
  cycle: CycleEntity,
  ruleSet: RuleSet,
  actor: Actor,
  read: Read,
): Promise<NewRow[]> {
  const faults: Fault[] = [];
  const kept: NewRow[] = [];
  const seen = new Map<string, number>();
  const places = new Map<string, Promise<{ areaCode: string; entityKind?: string } | null>>();
  for (const [at, row] of rows.entries()) {
    const say = (fault: Fault) => faults.push({ ...fault, pointer: `${pointerTo(pointer, at)}${fault.pointer}` });
    const name = figureName(row);
    const first = seen.get(name);
    if (first !== undefined) say(twice(first));
    seen.set(name, first ?? at);
    const fact = declaredFact(ruleSet, row);
    if ('pointer' in fact) {
      say(fact);
      continue;
    }
    const indicator = read.indicatorOf(row.entityKind, row.fact);
    mustEnter(actor, row.fact, fact, indicator);
    const isScheduled = row.isScheduled ?? (cycle.half === null || (indicator?.halves.includes(cycle.half) ?? true));
    for (const fault of valueFaults(fact, { ...row, isScheduled })) say(fault);
    if (!places.has(row.entityCode)) places.set(row.entityCode, read.places.of('entities', row.entityCode, actor));
    const place = await places.get(row.entityCode)!;
    if (
      !place ||
      (place.entityKind ?? row.entityKind) !== row.entityKind ||
      !place.areaCode.startsWith(cycle.areaCode)
    ) {
      say(notThere(row));
      continue;
    }
    kept.push({
      ...row,
      isScheduled,
      cycleId: cycle.id,
      areaCode: place.areaCode,
      state: 'recorded',
      reason: null,
      unit: fact.unit ?? indicator?.unit ?? null,
      ownerUnit: indicator?.ownerUnit ?? null,
      ownerUnitId: indicator?.ownerUnitId ?? null,
      enteredByRole: whoEnters(fact, indicator),
      visibleTo: rolesKept(fact.visibleTo),
      enteredBy: actor.accountId,
      confirmedBy: null,
      changedBy: actor.accountId,
    });
  }
  if (faults.length > 0) throw refused(faults);
  return kept;
}

/** {@link judgeRows} for figures that are entered: those that are there already are refused too. @throws DomainError already-exists with the rows */
export async function readRows(
  ...[rows, pointer, cycle, ruleSet, actor, read]: Parameters<typeof judgeRows>
): Promise<NewRow[]> {
  const kept = await judgeRows(rows, pointer, cycle, ruleSet, actor, read);
  await mustBeNew(kept, cycle, read.manager, pointer);
  return kept;
}

const pointerTo = (pointer: string | null, at: number) => (pointer === null ? '' : `${pointer}/${at}`);

/** The name by which a figure is one of a kind in its cycle. */
export const figureName = ({ entityKind, entityCode, fact }: Pick<Row, 'entityKind' | 'entityCode' | 'fact'>): string =>
  `${entityKind} ${entityCode} ${fact}`;

/** Figures that are there already are opened and changed, not entered again. */
async function mustBeNew(
  rows: readonly NewRow[],
  cycle: CycleEntity,
  manager: EntityManager,
  pointer: string | null,
): Promise<void> {
  const codes = [...new Set(rows.map(({ entityCode }) => entityCode))];
  const facts = [...new Set(rows.map(({ fact }) => fact))];
  const near = await manager.findBy(FigureEntity, { cycleId: cycle.id, entityCode: In(codes), fact: In(facts) });
  const there = new Map(near.map((one) => [figureName(one), one.id]));
  const found = rows.flatMap((row, at) => {
    const id = there.get(figureName(row));
    return id === undefined
      ? []
      : [{ pointer: pointerTo(pointer, at), entityCode: row.entityCode, fact: row.fact, id }];
  });
  if (found.length === 0) return;
  const { entityCode, fact } = found[0]!;
  throw new DomainError(
    'already-exists',
    {
      zh: `本期已经填报过 ${found.length} 个数（如 ${entityCode} 的“${fact}”），没有重复保存任何一个。请打开已有的数修改，其余的另行提交。`,
      en: `${found.length} of these figures are there already (such as "${fact}" of ${entityCode}); nothing was saved. Open and change those, and send the others again.`,
    },
    { word: 'figures', rows: found },
  );
}

function twice(first: number): Fault {
  return { pointer: '', zh: `与第 ${first + 1} 行重复`, en: `says the same as row ${first + 1}` };
}

function notThere({ entityKind, entityCode }: Row): Fault {
  return {
    pointer: '/entityCode',
    zh: `本期所在县没有编号为“${entityCode}”的对象（${entityKind}）`,
    en: `the county of this cycle has no ${entityKind} "${entityCode}"`,
  };
}
