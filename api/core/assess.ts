import type { Assessment, NodeTrace, RuleEffect, Trace } from '../contract/assessment.js';
import type { FactValue } from '../contract/fact.js';
import { chaseOf } from './chase.js';
import type { KindProgram } from './compile-rule-set.js';
import { effectHandler } from './effects/index.js';
import type { EntityState } from './entity-state.js';
import { Exact, toFigure } from './exact.js';
import { HELD, outcomeSigns } from './outcome.js';
import type { NodeValue, Value } from './value.js';

/** The assessment of one scored entity: what leaves the core, is stored and sealed. */
export function assess(state: EntityState, program: KindProgram): Assessment {
  const { names } = program;
  const { score, grades } = names.layout.rules;
  const points = score ? state.after[names.nodeSlot(score.id)]! : 'missing';
  const order = grades?.order;
  const { standing, proposal } = state;
  const isOpen = standing === 'notDetermined' && proposal && order;
  const isChased = standing === 'missing' || standing === 'onHold' || standing === 'notDetermined';
  const hasNoPoints = standing === 'notGraded' && score !== undefined && points === 'missing';
  return {
    kind: state.entity.kind,
    entity: state.entity.code,
    state: hasNoPoints ? 'missing' : standing,
    points: typeof points === 'string' ? null : toFigure(points),
    grade: state.grade,
    ...(isOpen ? { within: { atMost: order[proposal.best]!.id, atLeast: order[proposal.worst]!.id } } : {}),
    ...(state.isVetoed ? { vetoed: true as const } : {}),
    ...(state.ungraded ? { ungraded: state.ungraded } : {}),
    ...(state.seat ? { seat: state.seat } : {}),
    effects: effectsForPeople(state, program),
    exemptions: state.exemptions.map(({ id, struck, setAside }) => ({ id, struck, setAside })),
    chase: isChased || hasNoPoints ? chaseOf(state, program) : [],
    trace: traceOf(state, program),
  };
}

const NONE: never[] = [];

function effectsForPeople(state: EntityState, { names }: KindProgram): RuleEffect[] {
  let found: RuleEffect[] | null = null;
  const { conditions } = names.layout;
  for (let i = 0; i < conditions.length; i++) {
    if (state.outcomes[i] !== HELD) continue;
    const rule = conditions[i]!.rule;
    if (!rule) continue;
    for (const effect of rule.effects)
      if (effectHandler(effect).touches === 'people') (found ??= []).push({ rule: rule.id, effect });
  }
  return found ?? NONE;
}

function traceOf(state: EntityState, { names }: KindProgram): Trace {
  const { derivedFactIds, nodes } = names.layout;
  return {
    conditions: signs(state.outcomes),
    leaves: signs(state.leaves),
    facts: derivedFactIds.map((id) => factText(state.facts[names.factSlot(id)])),
    nodes: nodes.map((_, slot) => nodeTrace(state.before[slot]!, state.after[slot]!)),
  };
}

const SIGNS = [...outcomeSigns].map((sign) => sign.charCodeAt(0));

function signs(outcomes: Uint8Array): string {
  const codes = new Array<number>(outcomes.length);
  for (let i = 0; i < outcomes.length; i++) codes[i] = SIGNS[outcomes[i]!]!;
  return String.fromCharCode.apply(null, codes);
}

/** A fact's value as the trace writes it; null when it is missing. */
export const factText = (value: Value): FactValue | null =>
  value instanceof Exact ? toFigure(value) : value === undefined ? null : (value as FactValue);

function nodeTrace(before: NodeValue, after: NodeValue): NodeTrace {
  const [was, is] = [nodeText(before), nodeText(after)];
  return was === is ? is : [was, is];
}

const nodeText = (value: NodeValue) => (typeof value === 'string' ? value : toFigure(value));
