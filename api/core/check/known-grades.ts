import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Check } from './check.js';
import { below, fault } from './fault.js';
import type { KindInventory } from './inventory.js';
import { unknownName } from './unknown-name.js';

/** `unknown-grade`: bands, caps, lifts, quotas, notices and words name grades of the order they belong to. */
export const knownGrades: Check = function* ({ ruleSet, kinds }) {
  for (const kind of kinds) {
    for (const { grade, pointer } of namedIn(kind))
      if (!kind.grades.includes(grade)) yield unknownGrade(pointer, grade, kind);
    yield* gradesWanted(kind);
    yield* pushedOutLower(kind);
  }
  const everywhere = new Set(kinds.flatMap((kind) => kind.grades));
  const where = { zh: '各类对象的等次', en: 'the grades of any kind' };
  for (const [i, grade] of (ruleSet.notice?.grades ?? []).entries())
    if (!everywhere.has(grade)) yield unknownName('unknown-grade', `/notice/grades/${i}`, grade, where, everywhere);
};

function* namedIn({ rules, pointer, ruleLines }: KindInventory): Generator<{ grade: string; pointer: string }> {
  for (const line of ruleLines)
    for (const { effect, pointer: at } of line.effects) {
      if (effect.kind === 'gradeCap') yield { grade: effect.atMost, pointer: `${at}/atMost` };
      if (effect.kind === 'gradeLift') yield { grade: effect.atLeast, pointer: `${at}/atLeast` };
    }
  for (const [i, { grade }] of (rules.grades?.bands ?? []).entries())
    if (grade !== 'unspecified') yield { grade, pointer: `${pointer}/grades/bands/${i}/grade` };
  for (const list of ['words', 'codes'] as const)
    for (const [choice, words] of Object.entries(rules.grades?.wordsBy?.[list] ?? {}))
      for (const grade of Object.keys(words))
        yield { grade, pointer: below(`${pointer}/grades/wordsBy/${list}`, choice, grade) };
  for (const [i, { grade, pushedOutTo }] of rules.quotas.entries()) {
    yield { grade, pointer: `${pointer}/quotas/${i}/grade` };
    if (pushedOutTo !== 'unspecified') yield { grade: pushedOutTo, pointer: `${pointer}/quotas/${i}/pushedOutTo` };
  }
}

/** A veto, or a fact from the grade, where there are no grades. */
function* gradesWanted({ kind, grades, facts, pointer, ruleLines }: KindInventory): Generator<Diagnostic> {
  if (grades.length > 0) return;
  const message = {
    zh: `${kind} 没有声明等次（grades），这里却要用到等次。请在 entities.${kind} 里写上 grades，或删去这一条。`,
    en: `${kind} declares no grades, yet its grade is used here. Write "grades" under entities.${kind}, or take this out.`,
  };
  for (const { effects } of ruleLines)
    for (const { effect, pointer: at } of effects)
      if (effect.kind === 'veto') yield fault('unknown-grade', `${at}/kind`, message);
  for (const [id, { from }] of facts)
    if (from.kind === 'grade') yield fault('unknown-grade', `${pointer}/facts/${id}/from`, message);
}

/** Those behind the line of a quota get a worse grade; with the same or a better one the quota would do nothing. */
function* pushedOutLower({ grades, rules, pointer }: KindInventory): Generator<Diagnostic> {
  for (const [i, { id, grade, pushedOutTo }] of rules.quotas.entries()) {
    const [from, to] = [grades.indexOf(grade), grades.indexOf(pushedOutTo)];
    if (from < 0 || to < 0 || to > from) continue;
    const worse = grades.slice(from + 1);
    yield fault('unknown-grade', `${pointer}/quotas/${i}/pushedOutTo`, {
      zh: `名额 ${id} 把名额之外的人从 ${grade} 改为 ${pushedOutTo}，并不低于 ${grade}，名额就不起作用。更低的有：${worse.join('、') || '无'}。`,
      en: `Quota ${id} moves those behind the line from ${grade} to ${pushedOutTo}, which is no worse, so the quota would do nothing. Worse ones: ${worse.join(', ') || 'none'}.`,
    });
  }
}

const unknownGrade = (pointer: string, grade: string, { kind, grades }: KindInventory) =>
  unknownName('unknown-grade', pointer, grade, { zh: `${kind} 的等次`, en: `the grades of ${kind}` }, grades);
