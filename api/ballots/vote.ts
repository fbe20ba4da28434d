import type { EntityKind, Id } from '../contract/fields.js';
import type { RaterGroup } from '../contract/rater-group.js';
import type { BallotPaper } from '../contract/records/ballot.js';
import type { RuleSet } from '../contract/rule-set.js';
import { layoutOf } from '../core/layout.js';
import { DomainError } from '../http/domain-error.js';

/** What a measure says of one group's vote. */
export type Vote = {
  group: Id;
  rules: RaterGroup;
  /** The strata that slips are issued to; `everyone` where the measure tells none apart. */
  strata: readonly Id[];
  /** Most cadres on one slip. */
  cadresAtMost: number;
  /** The questions as they are shown. */
  questions: BallotPaper['questions'];
  /** The options of each question. */
  options: ReadonlyMap<Id, ReadonlySet<Id>>;
};

/**
 * The vote of a group, or of the only group that votes about entities of a kind.
 * @throws DomainError needs-unmet when the measure has no such vote, or several and none is named
 */
export function voteOf(ruleSet: RuleSet, group: Id | undefined, kind: EntityKind = 'cadre'): Vote {
  const groups = votingGroups(ruleSet, kind);
  const id = group ?? (groups.length === 1 ? groups[0] : undefined);
  if (id === undefined || !groups.includes(id)) throw noSuchVote(group, groups);
  const rules = ruleSet.raterGroups[id]!;
  const questions = Object.entries(rules.questions ?? {});
  return {
    group: id,
    rules,
    strata: strataOf(ruleSet, id),
    cadresAtMost: cadresAtMost(ruleSet, id),
    questions: questions.map(([question, { title, options }]) => ({
      id: question,
      title,
      options: Object.entries(options).map(([option, one]) => ({ id: option, title: one.title })),
    })),
    options: new Map(questions.map(([question, { options }]) => [question, new Set(Object.keys(options))])),
  };
}

/** The groups whose answers the assessment of a kind reads. */
function votingGroups(ruleSet: RuleSet, kind: EntityKind): Id[] {
  const layout = layoutOf(ruleSet).get(kind);
  const nodes = layout?.nodes.flatMap(({ node }) => (node.kind === 'ballot' ? [node.group] : [])) ?? [];
  const facts = Object.values(layout?.rules.facts ?? {}).flatMap(({ from }) =>
    from.kind === 'voteShare' || from.kind === 'turnout' ? [from.group] : [],
  );
  const read = new Set([...nodes, ...facts]);
  return Object.keys(ruleSet.raterGroups).filter((id) => read.has(id) && ruleSet.raterGroups[id]!.questions);
}

function strataOf(ruleSet: RuleSet, group: Id): Id[] {
  const composed = ruleSet.raterGroups[group]!.quorum?.composition?.map(({ stratum }) => stratum) ?? [];
  const drawn = plansOf(ruleSet, group).flatMap(({ strata }) => strata.map(({ id }) => id));
  const strata = [...new Set([...composed, ...drawn])];
  return strata.length > 0 ? strata : ['everyone'];
}

function cadresAtMost(ruleSet: RuleSet, group: Id): number {
  const checks = ruleSet.raterGroups[group]!.ballotChecks ?? [];
  const said = checks.flatMap((check) => (check.kind === 'cadresAtMost' ? [check.number] : []));
  const planned = plansOf(ruleSet, group).flatMap((plan) => plan.cadresAtMost ?? []);
  return Math.min(...said, ...planned, Infinity);
}

const plansOf = (ruleSet: RuleSet, group: Id) => (ruleSet.sampling ?? []).filter((plan) => plan.group === group);

function noSuchVote(group: Id | undefined, groups: readonly Id[]): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `这一期的办法没有${group === undefined ? '唯一的' : `“${group}”的`}测评票。可选的评价主体：${groups.join('、') || '无'}。请改正 group 后重试。`,
      en: `The measure of this cycle has no ${group === undefined ? 'single' : `"${group}"`} ballot of this kind. Groups that vote: ${groups.join(', ') || 'none'}. Correct group and try again.`,
    },
    { group: group ?? null, groups: [...groups] },
  );
}
