import type { z } from 'zod';
import type { Diagnostic } from '../contract/diagnostic.js';
import { nearestName } from '../core/nearest-name.js';
import { expectedWords, oneOf, somethingElse } from './expected-words.js';
import { didYouMean, fault, type Words } from './fault.js';
import { foundWords, placeWords } from './found-words.js';
import { toPointer, valueAt, type Path } from './json-pointer.js';
import { FAULTS } from './limits.js';
import { branchesFor, schemaAt } from './schema-at.js';
import { choicesOf, inside, namesOf, type Known, type Schema } from './schema-parts.js';

type Issue = z.core.$ZodIssue;
/** A diagnostic; where a member is absent, its pointer; where a key is misspelt, the pointer it was meant to have. */
type Told = { diagnostic: Diagnostic; absent?: string; meant?: string };

/**
 * What the contract refused, one diagnostic a fault: where, what was found, what was expected, the nearest valid name.
 * Codes: `unknown-key`, `unknown-kind` (a `kind` outside its closed list) and `shape` (all else). Of a union only the branch
 * that the value chooses is told. A member that is absent because its name is misspelt is told once, as `unknown-key`.
 * The pointer leads to something that exists: of an absent member, to the object that lacks it.
 */
export function shapeDiagnostics(schema: Schema, value: unknown, issues: readonly Issue[]): Diagnostic[] {
  const told = issues.slice(0, FAULTS).flatMap((issue) => tell(schema, value, issue, []));
  const meant = new Set(told.map((one) => one.meant));
  return told.filter(({ absent }) => absent === undefined || !meant.has(absent)).map(({ diagnostic }) => diagnostic);
}

function tell(schema: Schema, value: unknown, issue: Issue, prefix: Path): Told[] {
  const path = [...prefix, ...(issue.path as Path)];
  const at = schemaAt(schema, value, path);
  const found = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(path, key, at ? namesOf(at) : [], Object.keys(found as object)));
  }
  if (issue.code === 'invalid_key') return [{ diagnostic: badName(path, schemaAt(schema, value, path.slice(0, -1))) }];

  const kinds = issue.code === 'invalid_union' && 'options' in issue ? (issue.options as string[]) : undefined;
  if (issue.code === 'invalid_union' && !kinds && at) {
    const branches = branchesFor(at, found);
    const deeper = branches.length === 1 ? issue.errors[branches[0]!.index] : undefined;
    if (deeper) return deeper.flatMap((inner) => tell(schema, value, inner, path));
  }
  const expected = kinds ? oneOf(kinds) : at ? expectedWords(at) : somethingElse;
  if (found === undefined && path.length > 0) {
    return [{ diagnostic: absentMember(path, expected), absent: toPointer(path) }];
  }
  return [{ diagnostic: mismatch(path, found, expected, kinds ?? (at ? choicesOf(at) : [])) }];
}

function unknownKey(path: Path, key: string, names: string[], present: string[]): Told {
  const open = names.filter((name) => !present.includes(name));
  const nearest = nearestName(key, open) ?? nearestName(key, names);
  const guess = didYouMean(nearest);
  const place = placeWords(path);
  const list = (names.length > 0 && nearest === undefined ? open : []).join(', ');
  return {
    diagnostic: fault('unknown-key', [...path, key], {
      zh: `${place.zh}里没有“${key}”这个键。${guess.zh || (list ? `可以写：${list}。` : '请删去。')}`,
      en: `${capital(place.en)} has no key "${key}".${guess.en || (list ? ` It may hold ${list}.` : ' Remove it.')}`,
    }),
    ...(nearest === undefined ? {} : { meant: toPointer([...path, nearest]) }),
  };
}

/** A key of a record that is no id. */
function badName(path: Path, record: Known | undefined): Diagnostic {
  const def = record && inside(record).def;
  const expected = def?.type === 'record' ? expectedWords(def.keyType) : somethingElse;
  return fault('shape', path, {
    zh: `键“${path.at(-1)}”应为${expected.zh}。请改名。`,
    en: `The key "${path.at(-1)}" should be ${expected.en}. Rename it.`,
  });
}

function absentMember(path: Path, expected: Words): Diagnostic {
  const place = placeWords(path.slice(0, -1));
  return fault('shape', path.slice(0, -1), {
    zh: `${place.zh}缺少“${path.at(-1)}”，应为${expected.zh}。请补上。`,
    en: `${capital(place.en)} has no "${path.at(-1)}"; expected ${expected.en}. Add it.`,
  });
}

function mismatch(path: Path, found: unknown, expected: Words, choices: string[]): Diagnostic {
  const place = placeWords(path);
  const words = foundWords(found);
  const guess = didYouMean(typeof found === 'string' ? nearestName(found, choices) : undefined);
  const isKind = path.at(-1) === 'kind' && choices.length > 0;
  const advice =
    found === null ? { zh: '没有值就不要写这个键。', en: ' Leave the key out where there is no value.' } : guess;
  return fault(isKind ? 'unknown-kind' : 'shape', path, {
    zh: `${place.zh}是${words.zh}，应为${expected.zh}。${advice.zh}`,
    en: `${capital(place.en)} is ${words.en}; expected ${expected.en}.${advice.en}`,
  });
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
