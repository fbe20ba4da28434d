import type { Absent, Assessment, Chase, Seat } from '../../contract/assessment.js';
import type { Role } from '../../contract/account.js';
import type { Operator } from '../../contract/condition.js';
import type { Effect } from '../../contract/effect.js';
import type { Fact, FactSource, FactValue, Pool } from '../../contract/fact.js';
import type { Bounds, EntityKind, Figure, FigureOrUnspecified, Id, Rounding, Title } from '../../contract/fields.js';
import type { MissingPolicy, ScoreNodeKind, Trim } from '../../contract/score-node.js';

/** Something of the rule set by its id, with the words people read. */
export interface Named {
  id: string;
  title: Title;
}

/** A clause of the measure: its id, and its number and text as `basis` has them. */
export interface ClauseRef {
  id: string;
  number: string;
  text?: Title;
}

/** Only these may see it; absent: everybody who may see the lines at all. */
export interface Confidential {
  visibleTo?: readonly Role[];
}

/** An entity that a value was read from, so that a page can link to it. Without a code: everybody of that kind linked here. */
export interface EntityRef {
  kind: EntityKind;
  title?: Title;
  code?: string;
}

/** A finding that a fact counts. */
export interface FindingLine {
  id: string;
  title: Title;
  day: string;
  amount?: number;
}

/**
 * What was counted at one place. Counts are null where fewer ballots than the group's floor for showing are valid; `options` is
 * absent then, and where all chose the same.
 */
export interface TallyLine {
  place?: string;
  attempt: number;
  roll: number;
  issued: number;
  returned: number | null;
  cast: number | null;
  valid: number | null;
  options?: { id: Id; title: Title; count: number; counts: boolean }[];
  /** Why it does not count, where the trace says that the side is missing. */
  fault?: ChaseLine;
}

/** One value that was read: recorded ones from the entity, derived ones from the trace. */
export interface FactLine extends Confidential {
  fact: Id;
  title: Title;
  type: Fact['type'];
  /** Null when it is missing. */
  value: FactValue | null;
  /** What was recorded although it is not a value of this fact. */
  found?: string;
  unit?: Title;
  /** A pure ratio, read as a percentage. */
  isRatio: boolean;
  /** The words of the choices in the value. */
  choices?: Title[];
  source: FactSource['kind'];
  /** Other entities the value was taken from. */
  from?: EntityRef[];
  /** The earlier cycle it was taken from. */
  cycle?: string;
  /** The node whose points it is. */
  node?: Named;
  findings?: FindingLine[];
  /** How many it would count besides, had no exemption struck them. */
  struck?: number;
  tallies?: TallyLine[];
  /** The facts it was made of, in the order of the source. */
  inputs?: FactLine[];
  /** The viewer may not see the value. */
  isWithheld?: true;
}

/** What a leaf compares with. */
export type ThresholdLine =
  | { kind: 'value'; values: readonly (Figure | boolean)[]; choices?: Title[] }
  | { kind: 'fact'; fact: FactLine };

/** What came of one comparison: `unknown` where a fact is missing. */
export type LeafOutcome = 'held' | 'didNotHold' | 'unknown';
/** What came of a rule: `neutralised` where it would have held with what an exemption struck. */
export type RuleOutcome = LeafOutcome | 'neutralised';

/** One comparison with what was read and what came of it. */
export interface LeafLine {
  kind: 'leaf';
  fact: FactLine;
  operator: Operator;
  threshold: ThresholdLine;
  outcome: LeafOutcome;
}

/** A condition as it stands in the file, its leaves with their outcomes. */
export type ConditionLine =
  | LeafLine
  | { kind: 'all' | 'any'; parts: ConditionLine[] }
  | { kind: 'not'; part: ConditionLine };

/** What a rule does: the effect itself with the words for what it names. */
export interface EffectLine {
  effect: Effect;
  /** Nodes it moves; for `concerned` those that a standing finding concerns. */
  nodes?: Named[];
  /** Points it moves by the figures of the rule set, before floor and maximum; null when the trace does not tell. */
  points?: Figure | null;
  per?: FactLine;
  /** How many units of `per` the points are for: for a neutralised rule those that were struck. */
  units?: Figure;
  /** The grade of a cap or lift, the worst grade for a veto. */
  grade?: Named;
  /** The only grade a cap takes away, where it is one: what "may not be graded as" names. */
  forbids?: Named;
  /** The grade is the worst there is. */
  isWorst?: boolean;
}

/** One rule or one step of a ladder. */
export interface RuleLine extends Confidential {
  id: Id;
  title: Title;
  clause: ClauseRef;
  ladder?: Title;
  role: 'rule' | 'recommendation';
  /** `withheld`: the viewer may not know. */
  outcome: RuleOutcome | 'withheld';
  condition?: ConditionLine;
  /** The leaves of the condition, in the order of the trace. */
  leaves: LeafLine[];
  effects: EffectLine[];
  shownAs?: Title;
}

/** One mark: what was entered, and its level where the item has a scale. */
export interface MarkLine {
  value: number | string;
  level?: Title;
}

/** What a node read, by kind, and the line of the measure that applied. */
export type NodeRead =
  | { kind: 'constant'; points: FigureOrUnspecified }
  | { kind: 'account'; start: FigureOrUnspecified }
  | { kind: 'fact'; fact: FactLine }
  | { kind: 'bands'; fact: FactLine; band?: Bounds & { points: FigureOrUnspecified; clause?: ClauseRef } }
  | {
      kind: 'perUnit';
      fact: FactLine;
      points: Figure;
      per: Figure;
      whole: boolean;
      start: Figure;
      side: 'above' | 'below';
    }
  | {
      kind: 'marks';
      group: Named;
      item: Id;
      marks: MarkLine[];
      /** How many marks there are, also where the viewer may not see them one by one. */
      count: number;
      trim?: Trim;
      /** The values are places. */
      isPlaces: boolean;
      /** The count of the meeting the marks were entered at, where they need its quorum. */
      tallies?: TallyLine[];
    }
  | { kind: 'ballot'; group: Named; question: Named; over: 'answered' | 'valid'; tallies: TallyLine[]; trim?: Trim }
  | { kind: 'rank'; fact: FactLine; pool: Pool }
  | { kind: 'cases'; taken?: Named; when?: ConditionLine }
  | {
      kind: 'weighted' | 'sum';
      /** A part does not count, and the others were scaled to the whole. */
      isRescaled: boolean;
    }
  | { kind: 'scaled'; of: Named }
  | { kind: 'relative'; of: Named; to: 'best' | 'mean' | 'standardScore'; pool: Pool };

/** Something of a confidential rule that shows in what the viewer sees: the word for it, and nothing else. */
export interface WithheldLine extends Confidential {
  kind: 'withheld';
  shownAs?: Title;
}

/** An effect that changed a node. */
export interface NodeEffectLine extends Confidential {
  kind: 'bonus' | 'deduct' | 'itemVeto';
  rule: Id;
  title: Title;
  clause: ClauseRef;
  /** By the figures of the rule set, before floor and maximum; null when the trace does not tell. */
  points: Figure | null;
  /** Where points are taken per unit: the fact, the points of one unit, and the limit. */
  per?: { fact: FactLine; points: Figure; atMost?: Figure };
  shownAs?: Title;
}

/** One node of the score tree or of the figures beside it. */
export interface NodeLine {
  id: Id;
  title: Title;
  clause: ClauseRef;
  kind: ScoreNodeKind;
  tree: 'score' | 'figure';
  depth: number;
  parent?: Id;
  /** False below a case that was not taken, or below a part that was set aside. */
  takesPart: boolean;
  /** The most it can give, where that is limited. */
  max?: Figure;
  min: Figure | null;
  round?: Rounding;
  /** Its weight in a weighted parent, and what the weights add up to. */
  weight?: { figure: Figure; of: Figure; isPercent: boolean };
  /** What it brings to a weighted parent all of whose parts count. */
  brings?: Figure;
  /** What the measure says when it is missing. */
  missing?: readonly MissingPolicy[];
  before: Figure | Absent;
  after: Figure | Absent;
  /** The parent has points although this one is missing: one of `missing` stood in. */
  isStoodIn: boolean;
  /** Why it is counted or not, where the measure makes that depend on a condition. */
  countsWhen?: ConditionLine;
  /** The exemption that set it aside. */
  exemption?: string;
  effects: (NodeEffectLine | WithheldLine)[];
  /** Floor or maximum stopped the effects. */
  isStoppedAt?: 'min' | 'max';
  read: NodeRead;
}

/** The lower edge of a grade, and how far the points lie from it: positive above. */
export interface GradeEdge {
  grade: Named;
  at: Figure;
  /** Points must be above it, not only at it. */
  isExclusive: boolean;
  apart: Figure;
}

/** A rule that bears on the grade. */
export interface GradeRuleLine extends Confidential {
  rule: Id;
  title: Title;
  clause: ClauseRef;
  shownAs?: Title;
}

/** A cap, lift or veto that held. `isBinding` when the grade would be another without all of its kind. */
export interface NarrowingLine extends GradeRuleLine {
  kind: 'gradeCap' | 'gradeLift' | 'veto';
  grade: Named;
  forbids?: Named;
  isWorst: boolean;
  isBinding: boolean;
}

/** A seat at the line of a quota. Place and seats are null for those who may not see a rank. */
export interface SeatLine {
  quota: Id;
  title: Title;
  clause: ClauseRef;
  /** The clause of the limit over all strata, where there is one. */
  ceiling?: ClauseRef;
  grade: Named;
  /** Absent where the measure leaves it open. */
  pushedOutTo?: Named;
  stratum: { code: string; title?: Title };
  place: number | null;
  seats: number | null;
  outcome: Seat['outcome'];
  ties: Named[];
}

/** How the grade came about. */
export interface GradeLine {
  clause?: ClauseRef;
  /** `withheld`: the viewer reads `shownAs` and nothing else. */
  state: Assessment['state'] | 'withheld';
  shownAs?: Title;
  points: Figure | null;
  places?: number;
  grade: Named | null;
  order: Named[];
  /** What the points alone come to; `grade` null where the measure leaves it open. */
  band?: Bounds & { grade: Named | null };
  edges: GradeEdge[];
  narrowedBy: (NarrowingLine | WithheldLine)[];
  within?: { atMost: Named; atLeast: Named };
  isVetoed: boolean;
  ungraded?: GradeRuleLine & { as: NonNullable<Assessment['ungraded']>['as']; by?: Title };
  holds: (GradeRuleLine & { until: Title })[];
  seat?: SeatLine;
  /** The quota whose seats the measure does not determine, so that the grade is open. */
  openQuota?: { title: Title; clause: ClauseRef };
}

/** An exemption that was applied. */
export interface ExemptionLine {
  id: string;
  situation?: Named & { clause: ClauseRef };
  decidedOn?: string;
  clause?: ClauseRef;
  struck: (FindingLine & Confidential & { clause?: ClauseRef })[];
  setAside: Named[];
  /** Rules that would have held, and what they would have done. */
  neutralised: (Named & Confidential & { clause: ClauseRef; effects: EffectLine[] })[];
}

/** Something to chase, with the words for what it names. */
export interface ChaseLine extends Confidential {
  chase: Chase;
  /** The fact, node, kind of entity or known name it is about. */
  subject?: Title;
  group?: Title;
  /** The kind of entity that has it. */
  kind?: Title;
  clause?: ClauseRef;
  /** For a tally below its quorum: the part of the group that is too small, where it is not the valid ballots that are too few. */
  stratum?: Title;
  /** Fewer ballots than this are never shown. */
  showFrom?: number;
}

/** Everything that explains one assessment, as data: pages, printed forms, the command line and audit draw from it. */
export interface Lines {
  ruleSet: { code: string; title: Title; effectiveFrom?: string };
  kind: EntityKind;
  kindTitle: Title;
  entity: string;
  name?: string;
  grade: GradeLine;
  nodes: NodeLine[];
  rules: RuleLine[];
  recommendations: RuleLine[];
  exemptions: ExemptionLine[];
  chase: ChaseLine[];
}
