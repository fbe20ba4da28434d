import type { RuleSetForms } from '../contract/records/rule-set-forms.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { ScoreNode } from '../contract/score-node.js';
import { nodesWithin } from '../core/node-children.js';

/** What people choose from on the forms of a measure. */
export function formsOf(ruleSet: RuleSet): RuleSetForms {
  const { code, title, dutyReport, negativeList, exemptions, review } = ruleSet;
  const nodes = new Map(cadreNodes(ruleSet).map((node) => [node.id, node.title]));
  const named = (id: string) => ({ id, title: nodes.get(id) ?? { zh: id, en: id } });
  return {
    code,
    title,
    dutyReport: dutyReport ? { clause: dutyReport.clause, charactersAtMost: dutyReport.charactersAtMost } : null,
    taskList: taskListOf(ruleSet),
    duties: (negativeList?.duties ?? [])
      .filter(({ isOnlyIndicator }) => !isOnlyIndicator)
      .map(({ id, title: said, clause, bars }) => ({ id, title: said, clause, bars })),
    conduct: (negativeList?.conduct ?? []).map((one) => ({
      id: one.code,
      title: one.title,
      clause: one.clause,
      of: one.of,
      mayConcern: (one.mayConcern ?? []).map(named),
      amountUnit: one.amountUnit ?? null,
      isExemptible: exemptions?.strikes.includes(one.code) ?? false,
    })),
    exemptions: exemptions
      ? {
          clause: exemptions.clause,
          situations: exemptions.situations,
          conditions: exemptions.conditions,
          exclusions: exemptions.exclusions.map(({ id, title: said, clause }) => ({ id, title: said, clause })),
          setsAside: exemptions.setsAside.map(named),
          steps: exemptions.steps.map(({ id, title: said, clause, limit }) => ({
            id,
            title: said,
            clause,
            limit: limit ?? null,
          })),
          forceMajeure: exemptions.forceMajeure?.situations ?? [],
        }
      : null,
    votes: votesOf(ruleSet),
    review: review
      ? {
          clause: review.clause,
          suspends: review.suspends,
          takesLate: review.lateWithReason ?? false,
          clocks: review.clocks.map(({ id, title: said, clause, limit }) => ({ id, title: said, clause, limit })),
        }
      : null,
  };
}

/** The groups whose questions people answer on ballots, with the strata of their plans. */
function votesOf({ raterGroups, sampling = [] }: RuleSet): RuleSetForms['votes'] {
  return Object.entries(raterGroups).flatMap(([id, { title, questions, quorum, ballotChecks = [] }]) => {
    if (!questions) return [];
    const plans = sampling.filter(({ group }) => group === id);
    const strata = new Map(
      [
        ...(quorum?.composition ?? []).map((one) => ({ id: one.stratum, title: one.title })),
        ...plans.flatMap((plan) => plan.strata),
      ].map((one) => [one.id, one.title]),
    );
    const most = [
      ...ballotChecks.flatMap((check) => (check.kind === 'cadresAtMost' ? [check.number] : [])),
      ...plans.flatMap((plan) => plan.cadresAtMost ?? []),
    ];
    return [
      {
        id,
        title,
        strata: [...strata].map(([stratum, called]) => ({ id: stratum, title: called })),
        cadresAtMost: most.length > 0 ? Math.min(...most) : null,
        questions: Object.entries(questions).map(([question, asked]) => ({
          id: question,
          title: asked.title,
          options: Object.entries(asked.options).map(([option, one]) => ({
            id: option,
            title: one.title,
            counts: one.counts,
          })),
        })),
      },
    ];
  });
}

function cadreNodes({ entities: { cadre } }: RuleSet): ScoreNode[] {
  if (!cadre) return [];
  return [...(cadre.score ? [cadre.score] : []), ...cadre.figures].flatMap((tree) => [...nodesWithin(tree)]);
}

/** The names for what came of a task are those of the scale by which the measure marks it. */
function taskListOf(ruleSet: RuleSet): RuleSetForms['taskList'] {
  const { taskList } = ruleSet;
  if (!taskList) return null;
  const { clause, atLeast, atMost, group, item } = taskList;
  const node = cadreNodes(ruleSet).find((one) => one.kind === 'marks' && one.group === group && one.item === item);
  const scale = node?.kind === 'marks' && node.scale !== undefined ? node.scale : '';
  const levels = ruleSet.raterGroups[group]?.scales?.[scale] ?? {};
  return { clause, atLeast, atMost, outcomes: Object.entries(levels).map(([id, { title }]) => ({ id, title })) };
}
