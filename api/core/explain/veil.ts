import type { Role } from '../../contract/account.js';
import { maySee } from './audience.js';
import type {
  ConditionLine,
  EffectLine,
  ExemptionLine,
  FactLine,
  GradeLine,
  LeafLine,
  Lines,
  NodeEffectLine,
  NodeLine,
  NodeRead,
  RuleLine,
  ThresholdLine,
  WithheldLine,
} from './lines.js';

/** Only the county's organisation department sees who stands before whom. */
const seesRanks = (viewer: Role) => viewer === 'countyOrganisation';

/**
 * The lines as one viewer may see them. A confidential rule is one line that looks the same whether it held or not; where it, or
 * something only it reads, keeps the grade back, the grade is the word others see and nothing else. Places, seats, and marks that
 * would tell one rater from another stay with the county's organisation department.
 */
export function linesFor(lines: Lines, viewer: Role): Lines {
  const rules = lines.rules.map((rule) => veilRule(rule, viewer));
  const chase = lines.chase.filter((line) => maySee(viewer, line.visibleTo));
  return {
    ...lines,
    grade: veilGrade(lines, chase.length, viewer),
    nodes: lines.nodes.map((node) => veilNode(node, viewer)),
    rules,
    recommendations: lines.recommendations.map((rule) => veilRule(rule, viewer)),
    exemptions: lines.exemptions.flatMap((one) => veilExemption(one, viewer)),
    chase,
  };
}

function veilRule(rule: RuleLine, viewer: Role): RuleLine {
  if (!maySee(viewer, rule.visibleTo)) {
    const { id, clause, role, visibleTo, shownAs } = rule;
    const title = shownAs ?? rule.title;
    return { id, title, clause, role, visibleTo, shownAs, outcome: 'withheld', leaves: [], effects: [] };
  }
  return {
    ...rule,
    ...(rule.condition ? { condition: veilCondition(rule.condition, viewer) } : {}),
    leaves: rule.leaves.map((leaf) => veilLeaf(leaf, viewer)),
    effects: rule.effects.map((effect) => veilEffect(effect, viewer)),
  };
}

function veilEffect(effect: EffectLine, viewer: Role): EffectLine {
  return effect.per ? { ...effect, per: veilFact(effect.per, viewer) } : effect;
}

function veilCondition(condition: ConditionLine, viewer: Role): ConditionLine {
  if (condition.kind === 'leaf') return veilLeaf(condition, viewer);
  if (condition.kind === 'not') return { kind: 'not', part: veilCondition(condition.part, viewer) };
  return { kind: condition.kind, parts: condition.parts.map((part) => veilCondition(part, viewer)) };
}

function veilLeaf(leaf: LeafLine, viewer: Role): LeafLine {
  const threshold: ThresholdLine =
    leaf.threshold.kind === 'fact' ? { kind: 'fact', fact: veilFact(leaf.threshold.fact, viewer) } : leaf.threshold;
  return { ...leaf, fact: veilFact(leaf.fact, viewer), threshold };
}

function veilFact(fact: FactLine, viewer: Role): FactLine {
  const isRank = fact.source === 'rank' && !seesRanks(viewer);
  if (maySee(viewer, fact.visibleTo) && !isRank)
    return fact.inputs ? { ...fact, inputs: fact.inputs.map((input) => veilFact(input, viewer)) } : fact;
  const { fact: id, title, type, unit, isRatio, source, visibleTo } = fact;
  return { fact: id, title, type, unit, isRatio, source, visibleTo, value: null, isWithheld: true };
}

function veilNode(node: NodeLine, viewer: Role): NodeLine {
  return {
    ...node,
    ...(node.countsWhen ? { countsWhen: veilCondition(node.countsWhen, viewer) } : {}),
    effects: node.effects.map((effect) => veilNodeEffect(effect, viewer)),
    read: veilRead(node.read, viewer),
  };
}

function veilNodeEffect(effect: NodeEffectLine | WithheldLine, viewer: Role): NodeEffectLine | WithheldLine {
  if (!maySee(viewer, effect.visibleTo)) return withheld(effect);
  if (effect.kind === 'withheld' || !effect.per) return effect;
  return { ...effect, per: { ...effect.per, fact: veilFact(effect.per.fact, viewer) } };
}

const withheld = ({ visibleTo, shownAs }: Omit<WithheldLine, 'kind'>): WithheldLine => ({
  kind: 'withheld',
  ...(visibleTo ? { visibleTo } : {}),
  ...(shownAs ? { shownAs } : {}),
});

function veilRead(read: NodeRead, viewer: Role): NodeRead {
  if ('fact' in read) return { ...read, fact: veilFact(read.fact, viewer) };
  if (read.kind === 'cases') return read.when ? { ...read, when: veilCondition(read.when, viewer) } : read;
  if (read.kind !== 'marks' || seesRanks(viewer)) return read;
  const isLevels = read.marks.every(({ level }) => level !== undefined);
  const tellsRatersApart = read.isPlaces || (!isLevels && read.count > 1);
  return tellsRatersApart ? { ...read, marks: [] } : read;
}

function veilExemption(line: ExemptionLine, viewer: Role): ExemptionLine[] {
  const struck = line.struck.filter((one) => maySee(viewer, one.visibleTo));
  const neutralised = line.neutralised
    .filter((one) => maySee(viewer, one.visibleTo))
    .map((one) => ({ ...one, effects: one.effects.map((effect) => veilEffect(effect, viewer)) }));
  const isAllHidden = line.struck.length > 0 && struck.length === 0 && line.setAside.length === 0;
  return isAllHidden ? [] : [{ ...line, struck, neutralised }];
}

function veilGrade({ grade, rules, chase }: Lines, chaseLeft: number, viewer: Role): GradeLine {
  const hidden = rules.filter((rule) => !maySee(viewer, rule.visibleTo));
  const keeping = keepsBack(grade, rules, chase.length - chaseLeft, chaseLeft, viewer, hidden);
  if (keeping) return withheldGrade(grade, keeping);
  return {
    ...grade,
    narrowedBy: grade.narrowedBy.map((line) => (maySee(viewer, line.visibleTo) ? line : withheld(line))),
    holds: grade.holds.filter((line) => maySee(viewer, line.visibleTo)),
    ...(grade.seat && !seesRanks(viewer) ? { seat: { ...grade.seat, place: null, seats: null } } : {}),
  };
}

/** The hidden rule that keeps the grade back, by holding or by missing what only it reads; undefined when none does. */
function keepsBack(
  grade: GradeLine,
  rules: readonly RuleLine[],
  hiddenChase: number,
  chaseLeft: number,
  viewer: Role,
  hidden: readonly RuleLine[],
): RuleLine | undefined {
  if (grade.state === 'ungraded') return hidden.find(({ id }) => id === grade.ungraded!.rule);
  const isExplained = chaseLeft > 0 || grade.holds.some((line) => maySee(viewer, line.visibleTo));
  if (isExplained || (grade.state !== 'missing' && grade.state !== 'onHold')) return undefined;
  const held = hidden.find(({ id }) => grade.holds.some((line) => line.rule === id));
  const unknown = hidden.find(({ outcome }) => outcome === 'unknown');
  return held ?? unknown ?? (hiddenChase > 0 ? (hidden[0] ?? rules[0]) : undefined);
}

/** The word and nothing else: whose rule it is, or who may know why, would say what it is about. */
function withheldGrade({ order }: GradeLine, { shownAs }: RuleLine): GradeLine {
  return {
    state: 'withheld',
    ...(shownAs ? { shownAs } : {}),
    points: null,
    grade: null,
    order,
    edges: [],
    narrowedBy: [],
    isVetoed: false,
    holds: [],
  };
}
