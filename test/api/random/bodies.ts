import type { z } from 'zod';
import { dayIn } from '../../../api/calendar-days/day-in.js';
import { ODD_NUMBERS, ODD_TEXTS } from '../build/garbage.js';
import type { ServedRoute } from '../build/routes.js';
import { cadreSheet, villageSheet } from '../build/sheets.js';
import type { County } from './county.js';
import type { Chance } from './chance.js';

type Keyed = Record<string, unknown>;
/** What a body is made from: the county, whose records are known, and the record in hand. */
export type Hand = {
  county: County;
  known: ReadonlyMap<string, readonly string[]>;
  subject: { version?: number; cycleId?: string } | null;
  chance: Chance;
};

const IS_DAY = /^\d{4}-\d\d-\d\d$/;
const DAYS = [95, 92, 90, 85, 80, 70, 13, 0, 100];
/** How far from today a day is meant, in days. */
const AROUND = [0, 0, 0, 0, -1, -3, 5, 20];

/**
 * A body that somebody in their right mind sends: the example of the route's contract, with this county's records, days near today, and what
 * the measure knows in it.
 */
export function sensibleBody(route: ServedRoute, hand: Hand): Keyed {
  const example = examplesOf(route.body)[0];
  const body = structuredClone(example ?? {}) as Keyed;
  const { within = {}, refers = {} } = route.demand ?? {};
  for (const [path, word] of Object.entries({ ...within, ...refers }))
    if (!path.startsWith('?')) putKnown(body, path.replace(/(\.\*)+$/, '').split('.'), word, hand);
  settle(body, route, hand);
  if (hand.subject && 'version' in body) body['version'] = hand.subject.version;
  return body;
}

function examplesOf(schema: z.ZodType | undefined): unknown[] {
  return (schema?.meta()?.['examples'] as unknown[] | undefined) ?? [];
}

/** The id of a known record, where the body has a place for one. */
function putKnown(into: unknown, [step, ...rest]: string[], word: string, hand: Hand): void {
  if (typeof into !== 'object' || into === null || step === undefined) return;
  const at = into as Keyed;
  if (step === '*') for (const one of Object.values(at)) putKnown(one, rest, word, hand);
  else if (rest.length > 0) putKnown(at[step], rest, word, hand);
  else {
    const ids = hand.known.get(word) ?? [];
    const id = ids.length > 0 ? hand.chance.of(ids) : 'none';
    if (Array.isArray(at[step])) at[step] = [...new Set([id, hand.chance.of([...ids, id])])];
    else if (step in at) at[step] = step === 'cycleId' ? (ids[0] ?? id) : id;
  }
}

/** Days near today, and what the measure knows. */
function settle(value: unknown, route: ServedRoute, hand: Hand): void {
  if (typeof value !== 'object' || value === null) return;
  const at = value as Keyed;
  for (const [key, one] of Object.entries(at)) {
    if (typeof one === 'string' && IS_DAY.test(one)) at[key] = aDayNear(hand);
    else settle(one, route, hand);
  }
  const { measure, home } = hand.county;
  if ('entityKind' in at) at['entityKind'] = String(at['entityCode']).includes('-') ? 'cadre' : 'village';
  if ('fact' in at) Object.assign(at, aFigure(hand));
  if ('grade' in at) at['grade'] = hand.chance.of(measure.ruleSet.entities.cadre!.grades!.order.map(({ id }) => id));
  if (route.path.startsWith('/api/marks') && 'item' in at) Object.assign(at, aMark(hand));
  if (route.name === 'POST /api/findings') at['code'] = hand.chance.of(conductOf(hand));
  if ('minutesNumber' in at) at['present'] = ['唐一舟', '江远帆'];
  if ('unitCode' in at) at['unitCode'] = `${home.code}-U${hand.chance.below(90) + 10}`;
  if ('cadreCode' in at) at['cadreCode'] = `${home.code}-0${hand.chance.below(90) + 10}`;
}

export const today = ({ service }: County): string => dayIn('Asia/Shanghai', service.clock.now());

function aDayNear({ county, chance }: Hand): string {
  const far = chance.of(AROUND) * 86_400_000;
  return new Date(Date.parse(`${today(county)}T00:00:00Z`) + far).toISOString().slice(0, 10);
}

/** A fact that is entered as a figure, with a value of its type. */
function aFigure({ county: { home, measure }, chance }: Hand): Keyed {
  const kind = measure.ruleSet.entities.village && chance.below(2) === 0 ? 'village' : 'cadre';
  const facts = Object.entries(measure.ruleSet.entities[kind]!.facts).filter(
    ([, { from }]) => from.kind === 'recorded',
  );
  const [fact, { type }] = chance.of(facts);
  const entityCode = kind === 'cadre' ? chance.of(home.cadres).code : chance.of(home.townships).village.code;
  const value = type === 'boolean' ? chance.below(4) === 0 : type === 'number' ? chance.of(DAYS) : 'county';
  return { entityKind: kind, entityCode, fact, value };
}

function aMark({ county: { home }, chance }: Hand): Keyed {
  return chance.below(2) === 0
    ? chance.of(cadreSheet(chance.of(home.cadres).code))
    : chance.of(villageSheet(chance.of(home.townships).village.code));
}

const conductOf = ({ county }: Hand): string[] =>
  county.measure.ruleSet.negativeList!.conduct.map(({ code }: { code: string }) => code);

const ODD: readonly unknown[] = [...ODD_TEXTS.slice(0, 22), ...ODD_NUMBERS, null, true, [], {}, [[]]];

/** The same body with one thing in it made foolish: replaced, left out, or something added. */
export function foolish(body: Keyed, chance: Chance): Keyed {
  const places = placesIn(body);
  if (places.length === 0 || chance.below(5) === 0) return { ...body, extra: chance.of(ODD) };
  const { parent, key } = chance.of(places);
  if (chance.below(3) === 0) delete parent[key];
  else parent[key] = typeof parent[key] === 'number' && chance.below(2) === 0 ? 99 : chance.of(ODD);
  return body;
}

function placesIn(value: unknown): { parent: Keyed; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Keyed;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}
